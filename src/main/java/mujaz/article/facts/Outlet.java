package mujaz.article.facts;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mujaz.article.markup.JsonLd;
import mujaz.article.markup.Line;
import mujaz.article.markup.MetaTags;

/** The names that a page's outlet goes by: what it says, and its host. */
final class Outlet {
  private static final int SHORTEST = 3;
  private static final int MOST = 20;

  private final Set<String> names = new LinkedHashSet<>();
  private final String host;

  Outlet(MetaTags tags, JsonLd data, URI address) {
    for (String name : tags.all("og:site_name")) {
      add(name);
    }
    add(tags.first("application-name"));
    add(tags.first("apple-mobile-web-app-title"));
    add(tags.first("publisher"));
    data.names("publisher", true).forEach(this::add);
    host = label(String.valueOf(address.getHost()));
  }

  private void add(String name) {
    String squeezed = Line.squeezed(Line.of(name));
    if (squeezed.length() >= 2 && names.size() < MOST) {
      names.add(squeezed);
    }
  }

  /** {@code example} of {@code www.example.co.uk}: the longest part that is no country's. */
  private static String label(String host) {
    String longest = "";
    for (String part : List.of(host.split("\\."))) {
      boolean general = part.equals("www") || part.equals("com") || part.equals("blogspot");
      longest = !general && part.length() >= longest.length() ? part : longest;
    }
    return longest.replace("-", "");
  }

  /** Whether a line names the outlet, or a part of it, and nothing else. */
  boolean isNamedBy(String line) {
    String said = Line.squeezed(line);
    if (said.length() < SHORTEST) {
      return names.contains(said);
    }
    for (String name : names) {
      boolean part = name.length() >= SHORTEST && said.contains(name);
      if ((part && said.length() < name.length() * 2 + 10)
          || (name.contains(said) && said.length() * 3 >= name.length())) {
        return true;
      }
    }
    String ascii = said.replaceAll("[^a-z0-9]", "");
    return (host.length() >= SHORTEST && said.contains(host) && said.length() < host.length() * 3)
        || (ascii.length() >= 4 && ascii.length() == said.length() && host.contains(ascii));
  }
}
