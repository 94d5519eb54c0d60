package mujaz.article.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element that holds blocks, with the sums over them. */
final class Box {
  /** Elements whose names say what is in them. */
  static final List<String> TELLING =
      List.of(
          "article",
          "main",
          "aside",
          "nav",
          "footer",
          "header",
          "form",
          "figure",
          "ul",
          "ol",
          "table",
          "blockquote",
          "section",
          "dl",
          "h1");

  final @Nullable Box parent;
  final String tag;
  final int telling;
  final int hints;
  final int signature;
  final int depth;
  final int index;
  final boolean concealed;

  int first;
  int last;
  int weight;
  int linked;
  double prose;
  int blocks;
  int images;
  int twins;

  /** How much prose stands in it directly or in its own paragraphs, and from where to where. */
  double flow;

  int firstFlow;
  int lastFlow;

  Box(@Nullable Box parent, String tag, int index, int hints, String names, boolean concealed) {
    this.parent = parent;
    this.tag = tag;
    this.index = index;
    this.telling = TELLING.indexOf(tag);
    this.hints = hints;
    this.signature =
        (parent == null ? 7 : parent.signature) * 31 + tag.hashCode() * 17 + names.hashCode();
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.concealed = concealed;
  }

  double linkShare() {
    return weight == 0 ? 0 : Math.min(1, (double) linked / weight);
  }

  double prosy() {
    return prose / Math.max(1, weight);
  }

  boolean isHeading() {
    return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) != 'r';
  }

  boolean holds(int block) {
    return block >= first && block < last;
  }
}
