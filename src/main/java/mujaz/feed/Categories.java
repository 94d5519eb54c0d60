package mujaz.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an item is about, in its own words: each once, labels before terms. */
final class Categories {
  private static final int MOST = 30;

  private Categories() {}

  static List<String> of(Tag item) {
    Set<String> categories = new LinkedHashSet<>();
    for (Tag tag : item.children()) {
      switch (tag.name()) {
        case "category", "dc:subject", "media:category", "tags" -> {
          add(categories, tag.attribute("label"));
          add(categories, tag.attribute("term"));
          add(categories, tag.allText());
        }
        case "itunes:category" -> add(categories, tag.attribute("text"));
        case "itunes:keywords", "media:keywords", "keywords" -> {
          for (String word : tag.allText().split("[,،;]")) {
            add(categories, word);
          }
        }
        default -> {
          // Not a subject.
        }
      }
    }
    return List.copyOf(categories);
  }

  private static void add(Set<String> categories, String said) {
    String name = Markup.plain(said);
    boolean known =
        categories.stream()
            .anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
    if (!name.isEmpty() && name.length() < 200 && !known && categories.size() < MOST) {
      categories.add(name);
    }
  }
}
