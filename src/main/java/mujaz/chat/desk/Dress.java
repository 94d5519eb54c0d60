package mujaz.chat.desk;

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
 * A digest as its channel's own: links that say where they were found, header, sponsor, signature.
 */
public final class Dress {
  private Dress() {}

  /** All of a digest's messages, the first with what opens it, the last with what closes it. */
  public static List<Message> all(
      List<Message> messages, House house, Phrasebook phrases, Locale locale) {
    List<Message> dressed = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      Message linked = linked(messages.get(i), house);
      Message opened = i == 0 ? opened(linked, house) : linked;
      dressed.add(i == messages.size() - 1 ? closed(opened, house, phrases, locale) : opened);
    }
    return dressed;
  }

  /** One message as it would be if it were the only one: what has to fit. */
  public static Message one(Message message, House house, Phrasebook phrases, Locale locale) {
    return closed(opened(linked(message, house), house), house, phrases, locale);
  }

  private static Message opened(Message message, House house) {
    if (house.header().isEmpty()) {
      return message;
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(Run.plain(Direction.withoutControls(house.header()))));
    blocks.add(Block.emptyLine());
    blocks.addAll(message.blocks());
    return message.with(blocks);
  }

  private static Message closed(Message message, House house, Phrasebook phrases, Locale locale) {
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

  private static Message linked(Message message, House house) {
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
