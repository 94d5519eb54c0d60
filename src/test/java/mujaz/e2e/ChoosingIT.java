package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import mujaz.bench.FakeBotApi.Sent;
import mujaz.source.Source;
import mujaz.source.SourceKind;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;

/** What a reader chooses, over Telegram: every panel edits itself, and says what it shows. */
class ChoosingIT {
  private static final long READER = 42;

  @Test
  void daysAmountPauseAndAlertsAreChosenByButtons() {
    try (Program program = new Program()) {
      long panel = open(program, "/settings", "Your settings");
      press(program, panel, "1.times.08-00", "When shall");
      press(program, panel, "1.days.5", "which days");
      press(program, panel, "1.settings", "AM (Friday)");
      press(program, panel, "1.much.most.3", "At most 3 stories");
      press(program, panel, "1.much.few.2", "at least 2 sources");
      press(program, panel, "1.alerts.n.3", "At most 3 alerts a day");
      press(program, panel, "1.writing.arab", "٢");
      String tomorrow = press(program, panel, "1.hold", "Until when").presses().get(0);
      press(program, panel, tomorrow, "Paused until");
      press(program, panel, "1.settings", "Paused until");
      press(program, panel, "1.hold.off", "Until when");
      press(program, panel, "1.much.most.9999", "At most ٣ stories");
      assertThat(program.telegram.messagesTo(READER))
          .allSatisfy(sent -> assertThat(sent.html()).doesNotContain("went wrong"));
    }
  }

  @Test
  void aChatHasSeveralDigestsEachWithItsOwnSubjectsAndTimes() {
    try (Program program = new Program()) {
      long panel = open(program, "/times", "When shall");
      press(program, panel, "1.times.08-00", "When shall");
      press(program, panel, "1.orders", "Your digests");
      Sent topics = press(program, panel, "1.another", "What do you want to read about");
      String sport =
          topics.presses().stream().filter(p -> p.contains("sport")).findFirst().orElseThrow();
      assertThat(sport).matches("1[.]topics[.]sport[.]o[0-9]+");
      press(program, panel, sport, "What do you want");
      String order = sport.substring(sport.lastIndexOf('.'));
      press(program, panel, "1.times.19-00" + order, "When shall");
      assertThat(press(program, panel, "1.orders", "Your digests").html())
          .contains("1. All the news · 8:00", "2. Sport · 7:00");
      press(program, panel, "1.another.review", "Digest 3 of 3", "Saturday");
      assertThat(press(program, panel, "1.drop" + order, "Your digests").html())
          .doesNotContain("Sport");
    }
  }

  @Test
  void manyChosenSourcesAreNamedAsFarAsAPanelHasRoom() {
    try (Program program = new Program()) {
      URI site = program.front(0);
      for (int i = 10; i < 20; i++) {
        URI address = site.resolve("/feed" + i);
        program
            .running
            .sources()
            .add("Outlet " + i, address, SourceKind.FEED, Language.ENGLISH, null);
      }
      long panel = open(program, "/sources", "Choose the sources");
      for (Source source : program.running.sources().all()) {
        press(program, panel, "1.srcs." + source.id().value() + ".0", "Choose the sources");
      }
      assertThat(press(program, panel, "1.settings", "Your settings").html())
          .contains("Outlet 10", "Outlet 17", "and 2 more sources")
          .doesNotContain("Outlet 18");
    }
  }

  private static long open(Program program, String said, String shown) {
    program.telegram.say(READER, "en", said);
    await().atMost(Duration.ofSeconds(60)).until(() -> last(program, shown) != null);
    return last(program, shown).messageId();
  }

  private static Sent press(Program program, long panel, String data, String... shown) {
    int before = program.telegram.messagesTo(READER).size();
    program.telegram.press(READER, "en", panel, data);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> program.telegram.messagesTo(READER).size() > before);
    Sent sent = program.telegram.messagesTo(READER).get(before);
    assertThat(sent.edited()).isTrue();
    assertThat(sent.html()).contains(shown);
    return sent;
  }

  private static Sent last(Program program, String part) {
    return program.telegram.messagesTo(READER).stream()
        .filter(sent -> sent.html().contains(part))
        .reduce((a, b) -> b)
        .orElse(null);
  }
}
