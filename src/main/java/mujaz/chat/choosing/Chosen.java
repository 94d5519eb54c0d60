package mujaz.chat.choosing;

import java.util.List;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscription;

/**
 * One of a chat's standing orders, as it is looked at or changed.
 *
 * @param first whether it is the chat's first; the buttons of others say which they are about
 * @param args what came with the press
 */
record Chosen(Hearing hearing, Subscription order, boolean first, List<String> args) {
  /** On a button, what begins with this is the order's number. */
  static final String MARK = "o";

  String arg(int index) {
    return index < args.size() ? args.get(index) : "";
  }

  String say(String key, Object... namesAndValues) {
    return hearing.say(key, namesAndValues);
  }

  Chosen with(Subscription changed) {
    return new Chosen(hearing, changed, first, args);
  }

  /** As said by a reader who has changed. */
  Chosen to(Subscriber changed) {
    return new Chosen(hearing.to(changed), order, first, args);
  }

  Button button(String label, String verb, Object... with) {
    StringBuilder joined = new StringBuilder(verb);
    for (Object arg : with) {
      joined.append('.').append(arg);
    }
    return first
        ? Press.button(label, joined.toString())
        : Press.button(label, joined.toString(), MARK + order.id().value());
  }

  /** A button that shows whether its choice is made. */
  Button choice(boolean on, String label, String verb, Object... with) {
    return button((on ? "✓ " : "") + label, verb, with);
  }

  List<Reply> panel(String text, List<List<Button>> rows) {
    return panel(new Panel().line(text), rows);
  }

  List<Reply> panel(Panel panel, List<List<Button>> rows) {
    return List.of(hearing.answer(panel.message(hearing.reader(), rows)));
  }

  /** The way back to what is chosen. */
  List<Button> back() {
    return List.of(button(say("button.back"), "settings"));
  }
}
