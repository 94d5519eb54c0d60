package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import mujaz.bench.FakeBotApi.Fault;
import mujaz.bench.FakeBotApi.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why: under a digest, about a story, and, to an admin alone, about any chat. */
class WhyIT {
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
  void aReaderLearnsWhereTheStoriesOfADigestCameFromAndWhatBecameOfIt() {
    Sent digest = digest("ar");
    String why = press(digest, "1.why.");
    program.telegram.press(READER, "ar", digest.messageId(), why);
    Sent made = shown("من الجديد المطلوب");
    assertThat(made.edited()).isFalse();
    assertThat(made.html()).contains("أُرسل.", "1. ");

    program.telegram.press(READER, "ar", made.messageId(), press(made, "1.whys."));
    Sent story = shown("وجُلب");
    assertThat(story.edited()).isTrue();
    assertThat(story.html()).contains("نُشر", "<a href=", "موجز", "أُرسل.");
    program.telegram.press(READER, "ar", story.messageId(), press(story, "1.whyd."));
    program.telegram.press(READER, "ar", story.messageId(), "1.whyl");
    assertThat(shown("ما أُعِدّ لك").html()).contains("موعد الموجز التالي", "أُرسل: ١");

    program.telegram.reply(READER, "ar", digest.messageId(), "/why");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                messages().stream().filter(m -> !m.edited() && made.html().equals(m.html())).count()
                    == 2);
  }

  @Test
  void anUncertainDigestIsShownAsOneWithItsReason() {
    subscribed("en", () -> program.telegram.failNext("sendmessage", Fault.silence()));
    // After an answer that never came Telegram is asked whether it is there.
    await().atMost(PATIENCE).until(() -> program.telegram.methods().contains("getme"));
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(2))
        .until(
            () -> {
              program.telegram.say(READER, "en", "why");
              return messages().stream().anyMatch(m -> m.html().contains("uncertain: 1"));
            });
    Sent list = shown("uncertain: 1");
    program.telegram.press(READER, "en", list.messageId(), press(list, "1.whyd."));
    assertThat(shown("it may have arrived or not").html()).contains("Telegram did not answer");
  }

  @Test
  void aStoryIsFoundByItsWordsOrLinkAndWhatKeptItAwayIsSaid() {
    program.follow(outlet("en"));
    await().atMost(PATIENCE).until(() -> program.polled(1));
    program.telegram.say(READER, "en", "/latest");
    Sent latest = shown("<b>");
    String link = latest.html().replaceFirst("(?s).*?<a href=\"([^\"]+)\".*", "$1");
    program.telegram.say(READER, "en", "/why " + link.replace("&amp;", "&"));
    assertThat(shown("It has not been sent to this chat").html())
        .contains("no times are chosen", "fetched", "published");
    program.telegram.say(READER, "en", "/why https://news.example/never/seen");
    shown("No source that I follow");
    program.telegram.say(READER, "en", "/why zzzz qqqq");
    shown("I found no story");
    program.telegram.reply(READER, "en", latest.messageId(), "/why");
    shown("answers are not kept");
  }

  @Test
  void onlyAnAdminLooksAtAnotherChatAndThatIsOnRecord() {
    digest("en");
    program.telegram.say(Program.ADMIN, "en", "/why " + READER);
    Sent list = awaitTo(Program.ADMIN, "What was meant for chat 42");
    assertThat(list.html()).contains("sent: 1").contains("The next digest is due");
    program.telegram.press(Program.ADMIN, "en", list.messageId(), press(list, "1.whyd."));
    Sent made = awaitTo(Program.ADMIN, "Its stories");
    program.telegram.press(Program.ADMIN, "en", made.messageId(), press(made, "1.whys."));
    assertThat(awaitTo(Program.ADMIN, "fetched").html()).contains("Sent.");
    program.telegram.say(Program.ADMIN, "en", "/why 999");
    awaitTo(Program.ADMIN, "I know no chat 999");

    long stranger = 66;
    for (String forged : List.of("1.whyl.42", "1.whyd.1.42", "1.whys.1.1.42")) {
      program.telegram.press(stranger, "en", 1, forged);
    }
    program.telegram.press(stranger, "en", 1, "1.whyd.1");
    await().atMost(PATIENCE).until(() -> program.telegram.messagesTo(stranger).size() == 4);
    assertThat(program.telegram.messagesTo(stranger).subList(0, 3))
        .allSatisfy(sent -> assertThat(sent.html()).contains("Only an admin"));
    assertThat(program.telegram.messagesTo(stranger).get(3).html()).contains("out of date");
    program.telegram.say(Program.ADMIN, "en", "/audit");
    assertThat(awaitTo(Program.ADMIN, "Latest changes").html())
        .contains("looked at what was sent to", "66: was refused");
  }

  private Sent digest(String language) {
    subscribed(language, () -> {});
    return shown(language.equals("ar") ? "صباح الخير" : "Good morning");
  }

  /** A reader whose first digest has just become due. */
  private void subscribed(String language, Runnable before) {
    program.telegram.say(READER, language, "/start");
    shown(language.equals("ar") ? "أهلا بك" : "Welcome");
    Sent first = messages().get(0);
    program.telegram.press(READER, language, first.messageId(), "1.times.08-00");
    shown(language.equals("ar") ? "متى يصلك" : "When shall");
    program.telegram.press(READER, language, first.messageId(), "1.zone.Asia/Riyadh.SA");
    shown(language.equals("ar") ? "الرياض" : "Riyadh");
    program.follow(outlet(language));
    await().atMost(PATIENCE).until(() -> program.polled(1));
    before.run();
    ZonedDateTime now = program.time.instant().atZone(ZoneId.of("Asia/Riyadh"));
    ZonedDateTime eight = now.with(LocalTime.of(8, 0));
    program.time.jumpTo((eight.isAfter(now) ? eight : eight.plusDays(1)).toInstant());
  }

  private int outlet(String language) {
    int outlet = 0;
    while (!program.wire.outlets().get(outlet).language().code().equals(language)) {
      outlet++;
    }
    return outlet;
  }

  private static String press(Sent message, String start) {
    return message.presses().stream().filter(p -> p.startsWith(start)).findFirst().orElseThrow();
  }

  private List<Sent> messages() {
    return program.telegram.messagesTo(READER);
  }

  private Sent shown(String part) {
    return awaitTo(READER, part);
  }

  private Sent awaitTo(long chat, String part) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                program.telegram.messagesTo(chat).stream().anyMatch(m -> m.html().contains(part)));
    List<Sent> found =
        program.telegram.messagesTo(chat).stream().filter(m -> m.html().contains(part)).toList();
    return found.get(found.size() - 1);
  }
}
