package mujaz.chat.why;

import java.time.Instant;
import java.util.List;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscriber;
import mujaz.text.Wording;

/**
 * One question of why, and how its answer is put.
 *
 * @param about the chat that it is about
 * @param anew whether the answer is a message of its own, which leaves the pressed one as it is
 */
record Asked(Hearing hearing, Subscriber about, boolean anew) {
  private static final int LONGEST = 140;

  ChatId chat() {
    return about.chat();
  }

  boolean isOwn() {
    return about.chat().equals(hearing.reader().chat());
  }

  String say(String key, Object... namesAndValues) {
    return hearing.say(key, namesAndValues);
  }

  /** On the asker's own clock. */
  String moment(Instant moment) {
    return Wording.moment(moment, hearing.reader().zone(), hearing.locale());
  }

  /** The arguments of a press, with the chat that it is about where that is another. */
  Button button(String label, String verb, Object... args) {
    StringBuilder joined = new StringBuilder(verb);
    for (Object arg : args) {
      joined.append('.').append(arg);
    }
    return isOwn()
        ? Press.button(label, joined.toString())
        : Press.button(label, joined.toString(), about.chat().number());
  }

  List<Reply> answer(Panel panel, List<List<Button>> buttons) {
    var message = panel.message(hearing.reader(), buttons);
    return List.of(anew ? Reply.saying(message) : hearing.answer(message));
  }

  /** A headline on one line, set so that it does not reorder what stands around it. */
  static String line(String headline) {
    return Hearing.name(Hearing.shortened(headline, LONGEST));
  }
}
