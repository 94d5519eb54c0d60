package mujaz.chat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mujaz.delivery.Block;
import mujaz.delivery.Button;
import mujaz.delivery.Message;
import mujaz.delivery.Run;
import mujaz.subscription.Subscriber;
import mujaz.text.Direction;
import mujaz.text.Phrasebook;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;

/** One utterance being answered: who speaks, in what language, and how answers are worded. */
record Hearing(Utterance utterance, Subscriber reader, Phrasebook phrases) {

  Locale locale() {
    return reader.locale();
  }

  String say(String key, Object... namesAndValues) {
    return phrases.say(locale(), key, namesAndValues);
  }

  String say(Problem problem) {
    return phrases.say(locale(), problem);
  }

  /** A name of any script, set so that it does not reorder the words around it. */
  static String name(String name) {
    return Direction.isolate(name);
  }

  /** What somebody said, on one short line. */
  static String shortened(String said) {
    String line = said.strip().replaceAll("\\s+", " ");
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }

  /** A panel or a plain answer; in place of the pressed message where a button was pressed. */
  Reply panel(String text, List<List<Button>> buttons) {
    return answer(new Panel().line(text).message(reader, buttons));
  }

  Reply answer(Message message) {
    return utterance.messageId() == 0
        ? Reply.saying(message)
        : Reply.inPlaceOf(utterance.messageId(), message);
  }

  List<Reply> tell(String key, Object... namesAndValues) {
    return List.of(Reply.saying(Message.of(reader.language(), say(key, namesAndValues))));
  }

  List<Reply> tell(Problem problem) {
    return List.of(Reply.saying(Message.of(reader.language(), say(problem))));
  }

  /** Buttons in rows of so many. */
  static List<List<Button>> rows(List<Button> buttons, int width) {
    List<List<Button>> rows = new ArrayList<>();
    for (int i = 0; i < buttons.size(); i += width) {
      rows.add(buttons.subList(i, Math.min(i + width, buttons.size())));
    }
    return rows;
  }

  /** A message put together line by line. */
  static final class Panel {
    private final List<Block> blocks = new ArrayList<>();

    Panel line(String text) {
      blocks.add(Block.paragraph(Run.plain(text)));
      return this;
    }

    Panel bold(String text) {
      blocks.add(Block.paragraph(Run.bold(text)));
      return this;
    }

    Panel linked(String text, @Nullable URI link) {
      blocks.add(Block.paragraph(Run.plain(text).linkedTo(link)));
      return this;
    }

    Panel gap() {
      blocks.add(Block.emptyLine());
      return this;
    }

    Message message(Subscriber reader, List<List<Button>> buttons) {
      return Message.of(reader.language(), blocks).withButtons(buttons);
    }
  }
}
