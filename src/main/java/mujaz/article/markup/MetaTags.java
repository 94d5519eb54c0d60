package mujaz.article.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The {@code meta} and {@code link} elements of a page by name, read once. */
public final class MetaTags {
  private static final int MOST_VALUES = 20;

  private final Map<String, List<String>> values = new HashMap<>();

  void add(Element element) {
    boolean link = element.normalName().equals("link");
    String value = element.attr(link ? "href" : "content").strip();
    if (value.isEmpty()) {
      return;
    }
    if (link) {
      for (String relation : element.attr("rel").split("\\s+")) {
        put("link:" + relation, value);
      }
      return;
    }
    for (String naming : List.of("property", "name", "itemprop", "http-equiv")) {
      put(element.attr(naming), value);
    }
  }

  private void put(String name, String value) {
    if (!name.isBlank() && !name.equals("link:")) {
      String key = name.strip().toLowerCase(Locale.ROOT);
      List<String> known = values.computeIfAbsent(key, any -> new ArrayList<>(1));
      if (known.size() < MOST_VALUES) {
        known.add(value);
      }
    }
  }

  /** The first value of the first of those names that has one; empty when none has. */
  public String first(String... names) {
    for (String name : names) {
      List<String> found = all(name);
      if (!found.isEmpty()) {
        return found.get(0);
      }
    }
    return "";
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** What stands beside a label, in the way of a card: {@code twitter:label1}, {@code data1}. */
  public String beside(String labels) {
    for (int i = 1; i <= 2; i++) {
      if (first("twitter:label" + i).toLowerCase(Locale.ROOT).matches(labels)) {
        return first("twitter:data" + i);
      }
    }
    return "";
  }
}
