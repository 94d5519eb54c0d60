package mujaz.delivery;

import java.net.URI;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import mujaz.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What we send, whatever carries it.
 *
 * @param language decides its direction
 * @param buttons rows of buttons, top to bottom
 * @param silent true for a message that makes no sound
 * @param picture shown above the text where the transport can; null for none
 * @param answers the earlier message of the chat that it is a reply to; 0 for none
 */
public record Message(
    Language language,
    List<Block> blocks,
    List<List<Button>> buttons,
    boolean silent,
    @Nullable URI picture,
    long answers) {
  public Message {
    blocks = List.copyOf(blocks);
    buttons = buttons.stream().map(List::copyOf).toList();
  }

  public static Message of(Language language, List<Block> blocks) {
    return new Message(language, blocks, List.of(), false, null, 0);
  }

  /** A one-paragraph message. */
  public static Message of(Language language, String text) {
    return of(language, List.of(Block.paragraph(Run.plain(text))));
  }

  /** The same of other paragraphs. */
  public Message with(List<Block> others) {
    return new Message(language, others, buttons, silent, picture, answers);
  }

  public Message withButtons(List<List<Button>> rows) {
    return new Message(language, blocks, rows, silent, picture, answers);
  }

  public Message silent(boolean soundless) {
    return new Message(language, blocks, buttons, soundless, picture, answers);
  }

  public Message withPicture(@Nullable URI shown) {
    return new Message(language, blocks, buttons, silent, shown, answers);
  }

  /** The same as a reply to an earlier message of the chat. */
  public Message answering(long earlier) {
    return new Message(language, blocks, buttons, silent, picture, earlier);
  }

  /** The text as a reader sees it, without styles. */
  public String plainText() {
    StringJoiner text = new StringJoiner("\n");
    for (Block block : blocks) {
      text.add(block.runs().stream().map(Run::text).collect(Collectors.joining()));
    }
    return text.toString();
  }

  /** How many Telegram entities it needs: styles, links and quotes. */
  public int entities() {
    int count = 0;
    for (Block block : blocks) {
      count += block.kind() == Block.Kind.FOLDED_QUOTE ? 1 : 0;
      for (Run run : block.runs()) {
        count += run.style() == Run.Style.PLAIN ? 0 : 1;
        count += run.link() == null ? 0 : 1;
      }
    }
    return count;
  }
}
