package mujaz.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element of a feed with what stands in it: text, and other elements. */
final class Tag {
  private static final int MOST_CHILDREN = 20_000;
  private static final int DEEPEST_BASE = 12;

  /** Each link in it is resolved against all of it. */
  private static final int LONGEST_BASE = 500;

  private static final int LONGEST_TEXT = 2_000_000;

  private final String name;
  private final String written;
  private final Namespaces namespaces;
  private final List<String> attributes;
  private final @Nullable Tag parent;
  private final int depth;
  private List<Tag> children = List.of();

  /** Where in the text each child stands. */
  private int[] places = {};

  private @Nullable URI base;
  private String first = "";
  private @Nullable StringBuilder more;

  Tag(String written, List<String> attributes, @Nullable Tag parent) {
    Namespaces outer = parent == null ? new Namespaces() : parent.namespaces;
    this.namespaces = outer.with(attributes, parent == null);
    this.written = written;
    this.name = namespaces.of(written);
    this.attributes = attributes.isEmpty() ? List.of() : List.copyOf(attributes);
    this.parent = parent;
    this.depth = parent == null ? 1 : parent.depth + 1;
  }

  /** As it is meant: see {@link Namespaces}. */
  String name() {
    return name;
  }

  /** As written, without its prefix. */
  String localAsWritten() {
    return written.substring(written.indexOf(':') + 1);
  }

  /** Whether an end tag of that name closes it. */
  boolean isWritten(String other) {
    return written.equals(other) || written.equalsIgnoreCase(other);
  }

  @Nullable Tag parent() {
    return parent;
  }

  /**
   * What relative links in it are meant against; worked out once, since many items may stand in
   * many bases.
   *
   * @param address the document's, the same at each call
   */
  URI base(URI address) {
    @Nullable URI known = base;
    if (known == null) {
      URI outer = parent == null ? address : parent.base(address);
      String own = attribute("xml:base");
      boolean none = own.isEmpty() || own.length() > LONGEST_BASE || depth > DEEPEST_BASE;
      known = none ? outer : Links.resolve(outer, own).orElse(outer);
      base = known;
    }
    return known;
  }

  /** How many tags stand around it, and one. */
  int depth() {
    return depth;
  }

  List<Tag> children() {
    return children;
  }

  void add(Tag child) {
    int count = children.size();
    if (count == 0) {
      children = new ArrayList<>();
      places = new int[10];
    } else if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
    }
    if (count < MOST_CHILDREN) {
      children.add(child);
      places[count] = text().length();
    }
  }

  void add(String said) {
    if (first.isEmpty() && more == null) {
      first = said;
    } else {
      more = more == null ? new StringBuilder(first) : more;
      if (more.length() < LONGEST_TEXT) {
        more.append(said);
      }
    }
  }

  /** The text that stands directly in it, without that of its children. */
  CharSequence text() {
    return more == null ? first : more;
  }

  /** Names and values by turns, as written. */
  List<String> attributes() {
    return attributes;
  }

  /** Where in the text the child of that index stands. */
  int place(int child) {
    return places[child];
  }

  /** An attribute of that name in any case, prefix and all; empty where there is none. */
  String attribute(String wanted) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equalsIgnoreCase(wanted)) {
        return attributes.get(i + 1).strip();
      }
    }
    return "";
  }

  boolean has(String wanted) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equalsIgnoreCase(wanted)) {
        return true;
      }
    }
    return false;
  }

  Optional<Tag> child(String wanted) {
    for (Tag child : children) {
      if (child.name.equals(wanted)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  List<Tag> children(String wanted) {
    List<Tag> found = new ArrayList<>();
    for (Tag child : children) {
      if (child.name.equals(wanted)) {
        found.add(child);
      }
    }
    return found;
  }

  /** What the first child of that name says as text, without white space around it. */
  String say(String wanted) {
    return child(wanted).map(child -> child.allText().strip()).orElse("");
  }

  /** Its text with that of all that stands in it. */
  String allText() {
    if (children.isEmpty()) {
      return text().toString();
    }
    StringBuilder all = new StringBuilder();
    Markup.walk(this, (tag, opens) -> {}, all::append);
    return all.toString();
  }
}
