package mujaz.feed;

import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the stream of tags together into small trees: one for each item, handed on as soon as it is
 * complete and then forgotten, and one for what stands around them. Tags that are closed in the
 * wrong order or not at all are closed with the element around them.
 */
final class XmlTree {
  private static final Set<String> SITEMAPS = Set.of("urlset", "sitemapindex");
  private static final Set<String> IN_SITEMAPS = Set.of("url", "sitemap");
  private static final Set<String> IN_FEEDS = Set.of("item", "entry");
  private static final Set<String> EMPTY = Set.of("br", "hr", "img", "wbr");
  private static final int DEEPEST = 256;
  private static final int MOST_IN_HEAD = 20_000;
  private static final int MOST_IN_ITEM = 50_000;

  private final XmlTokens tokens;
  private final Consumer<Tag> items;
  private @Nullable Tag root;
  private @Nullable Tag open;
  private @Nullable Tag item;
  private Set<String> itemNames = Set.of();
  private int beyond;
  private int elements;

  /**
   * @param items told of each item
   */
  XmlTree(XmlTokens tokens, Consumer<Tag> items) {
    this.tokens = tokens;
    this.items = items;
  }

  /** Reads to the end; returns the root without the items, null when there is no element. */
  @Nullable Tag read() {
    for (XmlTokens.Kind kind = tokens.next();
        kind != XmlTokens.Kind.NOTHING;
        kind = tokens.next()) {
      switch (kind) {
        case START -> start();
        case END -> end(tokens.name());
        case TEXT -> text();
        default -> throw new IllegalStateException();
      }
    }
    finish();
    return root;
  }

  private void text() {
    if (open != null && (item == null || elements <= MOST_IN_ITEM)) {
      open.add(tokens.text());
    }
  }

  private void start() {
    @Nullable Tag around = open;
    if (around != null && around.depth() >= DEEPEST) {
      beyond += tokens.isEmpty() ? 0 : 1;
      return;
    }
    Tag tag = new Tag(tokens.name(), tokens.attributes(), around);
    if (root == null) {
      root = tag;
      itemNames = SITEMAPS.contains(tag.name()) ? IN_SITEMAPS : IN_FEEDS;
    } else if (itemNames.contains(tag.name()) && isPlaceOfItem()) {
      if (item != null && tokens.isEmpty()) {
        return;
      }
      if (item != null) {
        finish();
        tag = new Tag(tokens.name(), tokens.attributes(), open);
      }
      item = tag;
      elements = 0;
    } else if (around != null && ++elements < (item == null ? MOST_IN_HEAD : MOST_IN_ITEM)) {
      around.add(tag);
    }
    open = tag;
    if (tokens.isEmpty() || (item != null && EMPTY.contains(tag.name()))) {
      close(tag);
    }
  }

  /**
   * An item within an item is the next, its end tag forgotten; deeper down it is something else.
   */
  private boolean isPlaceOfItem() {
    return item == null || open == item || (open != null && open.parent() == item);
  }

  private void end(String written) {
    if (beyond > 0) {
      beyond--;
      return;
    }
    for (Tag tag = open; tag != null; tag = tag.parent()) {
      if (tag.isWritten(written)) {
        close(tag);
        return;
      }
    }
  }

  /** Closes a tag with all that is open in it; the root stays open to the end. */
  private void close(Tag closed) {
    boolean isItemClosed = false;
    for (Tag tag = open; tag != null && tag != closed.parent(); tag = tag.parent()) {
      isItemClosed |= tag == item;
    }
    if (isItemClosed) {
      finish();
    }
    open = closed == root ? closed : closed.parent();
  }

  private void finish() {
    @Nullable Tag last = item;
    if (last != null) {
      item = null;
      elements = 0;
      open = last.parent();
      items.accept(last);
    }
  }
}
