package mujaz.chat.sources;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mujaz.article.Article;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Reply;
import mujaz.feed.Feed;
import mujaz.feed.FeedItem;
import mujaz.ingest.PageReader;
import mujaz.text.Language;
import mujaz.text.Problem;

/** What a source would bring: its newest items, and one of their articles as it would be read. */
public final class Preview {
  private static final int ITEMS = 3;
  private static final int LETTERS = 350;

  private final ChatParts parts;

  public Preview(ChatParts parts) {
    this.parts = parts;
  }

  /**
   * What was seen.
   *
   * @param language as stated, else as its items are written
   */
  public record Seen(Reply reply, Language language) {}

  public Seen of(Hearing hearing, String name, Feed feed) {
    Panel panel =
        new Panel()
            .bold(name)
            .line(hearing.say("addsource.found", "count", feed.items().size()))
            .gap();
    StringBuilder titles = new StringBuilder();
    for (FeedItem item : feed.items().stream().limit(ITEMS).toList()) {
      String title = item.title().isEmpty() ? String.valueOf(item.link()) : item.title();
      panel.linked("• " + Hearing.shortened(title), item.link());
      titles.append(item.title()).append('\n');
    }
    for (Problem gap : feed.gaps()) {
      panel.line(hearing.say(gap));
    }
    article(feed).ifPresent(page -> read(hearing, panel.gap(), page));
    Language detected = parts.detector().detect(titles.toString());
    Language stated = Language.of(feed.languageTag());
    return new Seen(
        Reply.saying(panel.message(hearing.reader(), List.of())),
        detected.isKnown() ? detected : stated);
  }

  private static Optional<URI> article(Feed feed) {
    return feed.items().stream().map(FeedItem::link).filter(Objects::nonNull).findFirst();
  }

  private void read(Hearing hearing, Panel panel, URI page) {
    PageReader.Reading reading = parts.pages().read(page);
    Optional<Article> article = reading.article();
    if (article.isPresent()) {
      String text = article.get().text().replaceAll("\\s+", " ");
      panel.line(hearing.say("addsource.article", "count", article.get().text().length()));
      panel.line(text.length() > LETTERS ? text.substring(0, LETTERS) + "…" : text);
    }
    Problem problem = reading.problem();
    if (problem != null) {
      panel.line(hearing.say("addsource.no-article", "why", hearing.say(problem)));
    }
  }
}
