package mujaz.chat.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mujaz.delivery.Block;
import mujaz.delivery.Message;
import mujaz.delivery.Run;
import mujaz.subscription.desk.House;
import mujaz.text.Direction;
import mujaz.text.Phrasebook;

/**
 * Messages as their chat's own: links that say where they were found, header, sponsor, signature.
 *
 * @param house what the chat makes of them
 * @param phrases what lines are worded with
 * @param locale the chat's
 */
public record Dress(House house, Phrasebook phrases, Locale locale) {
  /** All of a digest's messages, the first with what opens it, the last with what closes it. */
  public List<Message> all(List<Message> messages) {
    List<Message> dressed = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      Message linked = linked(messages.get(i));
      Message opened = i == 0 ? opened(linked) : linked;
      dressed.add(i == messages.size() - 1 ? closed(opened) : opened);
    }
    return dressed;
  }

  /** One message as it would be if it were the only one: what has to fit. */
  public Message one(Message message) {
    return closed(opened(linked(message)));
  }

  private Message opened(Message message) {
    if (house.header().isEmpty()) {
      return message;
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(Run.plain(Direction.withoutControls(house.header()))));
    blocks.add(Block.emptyLine());
    blocks.addAll(message.blocks());
    return message.with(blocks);
  }

  private Message closed(Message message) {
    List<Block> blocks = new ArrayList<>(message.blocks());
    if (!house.sponsor().isEmpty()) {
      String line = phrases.say(locale, "desk.sponsored", "words", isolated(house.sponsor()));
      blocks.add(Block.emptyLine());
      blocks.add(Block.paragraph(Run.italic(line)));
    }
    if (!house.signature().isEmpty()) {
      blocks.add(Block.emptyLine());
      blocks.add(Block.paragraph(Run.plain(Direction.withoutControls(house.signature()))));
    }
    return message.with(blocks);
  }

  private static String isolated(String words) {
    return Direction.isolate(Direction.withoutControls(words));
  }

  private Message linked(Message message) {
    if (house.suffix().isEmpty()) {
      return message;
    }
    return message.with(
        message.blocks().stream()
            .map(
                block ->
                    new Block(
                        block.kind(),
                        block.runs().stream()
                            .map(
                                run ->
                                    run.link() == null
                                        ? run
                                        : run.linkedTo(
                                            LinkSuffix.joined(run.link(), house.suffix())))
                            .toList()))
            .toList());
  }
}
