package mujaz.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that an item names. */
final class Enclosures {
  private static final int MOST = 20;

  private Enclosures() {}

  static List<Enclosure> of(Tag item, URI base) {
    List<Enclosure> found = new ArrayList<>(2);
    collect(item, base, found);
    return found;
  }

  private static void collect(Tag around, URI base, List<Enclosure> found) {
    for (Tag tag : around.children()) {
      switch (tag.name()) {
        case "enclosure", "media:thumbnail" -> add(tag, base, found);
        case "media:content" -> {
          add(tag, base, found);
          collect(tag, base, found);
        }
        case "media:group" -> collect(tag, base, found);
        case "link" -> {
          if (tag.attribute("rel").equalsIgnoreCase("enclosure")) {
            add(tag, base, found);
          }
        }
        default -> {
          // No file.
        }
      }
    }
  }

  private static void add(Tag tag, URI base, List<Enclosure> found) {
    String address = tag.has("url") ? tag.attribute("url") : tag.attribute("href");
    if (!address.isBlank() && found.size() < MOST) {
      String type = tag.attribute("type");
      Links.resolve(base, address)
          .ifPresent(
              uri -> found.add(new Enclosure(uri, type.isBlank() ? null : type, length(tag))));
    }
  }

  private static long length(Tag tag) {
    String length = tag.has("length") ? tag.attribute("length") : tag.attribute("fileSize");
    boolean whole = !length.isEmpty() && length.length() < 16;
    return whole && length.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Long.parseLong(length)
        : -1;
  }

  /** An element of Media RSS that stands in a group or beside a file instead of in the item. */
  static Optional<Tag> inGroup(Tag item, String name) {
    for (Tag tag : item.children()) {
      if (tag.name().equals("media:group") || tag.name().equals("media:content")) {
        Optional<Tag> found = tag.child(name);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
