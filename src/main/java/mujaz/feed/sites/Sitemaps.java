package mujaz.feed.sites;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the sitemap of a site may be: where its robots.txt says, those of news first, or as usual.
 */
public final class Sitemaps {
  private static final int MOST = 4;
  private static final Pattern LINE =
      Pattern.compile("(?im)^\\s*sitemap\\s*:\\s*(https?://\\S{4,2000})\\s*$");
  private static final List<String> USUAL =
      List.of("/news-sitemap.xml", "/sitemap-news.xml", "/sitemap_news.xml", "/sitemap.xml");

  private Sitemaps() {}

  /**
   * At most four places, the likeliest first.
   *
   * @param reading what is served at an address, empty where nothing is
   */
  public static List<URI> of(URI page, Reading reading) {
    Set<URI> stated = new LinkedHashSet<>();
    Matcher lines = LINE.matcher(reading.of(page.resolve("/robots.txt")));
    while (lines.find()) {
      try {
        stated.add(URI.create(lines.group(1)));
      } catch (IllegalArgumentException e) {
        // A line that is no address names no place.
      }
    }
    Set<URI> places = new LinkedHashSet<>();
    stated.stream()
        .filter(place -> String.valueOf(place.getPath()).contains("news"))
        .forEach(places::add);
    places.addAll(stated);
    USUAL.forEach(path -> places.add(page.resolve(path)));
    return places.stream().limit(MOST).toList();
  }

  /** Reads a text. */
  public interface Reading {
    String of(URI address);
  }
}
