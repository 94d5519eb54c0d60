package mujaz.delivery;

import java.util.List;

/**
 * A paragraph of a message. Blocks follow one another with one line end between them; a paragraph
 * without runs is an empty line. Runs may hold line ends.
 */
public record Block(Kind kind, List<Run> runs) {
  /** How a block is set. */
  public enum Kind {
    PARAGRAPH,
    /** Closed until the reader opens it: Telegram's expandable blockquote. */
    FOLDED_QUOTE
  }

  public Block {
    runs = List.copyOf(runs);
  }

  public static Block paragraph(Run... runs) {
    return new Block(Kind.PARAGRAPH, List.of(runs));
  }

  public static Block emptyLine() {
    return new Block(Kind.PARAGRAPH, List.of());
  }

  public static Block foldedQuote(List<Run> runs) {
    return new Block(Kind.FOLDED_QUOTE, runs);
  }
}
