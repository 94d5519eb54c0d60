package mujaz.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who wrote an item: by name, else by address of mail. */
final class Authors {
  private static final int MOST = 10;
  private static final int LONGEST = 300;

  private Authors() {}

  static @Nullable String of(Tag item) {
    return joined(
        item, List.of("author", "dc:creator", "dc:author", "itunes:author", "media:credit"));
  }

  /** Of a whole feed, for items that name none. */
  static @Nullable String ofFeed(Tag head) {
    return joined(
        head, List.of("author", "dc:creator", "dc:author", "itunes:author", "managingeditor"));
  }

  /** The names under the first of those elements that says any. */
  private static @Nullable String joined(Tag around, List<String> elements) {
    for (String element : elements) {
      Set<String> names = new LinkedHashSet<>();
      for (Tag author : around.children(element)) {
        String name = name(author);
        if (!name.isEmpty() && names.size() < MOST) {
          names.add(name);
        }
      }
      if (!names.isEmpty()) {
        return String.join(", ", names);
      }
    }
    return null;
  }

  private static String name(Tag author) {
    List<String> said = new ArrayList<>(List.of(author.say("name"), author.say("email")));
    if (author.children().isEmpty()) {
      said.add(author.text().toString());
    } else if (author.child("name").isEmpty() && author.child("email").isEmpty()) {
      said.add(author.allText());
    }
    for (String one : said) {
      String line = Markup.plain(one);
      if (!line.isEmpty() && line.length() <= LONGEST) {
        return withoutMail(line);
      }
    }
    return "";
  }

  /** {@code mail (Name)} and {@code Name (mail)}, {@code Name <mail>}: the name alone. */
  private static String withoutMail(String line) {
    int open = Math.max(line.indexOf('('), line.indexOf('<'));
    int close = Math.max(line.lastIndexOf(')'), line.lastIndexOf('>'));
    if (open < 0 || close < open || line.indexOf('@') < 0) {
      return line;
    }
    String inside = line.substring(open + 1, close).strip();
    String outside = (line.substring(0, open) + line.substring(close + 1)).strip();
    boolean mailInside = inside.indexOf('@') >= 0;
    String name = mailInside ? outside : inside;
    return name.isEmpty() ? line : name;
  }
}
