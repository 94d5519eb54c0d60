package mujaz.ingest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import mujaz.feed.FeedDiscovery;
import mujaz.feed.FeedLink;
import mujaz.feed.FeedReader;
import mujaz.feed.FeedReading;
import mujaz.feed.sites.KnownSites;
import mujaz.feed.sites.Sitemaps;
import mujaz.fetch.FetchRequest;
import mujaz.fetch.FetchResult;
import mujaz.fetch.Fetcher;
import mujaz.source.SourceKind;
import mujaz.text.Problem;

/** Finds what can be followed at an address: a feed, the feeds that a page names, or a listing. */
public final class SourceProbe {
  private final Fetcher fetcher;
  private final FeedReader reader;
  private final FeedDiscovery discovery;

  public SourceProbe(Fetcher fetcher, FeedReader reader, FeedDiscovery discovery) {
    this.fetcher = fetcher;
    this.reader = reader;
    this.discovery = discovery;
  }

  /**
   * Visits the address, or where a well-known site keeps the feed of it, and the feed that it
   * names. Blocks for as long as the visits take.
   */
  public ProbeResult probe(URI address) {
    Optional<URI> known = KnownSites.feedOf(address);
    if (known.isPresent()) {
      return probe(known.get(), false);
    }
    return KnownSites.guess(address)
        .map(guess -> probe(guess, false))
        .filter(ProbeResult.Found.class::isInstance)
        .orElseGet(() -> probe(address, true));
  }

  /** Looks for a sitemap of the site that the address is on; five visits at most. */
  public ProbeResult sitemap(URI address) {
    return Sitemaps.of(address, this::text).stream()
        .map(place -> probe(place, false))
        .filter(result -> result instanceof ProbeResult.Found found && isSitemap(found))
        .findFirst()
        .orElseGet(() -> new ProbeResult.Nothing(Problem.of("feed.no-sitemap")));
  }

  private static boolean isSitemap(ProbeResult.Found found) {
    return found.kind() == SourceKind.SITEMAP && !found.feed().items().isEmpty();
  }

  private String text(URI address) {
    return fetcher
        .fetch(FetchRequest.feed(address, null, null))
        .match(
            fetched -> new String(fetched.body(), StandardCharsets.UTF_8),
            same -> "",
            later -> "",
            gone -> "");
  }

  private ProbeResult probe(URI address, boolean mayDiscover) {
    return fetcher
        .fetch(FetchRequest.feed(address, null, null))
        .match(
            fetched -> read(fetched, mayDiscover),
            same -> new ProbeResult.Nothing(Problem.of("feed.empty")),
            later -> new ProbeResult.Nothing(later.why()),
            gone -> new ProbeResult.Nothing(gone.why()));
  }

  private ProbeResult read(FetchResult.Fetched fetched, boolean mayDiscover) {
    FeedReading reading = reader.read(fetched.body(), fetched.address(), fetched.headers());
    boolean page = reading.match(read -> read.feed().format().equals("html"), notAFeed -> true);
    if (page && mayDiscover) {
      List<FeedLink> feeds = discovery.find(fetched.body(), fetched.address(), fetched.headers());
      if (feeds.size() == 1) {
        ProbeResult named = probe(feeds.get(0).address(), false);
        if (named instanceof ProbeResult.Found) {
          return named;
        }
      } else if (feeds.size() > 1) {
        return new ProbeResult.Choice(feeds);
      }
    }
    return reading.match(
        read -> new ProbeResult.Found(fetched.address(), kind(read.feed().format()), read.feed()),
        notAFeed -> new ProbeResult.Nothing(notAFeed.why()));
  }

  private static SourceKind kind(String format) {
    return format.equals("html")
        ? SourceKind.LISTING
        : format.startsWith("sitemap") ? SourceKind.SITEMAP : SourceKind.FEED;
  }
}
