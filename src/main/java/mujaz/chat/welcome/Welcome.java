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

/** Coming and going: the first minute, help, stopping, being forgotten. */
public final class Welcome implements Chapter {
  private final ChatParts parts;

  public Welcome(ChatParts parts) {
    this.parts = parts;
  }

  @Override
  public Map<String, Answer> commands() {
    return Map.of(
        "start", (h, c) -> start(h),
        "help", (h, c) -> help(h),
        "stop", (h, c) -> stop(h),
        "forget", (h, c) -> askForget(h));
  }

  @Override
  public Map<String, Answer> presses() {
    return Map.of(
        "wake", (h, p) -> wake(h),
        "forget", (h, p) -> askForget(h),
        "forgotten", (h, p) -> forget(h),
        "cancel", (h, p) -> cancel(h));
  }

  private List<Reply> start(Hearing hearing) {
    Subscriber reader = hearing.reader();
    parts.questions().settle(reader.chat());
    if (reader.standing() != Standing.ACTIVE) {
      activate(reader);
    }
    return List.of(
        hearing.panel(
            hearing.say("start.greeting"),
            List.of(
                List.of(Press.button(hearing.say("button.digest-now"), "now")),
                List.of(
                    Press.button(hearing.say("button.set-up"), "newsl"),
                    Press.button("العربية / English", "lang")))));
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
    return List.of(hearing.panel(hearing.say("wake.done"), List.of()));
  }

  private void activate(Subscriber reader) {
    parts.subscribers().save(reader.with(Standing.ACTIVE));
  }

  private List<Reply> askForget(Hearing hearing) {
    return List.of(
        hearing.panel(
            hearing.say("forget.ask"),
            List.of(
                List.of(
                    Press.button(hearing.say("button.forget-yes"), "forgotten"),
                    Press.button(hearing.say("button.cancel"), "cancel")))));
  }

  private List<Reply> forget(Hearing hearing) {
    parts.subscribers().forget(hearing.reader().chat());
    return List.of(hearing.panel(hearing.say("forget.done"), List.of()));
  }

  private List<Reply> cancel(Hearing hearing) {
    parts.questions().settle(hearing.reader().chat());
    return List.of(hearing.panel(hearing.say("cancel.done"), List.of()));
  }
}
