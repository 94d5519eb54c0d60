package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import mujaz.bench.FakeBotApi.Fault;
import mujaz.bench.FakeBotApi.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot was deleted, and another one goes on with its database. */
class NewBotIT {
  private static final long READER = 42;
  private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
  private static final String OTHER = "654321:BBHtokenOfTheOtherBot_0123456789";

  @TempDir Path folder;

  @Test
  void readersAreKeptAndToldWhenTheyComeToIt() {
    String url = "jdbc:h2:file:" + folder.resolve("mujaz");
    try (Program first = new Program(Map.of("MUJAZ_DATABASE_URL", url))) {
      first.follow(0);
      await().atMost(Person.PATIENCE).until(() -> first.polled(1));
      Person reader = new Person(first.telegram, READER, "en");
      Sent times = reader.say("/times", "When shall");
      Sent zones = reader.press(times, "1.times.08-00", "When shall");
      first.telegram.press(READER, "en", zones.messageId(), "1.zone.Asia/Riyadh.SA");
      reader.pressFirst(reader.say("/mute cricket", "cricket"), "1.mutey.", "Muted, in all");
    }

    Map<String, String> changed = Map.of("MUJAZ_DATABASE_URL", url, "MUJAZ_TELEGRAM_TOKEN", OTHER);
    try (Program second = new Program(changed)) {
      second.telegram.failNext(
          "sendmessage", Fault.refusal(400, "Bad Request: chat not found", ""));
      eight(second);
      await()
          .atMost(Person.PATIENCE)
          .until(() -> second.telegram.methods().contains("sendmessage"));
      eight(second);
      assertThat(second.telegram.messagesTo(READER)).isEmpty();

      Person reader = new Person(second.telegram, READER, "en");
      assertThat(reader.say("/start", "has taken its place").html()).contains("your digests");
      assertThat(reader.say("/settings", "settings").html()).contains("8:00");
      assertThat(reader.say("/mute", "Muted, in all").presses())
          .anyMatch(press -> press.startsWith("1.unmute.w."));
      int before = second.telegram.messagesTo(READER).size();
      eight(second);
      await()
          .atMost(Person.PATIENCE)
          .until(() -> second.telegram.messagesTo(READER).size() > before);
      assertThat(reader.say("/help", "/latest").html()).isNotEmpty();
      assertThat(second.telegram.messagesTo(READER))
          .filteredOn(sent -> sent.html().contains("has taken its place"))
          .hasSize(1);
    }
  }

  /** It becomes eight in the morning there. */
  private static void eight(Program program) {
    ZonedDateTime now = program.time.instant().atZone(RIYADH);
    ZonedDateTime eight = now.with(LocalTime.of(8, 0));
    program.time.jumpTo((eight.isAfter(now) ? eight : eight.plusDays(1)).toInstant());
  }
}
