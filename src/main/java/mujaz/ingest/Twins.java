package mujaz.ingest;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mujaz.article.address.CanonicalAddress;
import mujaz.feed.Feed;
import mujaz.feed.FeedItem;
import mujaz.source.Source;
import mujaz.source.SourceId;
import mujaz.source.Sources;
import org.jdbi.v3.core.Jdbi;

/** Finds the same feed under another address: a source that has shown most of its articles. */
public final class Twins {
  private static final int LOOKED_AT = 30;
  private static final int FEWEST = 3;

  private final Jdbi jdbi;
  private final Sources sources;

  private record Shared(long source, long articles) {}

  public Twins(Jdbi jdbi, Sources sources) {
    this.jdbi = jdbi;
    this.sources = sources;
  }

  /** The source that shows at least half of these items, and three of them. */
  public Optional<Source> of(Feed feed) {
    URI self = feed.self();
    Optional<Source> named = self == null ? Optional.empty() : sources.findByAddress(self);
    List<String> pages =
        feed.items().stream()
            .map(FeedItem::link)
            .filter(Objects::nonNull)
            .limit(LOOKED_AT)
            .map(link -> CanonicalAddress.of(link).toString())
            .distinct()
            .toList();
    return named.isPresent() || pages.size() < FEWEST ? named : byPages(pages);
  }

  private Optional<Source> byPages(List<String> pages) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select source_id, count(*) as articles from articles
                        where canonical in (<pages>) and source_id > 0
                        group by source_id order by articles desc limit 1
                        """)
                    .bindList("pages", pages)
                    .map(
                        row ->
                            new Shared(
                                row.getColumn("source_id", Long.class),
                                row.getColumn("articles", Long.class)))
                    .findOne())
        .filter(shared -> shared.articles() >= FEWEST && shared.articles() * 2 >= pages.size())
        .flatMap(shared -> sources.find(new SourceId(shared.source())));
  }
}
