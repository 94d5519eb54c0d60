package mujaz.chat.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.subscription.Preferences;
import mujaz.subscription.Preferences.Length;
import mujaz.subscription.Subscriber;

/** The panel for how a digest looks and sounds: its length, the lead story's picture, silence. */
final class LookReplies {
  private final ChatParts parts;

  LookReplies(ChatParts parts) {
    this.parts = parts;
  }

  /**
   * @param what a length's name, {@code picture}, {@code sound} or {@code punctual} where one was
   *     pressed
   */
  List<Reply> of(Hearing hearing, String what) {
    Subscriber before = hearing.reader();
    Preferences liked = changed(before.preferences(), what);
    Subscriber reader = before.with(liked);
    if (!liked.equals(before.preferences())) {
      parts.subscribers().save(reader);
    }
    List<Button> lengths = new ArrayList<>();
    for (Length length : Length.values()) {
      String word = length.name().toLowerCase(Locale.ROOT);
      lengths.add(choice(liked.length() == length, hearing.say("length." + word), word));
    }
    return List.of(
        hearing.panel(
            hearing.say("look.ask"),
            List.of(
                lengths,
                List.of(
                    choice(liked.picture(), hearing.say("button.picture"), "picture"),
                    choice(!liked.silent(), hearing.say("button.sound"), "sound"),
                    choice(liked.punctual(), hearing.say("button.punctual"), "punctual")),
                List.of(
                    Press.button(hearing.say("button.digest-now"), "now"),
                    Press.button(hearing.say("button.back"), "settings")))));
  }

  private static Button choice(boolean on, String label, String what) {
    return Press.button((on ? "✓ " : "") + label, "look", what);
  }

  private static Preferences changed(Preferences liked, String what) {
    for (Length length : Length.values()) {
      if (length.name().toLowerCase(Locale.ROOT).equals(what)) {
        return liked.withLength(length);
      }
    }
    return switch (what) {
      case "picture" -> liked.withPicture(!liked.picture());
      case "punctual" -> liked.withPunctual(!liked.punctual());
      case "sound" -> liked.withSilent(!liked.silent());
      default -> liked;
    };
  }
}
