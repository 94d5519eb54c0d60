package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import mujaz.bench.FakeBotApi;
import mujaz.bench.FakeBotApi.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader's and an admin's road through Telegram, from the first word to the digest. */
class TelegramRoadIT {
  private static final long READER = 42;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Program program;

  @BeforeEach
  void start() {
    program = new Program();
  }

  @AfterEach
  void stop() {
    program.close();
  }

  @Test
  void aNewReaderSubscribesAndTheDigestArrivesOnce() {
    program.follow(0);
    say("/start");
    Sent greeting = awaitMessage("أهلا بك في موجز");
    assertThat(greeting.presses()).contains("1.now", "1.newsl");

    await().atMost(PATIENCE).until(() -> program.polled(1));
    press(greeting, "1.now");
    assertThat(awaitMessage("<blockquote expandable>").html()).contains("<b>");

    press(greeting, "1.times.08-00");
    awaitMessage("متى يصلك الموجز");
    press(greeting, "1.zone.Asia/Riyadh.SA");
    awaitMessage("بتوقيت الرياض");

    // News that comes after the subscribing, and the morning after it.
    program.follow(1);
    await().atMost(PATIENCE).until(() -> program.polled(2));
    int before = newMessages().size();
    ZoneId riyadh = ZoneId.of("Asia/Riyadh");
    ZonedDateTime now = program.time.instant().atZone(riyadh);
    ZonedDateTime eight = now.with(LocalTime.of(8, 0));
    program.time.jumpTo((eight.isAfter(now) ? eight : eight.plusDays(1)).toInstant());

    await().atMost(PATIENCE).until(() -> newMessages().size() > before);
    String digest = newMessages().get(before).html();
    assertThat(digest).startsWith("<a href=").contains("<blockquote expandable>", "صباح الخير");

    // A minute of the bot's clock later nothing more has come.
    program.time.jumpTo(program.time.instant().plusSeconds(60));
    say("/help");
    awaitMessage("/latest");
    // The digest that was asked for earlier says so too, where the test runs in the morning.
    assertThat(
            newMessages().stream().skip(before).filter(sent -> sent.html().contains("صباح الخير")))
        .hasSize(1);
  }

  @Test
  void aSearchShowsTheWordsInBoldAndGoesOnByAButton() {
    for (int outlet = 0; outlet < program.wire.outlets().size(); outlet++) {
      program.follow(outlet);
    }
    await().atMost(PATIENCE).until(() -> program.polled(program.wire.outlets().size()));
    say("/search ترام لجامعة");
    assertThat(awaitMessage("<b>الجامعة</b>").html()).contains("<b>الترام</b>", "بريد النوارس");
    say("/search في");
    Sent first = awaitMessage("<b>في</b>");
    assertThat(first.presses()).contains("1.search.5.في");
    int before = newMessages().size();
    press(first, "1.search.5.في");
    await().atMost(PATIENCE).until(() -> newMessages().size() > before);
    assertThat(newMessages().get(before).html()).contains("<b>في</b>");
  }

  @Test
  void anAdminAddsASourceAndNobodyElseCan() {
    say("/addsource " + program.front(0));
    awaitMessage("لا يتيح صاحب هذا البوت");
    assertThat(program.running.sources().all()).isEmpty();
    program.telegram.press(READER, "ar", 1, "1.add");
    await().until(() -> newMessages().size() >= 2);
    assertThat(program.running.sources().all()).isEmpty();

    program.telegram.say(Program.ADMIN, "en", "/addsource " + program.front(0) + " My outlet");
    assertThat(awaitMessage(Program.ADMIN, "• ").html())
        .contains("My outlet", "One of its articles, as I read it");
    Sent preview = awaitMessage(Program.ADMIN, "Shall I add");
    assertThat(preview.html()).contains("My outlet", "Language: Arabic");
    program.telegram.press(Program.ADMIN, "en", preview.messageId(), "1.add");
    awaitMessage(Program.ADMIN, "I am reading it now");
    await().atMost(PATIENCE).until(() -> program.polled(1));

    program.telegram.say(Program.ADMIN, "en", "/sources");
    Sent list = awaitMessage(Program.ADMIN, "1 source.");
    program.telegram.press(Program.ADMIN, "en", list.messageId(), list.presses().get(0));
    assertThat(awaitMessage(Program.ADMIN, "Last success").html()).contains("New items a day");
  }

  @Test
  void oddUpdatesAndBadInputGetAnAnswerAndChangeNothing() {
    program.telegram.hand(new com.fasterxml.jackson.databind.ObjectMapper().createObjectNode());
    say("25:99");
    awaitMessage("ليس وقتا صحيحا");
    say("/search " + "ا".repeat(10_000));
    awaitMessage("أطول مما ينبغي");
    program.telegram.press(READER, "ar", 1, "9.nobody.issued.this");
    awaitMessage("هذا الزر قديم");
    say("/latest كرة المضرب الطائرة");
    awaitMessage("لا أعرف موضوعا");
    say("http://127.0.0.1:1/page");
    awaitMessage("عنوان داخلي");
    assertThat(program.telegram.methods()).contains("answercallbackquery", "setmycommands");
  }

  @Test
  void anUpdateThatIsHandedOutAgainIsHandledOnce() {
    say("/help");
    awaitMessage("/latest");
    int before = newMessages().size();
    // The fake hands out an update until its number is confirmed; the same number comes again here.
    program.telegram.handAgain();
    say("/language");
    awaitMessage("بأي لغة أخاطبك");
    assertThat(newMessages()).hasSize(before + 1);
  }

  @Test
  void aRefusedDigestGoesOnAfterAFlood() {
    program.follow(0);
    await().atMost(PATIENCE).until(() -> program.polled(1));
    program.telegram.failNext(
        FakeBotApi.Fault.refusal(429, "Too Many Requests: retry after 1", "\"retry_after\":1"));
    say("/help");
    say("/language");
    awaitMessage("بأي لغة أخاطبك");
  }

  private void say(String text) {
    program.telegram.say(READER, "ar", text);
  }

  private void press(Sent message, String data) {
    program.telegram.press(READER, "ar", message.messageId(), data);
  }

  private List<Sent> newMessages() {
    return program.telegram.messagesTo(READER).stream().filter(sent -> !sent.edited()).toList();
  }

  private Sent awaitMessage(String part) {
    return awaitMessage(READER, part);
  }

  private Sent awaitMessage(long person, String part) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(program.telegram.messagesTo(person))
                    .anySatisfy(sent -> assertThat(sent.html()).contains(part)));
    return program.telegram.messagesTo(person).stream()
        .filter(sent -> sent.html().contains(part))
        .reduce((a, b) -> b)
        .orElseThrow();
  }
}
