package mujaz.chat.repair;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import mujaz.delivery.Block;
import mujaz.delivery.Button;
import mujaz.delivery.Message;
import mujaz.delivery.Run;

/**
 * A digest's message taken apart again: its stories stand between empty lines, each under a bold
 * headline that is a link, in the order of the buttons that open them.
 */
public final class Posted {
  private static final String OPENS = "1.card.";

  private Posted() {}

  public static List<Told> told(Message message) {
    List<String> stories = stories(message);
    List<Told> told = new ArrayList<>();
    for (List<Block> passage : passages(message)) {
      String headline = headline(passage);
      if (!headline.isEmpty() && told.size() < stories.size()) {
        told.add(new Told(stories.get(told.size()), headline));
      }
    }
    return told;
  }

  /** With one more line at its end. */
  public static Message noted(Message message, String note) {
    List<Block> blocks = new ArrayList<>(message.blocks());
    blocks.add(Block.emptyLine());
    blocks.add(Block.paragraph(Run.italic(note)));
    return message.with(blocks);
  }

  /** With a note in the place of a story; the same where it does not tell that. */
  public static Message without(Message message, String story, String note) {
    int place = stories(message).indexOf(story);
    return place < 0 ? message : replaced(message, (index, passage) -> index == place, note);
  }

  /** With a note in the place of all that links to an article; the same where nothing does. */
  static Message withoutLinks(Message message, URI article, String note) {
    return replaced(message, (index, passage) -> links(passage, article.toString()), note);
  }

  /** Whether it tells any story. */
  static boolean isTelling(Message message) {
    return passages(message).stream().anyMatch(passage -> !headline(passage).isEmpty());
  }

  /**
   * @param out chooses among the passages that tell a story, by their place and their words
   */
  private static Message replaced(
      Message message, BiPredicate<Integer, List<Block>> out, String note) {
    List<String> stories = stories(message);
    Set<String> gone = new HashSet<>();
    List<Block> blocks = new ArrayList<>();
    boolean changed = false;
    int index = 0;
    for (List<Block> passage : passages(message)) {
      boolean tells = !headline(passage).isEmpty();
      boolean leaves = tells && out.test(index, passage);
      if (!blocks.isEmpty()) {
        blocks.add(Block.emptyLine());
      }
      if (leaves) {
        blocks.add(Block.paragraph(Run.italic(note)));
        gone.add(index < stories.size() ? OPENS + stories.get(index) : "");
        changed = true;
      } else {
        blocks.addAll(passage);
      }
      index += tells ? 1 : 0;
    }
    return changed
        ? message
            .with(blocks)
            .withButtons(
                message.buttons().stream()
                    .map(row -> row.stream().filter(b -> !isOf(b, gone)).toList())
                    .filter(row -> !row.isEmpty())
                    .toList())
        : message;
  }

  private static boolean isOf(Button button, Set<String> presses) {
    String press = button.press();
    return press != null && presses.contains(press);
  }

  /** As its address stands, or with more after it, such as what a channel adds. */
  private static boolean links(List<Block> passage, String address) {
    return passage.stream()
        .flatMap(block -> block.runs().stream())
        .map(Run::link)
        .anyMatch(
            link ->
                link != null
                    && link.toString().startsWith(address)
                    && link.toString().substring(address.length()).matches("([?&#].*)?"));
  }

  private static List<List<Block>> passages(Message message) {
    List<List<Block>> passages = new ArrayList<>();
    List<Block> passage = new ArrayList<>();
    for (Block block : message.blocks()) {
      if (block.runs().isEmpty()) {
        passages.add(passage);
        passage = new ArrayList<>();
      } else {
        passage.add(block);
      }
    }
    passages.add(passage);
    return passages.stream().filter(one -> !one.isEmpty()).toList();
  }

  private static String headline(List<Block> passage) {
    return passage.stream()
        .flatMap(block -> block.runs().stream())
        .filter(run -> run.style() == Run.Style.BOLD && run.link() != null)
        .map(Run::text)
        .findFirst()
        .orElse("");
  }

  private static List<String> stories(Message message) {
    return message.buttons().stream()
        .flatMap(List::stream)
        .map(Button::press)
        .filter(press -> press != null && press.startsWith(OPENS))
        .map(press -> press.substring(OPENS.length()))
        .toList();
  }
}
