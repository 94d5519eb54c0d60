package mujaz.article.body;

import mujaz.text.Boilerplate;
import org.jspecify.annotations.Nullable;

/**
 * A run of text that no other block interrupts: a paragraph, a list item, a heading, the words of a
 * menu's entry.
 */
final class Block {
  private static final int LONGEST_HEADLINE = 200;
  private static final int SENTENCE = 60;
  private static final int PARAGRAPH = 140;

  final String text;

  /** The element that it stands in. */
  final Box box;

  /** How long it is: letters and digits, those of scripts without spaces counting for more. */
  final int weight;

  final int linked;
  final int strong;

  /** Hints in the names of the inline elements that open it. */
  final int inner;

  final boolean ends;

  /** Whether it reads as a paragraph of some text does. */
  final boolean prose;

  /** The element whose paragraphs this is one of. */
  final Box around;

  private @Nullable Boolean prompt;

  Block(String text, Box box, int[] sums, int inner) {
    this.text = text;
    this.box = box;
    this.weight = sums[0] / 2;
    this.linked = sums[1] / 2;
    this.strong = sums[2] / 2;
    this.inner = inner;
    this.ends = Boilerplate.endsAsSentence(text);
    this.around = box.tag.equals("p") && box.parent != null ? box.parent : box;
    this.prose = weight >= SENTENCE && linkShare() < 0.4 && (ends || weight > PARAGRAPH);
  }

  double linkShare() {
    return weight == 0 ? 0 : Math.min(1, (double) linked / weight);
  }

  String opening() {
    return text.length() > 80 ? text.substring(0, 80) : text;
  }

  /** Whether it asks the reader to go elsewhere. */
  boolean prompts() {
    if (prompt == null) {
      prompt = Boilerplate.isPrompt(text);
    }
    return prompt;
  }

  /** Whether it is a 'read also' with its link. */
  boolean leadsAway() {
    return linkShare() > 0.4 && prompts();
  }

  boolean isHeadline() {
    return box.tag.equals("h1") && weight < LONGEST_HEADLINE;
  }
}
