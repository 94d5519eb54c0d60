package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import mujaz.bench.FakeBotApi;
import mujaz.bench.FakeBotApi.Sent;

/** Somebody who talks to the bot in a private chat, and reads what it answers. */
record Person(FakeBotApi telegram, long id, String language) {
  static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Says something; the answer has these words in it. */
  Sent say(String text, String answer) {
    int before = heard();
    telegram.say(id, language, text);
    return awaitAfter(before, answer);
  }

  /**
   * Presses a button; what comes, or what the pressed message turns into, has these words in it.
   */
  Sent press(Sent message, String press, String answer) {
    assertThat(message.presses()).contains(press);
    int before = heard();
    telegram.press(id, language, message.messageId(), press);
    return awaitAfter(before, answer);
  }

  /** Presses the first button whose data begins so. */
  Sent pressFirst(Sent message, String prefix, String answer) {
    String press =
        message.presses().stream().filter(p -> p.startsWith(prefix)).findFirst().orElse(prefix);
    return press(message, press, answer);
  }

  int heard() {
    return telegram.messagesTo(id).size();
  }

  Sent awaitAfter(int before, String words) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(after(before))
                    .anySatisfy(sent -> assertThat(sent.html()).contains(words)));
    return after(before).stream()
        .filter(sent -> sent.html().contains(words))
        .reduce((first, next) -> next)
        .orElseThrow();
  }

  private List<Sent> after(int before) {
    List<Sent> all = telegram.messagesTo(id);
    return all.subList(before, all.size());
  }
}
