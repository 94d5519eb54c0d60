package mujaz.chat.desk;

import java.util.ArrayList;
import java.util.List;
import mujaz.delivery.Block;
import mujaz.delivery.Button;
import mujaz.delivery.Message;
import mujaz.delivery.Run;

/**
 * A digest's message taken apart again: its stories stand between empty lines, each under a bold
 * headline that is a link, in the order of the buttons that open them.
 */
final class Posted {
  private static final String OPENS = "1.card.";

  private Posted() {}

  static List<Told> told(Message message) {
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
  static Message noted(Message message, String note) {
    List<Block> blocks = new ArrayList<>(message.blocks());
    blocks.add(Block.emptyLine());
    blocks.add(Block.paragraph(Run.italic(note)));
    return message.with(blocks);
  }

  /** With a note in the place of a story; the same where it does not tell that. */
  static Message without(Message message, String story, String note) {
    List<String> stories = stories(message);
    if (!stories.contains(story)) {
      return message;
    }
    int place = stories.indexOf(story);
    List<Block> blocks = new ArrayList<>();
    for (List<Block> passage : passages(message)) {
      boolean tells = !headline(passage).isEmpty();
      if (!blocks.isEmpty()) {
        blocks.add(Block.emptyLine());
      }
      if (tells && place-- == 0) {
        blocks.add(Block.paragraph(Run.italic(note)));
      } else {
        blocks.addAll(passage);
      }
    }
    return message
        .with(blocks)
        .withButtons(
            message.buttons().stream()
                .map(row -> row.stream().filter(b -> !(OPENS + story).equals(b.press())).toList())
                .filter(row -> !row.isEmpty())
                .toList());
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
