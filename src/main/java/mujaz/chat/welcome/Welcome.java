package mujaz.chat.welcome;

import java.util.List;
import java.util.Map;
import mujaz.chat.Chapter;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscriber.Standing;

/** Coming and going: the first minute, help, stopping. */
public final class Welcome implements Chapter {
  private final ChatParts parts;
  private final DeepLinks links;
  private final Wanting wanting;

  public Welcome(ChatParts parts) {
    this.parts = parts;
    this.links = new DeepLinks(parts);
    this.wanting = new Wanting(parts);
  }

  @Override
  public Map<String, Answer> commands() {
    return Map.of(
        "start", (h, c) -> start(h, c.arg(0)),
        "help", (h, c) -> help(h),
        "cancel", (h, c) -> cancel(h),
        "stop", (h, c) -> stop(h));
  }

  @Override
  public Map<String, Answer> presses() {
    return Map.of(
        "wake", (h, p) -> wake(h),
        "want", (h, p) -> wanting.of(h, p.arg(0)),
        "cancel", (h, p) -> cancel(h));
  }

  /** Also from a link to the bot, which says what it led here for. */
  private List<Reply> start(Hearing hearing, String payload) {
    Subscriber reader = hearing.reader();
    parts.questions().settle(reader.chat());
    if (reader.standing() != Standing.ACTIVE) {
      activate(reader);
    }
    return links.follow(hearing, payload);
  }

  private List<Reply> help(Hearing hearing) {
    String text = hearing.say("help.reader");
    return hearing.utterance().isAdmin()
        ? List.of(hearing.panel(text + "\n\n" + hearing.say("help.admin"), List.of()))
        : List.of(hearing.panel(text, List.of()));
  }

  private List<Reply> stop(Hearing hearing) {
    parts.questions().settle(hearing.reader().chat());
    parts.subscribers().stop(hearing.reader().chat());
    return List.of(
        hearing.panel(
            hearing.say("stop.done"),
            List.of(
                List.of(
                    Press.button(hearing.say("button.wake"), "wake"),
                    Press.button(hearing.say("button.forget"), "forget")))));
  }

  private List<Reply> wake(Hearing hearing) {
    activate(hearing.reader());
    return List.of(
        hearing.panel(
            hearing.say("wake.done"),
            List.of(
                List.of(Press.button(hearing.say("button.missed"), "missed")),
                List.of(Press.button(hearing.say("button.settings"), "settings", "anew")))));
  }

  private void activate(Subscriber reader) {
    parts.subscribers().save(reader.with(Standing.ACTIVE));
  }

  private List<Reply> cancel(Hearing hearing) {
    parts.questions().settle(hearing.reader().chat());
    return List.of(hearing.panel(hearing.say("cancel.done"), List.of()));
  }
}
