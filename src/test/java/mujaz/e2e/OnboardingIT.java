package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mujaz.bench.FakeBotApi.Sent;
import org.junit.jupiter.api.Test;

/** Who is asked what they want, and leaves, is not asked again what they have answered. */
class OnboardingIT {
  private static final Map<String, String> KEPT =
      Map.of("MUJAZ_DATABASE_URL", "jdbc:h2:mem:onboarding;DB_CLOSE_DELAY=-1");

  @Test
  void whatIsHalfFinishedGoesOnAfterARestart() {
    Sent times;
    try (Program before = new Program(KEPT)) {
      Person reader = new Person(before.telegram, 101, "en");
      Sent start = reader.say("/start", "Welcome");
      Sent languages = reader.press(start, "1.newsl", "Which languages");
      Sent topics = reader.pressFirst(languages, "1.topics", "What do you want");
      reader.press(topics, "1.topics.sport", "What do you want");
      times = reader.pressFirst(topics, "1.times", "When shall");
      reader.pressFirst(times, "1.city", "Which city");
    }
    try (Program after = new Program(KEPT)) {
      Person reader = new Person(after.telegram, 101, "en");
      // Telegram goes on counting where it was; what it has counted before is dropped.
      for (int i = 0; i < 10; i++) {
        after.telegram.say(999, "en", "/help");
      }
      // The question that was open is still the one that is answered.
      reader.say("Cairo", "Cairo");
      int heard = reader.heard();
      after.telegram.press(101, "en", times.messageId(), "1.times.08-00");
      Sent chosen = reader.awaitAfter(heard, "When");
      assertThat(chosen.presses()).contains("1.done");
      Sent city = reader.press(chosen, "1.city", "Which city");
      reader.press(city, "1.times", "When shall");
      assertThat(reader.say("21:45", "When shall").presses()).contains("1.times.21-45");
      reader.press(chosen, "1.done", "your next digest comes");
      Sent settings = reader.say("/settings", "Sport");
      assertThat(settings.html()).contains("Cairo", "8:00");
    }
  }
}
