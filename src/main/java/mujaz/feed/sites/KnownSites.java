package mujaz.feed.sites;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The feeds of addresses that are no feeds themselves: a channel or playlist of YouTube, a person
 * on Mastodon or Bluesky, a community or person on Reddit, a public channel of Telegram (its web
 * preview), a writer on Medium or Substack. Addresses by handle on YouTube have none of their own:
 * their page names it.
 */
public final class KnownSites {
  private static final String NAME = "([A-Za-z0-9_.-]{1,60})";

  /** A shape of address, and that of its feed. */
  private record Site(Pattern shape, String feed) {}

  private static final List<Site> SITES =
      List.of(
          site(
              "(?:www\\.|m\\.)?youtube\\.com/channel/(UC[\\w-]{10,40})(?:/.*)?",
              "https://www.youtube.com/feeds/videos.xml?channel_id=$1"),
          site(
              "(?:www\\.|m\\.)?youtube\\.com/playlist\\?(?:.*&)?list=([\\w-]{10,60}).*",
              "https://www.youtube.com/feeds/videos.xml?playlist_id=$1"),
          site(
              "(?:www\\.|m\\.)?youtube\\.com/user/([\\w-]{1,60})(?:/.*)?",
              "https://www.youtube.com/feeds/videos.xml?user=$1"),
          site(
              "(?:(?:www|old|new|m)\\.)?reddit\\.com/(r|user|u)/([\\w-]{1,60})(?:/(?!.*\\.rss).*)?",
              "https://www.reddit.com/$1/$2/.rss"),
          site(
              "(?:t|telegram)\\.me/(?:s/)?(?!joinchat|\\+|addstickers|share)(\\w{4,40})(?:/\\d*)?",
              "https://t.me/s/$1"),
          site("bsky\\.app/profile/" + NAME + "/?", "https://bsky.app/profile/$1/rss"),
          site("(?:www\\.)?medium\\.com/(@?[\\w.-]{1,60})/?", "https://medium.com/feed/$1"),
          site("([\\w-]{1,60})\\.substack\\.com/?", "https://$1.substack.com/feed"));

  private static final Pattern MASTODON =
      Pattern.compile("https?://[\\w.:-]+/@(\\w{1,60})(?:/\\d*)?/?");
  private static final List<String> OTHER_HANDLES =
      List.of("youtube.com", "medium.com", "tiktok.com", "threads.net", "threads.com");

  private KnownSites() {}

  private static Site site(String shape, String feed) {
    return new Site(Pattern.compile("https?://" + shape), feed);
  }

  /** Where its feed is; empty where the address is none of those. */
  public static Optional<URI> feedOf(URI address) {
    for (Site site : SITES) {
      Matcher matcher = site.shape.matcher(address.toString());
      if (matcher.matches()) {
        return Optional.of(URI.create(matcher.replaceFirst(site.feed)));
      }
    }
    return Optional.empty();
  }

  /** Where the feed of a person on Mastodon would be; other sites have such addresses too. */
  public static Optional<URI> guess(URI address) {
    Matcher person = MASTODON.matcher(address.toString());
    return person.matches() && !isElsewhere(address.getHost())
        ? Optional.of(address.resolve("/@" + person.group(1) + ".rss"))
        : Optional.empty();
  }

  private static boolean isElsewhere(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return OTHER_HANDLES.stream().anyMatch(one -> name.equals(one) || name.endsWith("." + one));
  }
}
