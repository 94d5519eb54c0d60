package mujaz.article.body;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a block's place in the page's tree tells. */
final class PlaceTraits {
  private static final List<String> TAGS =
      List.of(
          "p",
          "li",
          "h1",
          "h2",
          "h3",
          "h4",
          "td",
          "div",
          "blockquote",
          "figcaption",
          "pre",
          "dd",
          "section",
          "article");
  private static final List<String> PARTS =
      List.of("p", "ul", "ol", "table", "figure", "div", "h2", "h3", "h4", "blockquote");
  private static final int FAR = 12;
  private static final int REACH = 60;
  private static final int GOOD = Hint.bits(Hint.BODY, Hint.ARTICLE, Hint.LIST);
  private static final int BAD =
      Hint.bits(
          Hint.COMMENT,
          Hint.RELATED,
          Hint.SIDE,
          Hint.FOOT,
          Hint.POPUP,
          Hint.NAV,
          Hint.SIGN,
          Hint.SHARE,
          Hint.AD,
          Hint.CAPTION,
          Hint.META,
          Hint.BYLINE,
          Hint.MEDIA,
          Hint.SHOP);

  private final Layout layout;

  PlaceTraits(Layout layout) {
    this.layout = layout;
  }

  void describe(int place, Block block, Row row) {
    int count = layout.page.all.size();
    row.add("page.weight", layout.whole);
    row.add("page.proseShare", layout.prose / layout.whole);
    row.add("page.blocks", count);
    row.add("page.linkShare", layout.top.linkShare());
    row.add("page.clean", layout.clean);
    row.add("at", place / (double) count);
    row.add("atWeight", layout.weightBefore(place) / layout.whole);
    int heading = layout.heading;
    row.add("fromH1", heading < 0 ? -999 : clamp(place - heading, 50, 200));
    inside("root", layout.root, place, block, row);
    inside("tight", layout.tight, place, block, row);
    inside("voted", layout.voted, place, block, row);
    around(block, row);
    double[] path = layout.path(block.box);
    row.add("path.blocks", path[0]);
    row.add("path.proseShare", path[2] / layout.prose);
    row.add("path.prosy", path[2] / Math.max(1, path[1]));
    @Nullable Box parent = block.box.parent;
    sums("box", block.box, row);
    sums("parent", parent, row);
    sums("grand", parent == null ? null : parent.parent, row);
    row.add("depth", block.box.depth - layout.root.depth);
    flow(place, block, row);
  }

  private static int clamp(int value, int below, int above) {
    return Math.max(-below, Math.min(above, value));
  }

  private void inside(String name, Box root, int place, Block block, Row row) {
    boolean in = root.holds(place);
    double size = root.last - root.first;
    row.add(name, ".in", in ? 1 : 0);
    row.add(name, ".share", root.prose / layout.prose);
    row.add(name, ".weight", root.weight);
    row.add(name, ".linkShare", root.linkShare());
    row.add(name, ".fromStart", clamp(place - root.first, REACH, REACH));
    row.add(name, ".toEnd", clamp(root.last - place, REACH, REACH));
    row.add(name, ".at", in ? (place - root.first) / size : place < root.first ? -1 : 2);
    int bits = 0;
    int steps = 0;
    int up = 99;
    for (Box at = block.box; at != null && up == 99; at = at.parent, steps++) {
      up = at == root ? steps : up;
      bits |= at == root || layout.isWhole(at) ? 0 : at.hints;
    }
    row.add(name, ".up", up);
    row.add(name, ".bad", Integer.bitCount(bits & BAD));
    double after = layout.prose(place + 1, Math.min(root.last, place + 40));
    row.add(name, ".after", Math.min(after, 3000));
  }

  private void around(Block block, Row row) {
    for (String tag : TAGS) {
      row.add("is.", tag, block.box.tag.equals(tag) ? 1 : 0);
    }
    int[] tags = new int[Box.TELLING.size()];
    int[] hints = new int[Hint.values().length];
    Arrays.fill(tags, FAR);
    Arrays.fill(hints, FAR);
    boolean concealed = false;
    int step = 0;
    for (Box at = block.box; at != null && !at.tag.equals("body"); at = at.parent, step++) {
      boolean whole = layout.isWhole(at);
      concealed |= at.concealed;
      if (at.telling >= 0 && !(whole && Layout.isAsideTag(at.tag))) {
        tags[at.telling] = Math.min(tags[at.telling], step);
      }
      int left = whole ? at.hints & GOOD : at.hints;
      for (int bit = 0; left != 0; bit++, left >>>= 1) {
        if ((left & 1) == 1) {
          hints[bit] = Math.min(hints[bit], Math.min(step, FAR - 1));
        }
      }
    }
    for (int i = 0; i < tags.length; i++) {
      row.add("in.", Box.TELLING.get(i), tags[i]);
    }
    for (Hint hint : Hint.values()) {
      boolean inner = (block.inner & hint.bit()) != 0;
      row.add("hint.", hint.name(), inner ? -1 : hints[Integer.numberOfTrailingZeros(hint.bit())]);
    }
    row.add("concealed", concealed);
  }

  private void sums(String name, @Nullable Box box, Row row) {
    Box at = box == null ? layout.top : box;
    row.add(name, ".weight", at.weight);
    row.add(name, ".linkShare", at.linkShare());
    row.add(name, ".proseShare", at.prose / layout.prose);
    row.add(name, ".prosy", at.prosy());
    row.add(name, ".blocks", at.blocks);
    row.add(name, ".twins", Math.min(50, at.twins));
    row.add(name, ".images", Math.min(20, at.images));
    row.add(name, ".mean", at.weight / Math.max(1.0, at.blocks));
  }

  /** The element whose own paragraphs are the article's, and the part of it that this is in. */
  private void flow(int place, Block block, Row row) {
    double least = 0.12 * layout.prose;
    Box part = block.box;
    Box at = block.box;
    int steps = 0;
    for (; at.flow < least && at.parent != null; at = at.parent, steps++) {
      part = at;
    }
    boolean found = at.flow >= least;
    row.add("flow.up", found ? steps : 40);
    row.add("flow.share", at.flow / layout.prose);
    row.add("flow.started", found ? place - at.firstFlow : -1);
    row.add("flow.left", found ? at.lastFlow - place : -1);
    row.add("part.weight", part.weight);
    row.add("part.linkShare", part.linkShare());
    row.add("part.blocks", part.blocks);
    row.add("part.images", part.images);
    row.add("part.prosy", part.prosy());
    row.add("part.bad", layout.isWhole(part) ? 0 : Integer.bitCount(part.hints & BAD));
    row.add("part.tag", PARTS.indexOf(part.tag));
  }
}
