package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import mujaz.bench.FakeBotApi.Sent;
import mujaz.bench.FakePeople;
import org.junit.jupiter.api.Test;

/** The bot among several people: it speaks when addressed, and obeys those who run the chat. */
class GroupIT {
  private static final long GROUP = -1_001_234;
  private static final long RUNS_IT = 50;
  private static final long MEMBER = 51;

  @Test
  void onlyItsAdministratorsChangeWhatAGroupGetsByWordAndByButton() {
    try (Program program = new Program()) {
      program.telegram.people.administers(RUNS_IT, true);
      program.telegram.hand(FakePeople.place(GROUP, RUNS_IT, "left", "member"));
      assertThat(awaitNumber(program, 1).html()).contains("Welcome");
      say(program, MEMBER, "/settings@mujaz_bot");
      assertThat(awaitNumber(program, 2).html()).contains("only its administrators");
      say(program, MEMBER, "/help");
      assertThat(awaitNumber(program, 3).html()).contains("/latest");
      say(program, RUNS_IT, "/times@Mujaz_Bot");
      long panel = awaitNumber(program, 4).messageId();
      press(program, MEMBER, panel, "1.times.08-00");
      await().until(() -> program.telegram.answeredPresses(), answered -> !answered.isEmpty());
      assertThat(program.telegram.answeredPresses().get(0).path("text").asText())
          .contains("only its administrators");
      press(program, RUNS_IT, panel, "1.times.08-00");
      assertThat(awaitNumber(program, 5).edited()).isTrue();
      press(program, RUNS_IT, panel, "1.settings");
      assertThat(awaitNumber(program, 6).html()).contains("Digest at: 8:00");
      say(program, MEMBER, "@mujaz_bot 9:30");
      assertThat(awaitNumber(program, 7).html()).contains("did not understand");
      say(program, RUNS_IT, "@mujaz_bot 9:30");
      assertThat(awaitNumber(program, 8).html()).contains("When shall your digest come?");
      press(program, RUNS_IT, panel, "1.settings");
      assertThat(awaitNumber(program, 9).html()).contains("8:00", "9:30");
    }
  }

  @Test
  void whatALinkOffersIsNoQuestionThatOthersHaveToWaitFor() {
    try (Program program = new Program(Map.of("MUJAZ_SOURCES_OWN", "open"))) {
      say(program, MEMBER, "/brief " + program.front(0));
      Sent answer = awaitNumber(program, 1);
      assertThat(answer.presses()).contains("1.minelink");
      assertThat(answer.html()).doesNotContain("Reply to this message");
      say(program, MEMBER, "@mujaz_bot nothing of the kind");
      assertThat(awaitNumber(program, 2).html()).contains("did not understand");
    }
  }

  @Test
  void theDatabaseIsHandedToNobodyBeforeOthers() {
    try (Program program = new Program()) {
      say(program, Program.ADMIN, "/backup");
      assertThat(awaitNumber(program, 1).html()).contains("Ask me in our own chat");
    }
  }

  @Test
  void itSpeaksOnlyWhenAddressedAndKeepsNothingOnceItIsTakenOut() {
    try (Program program = new Program()) {
      program.telegram.people.administers(RUNS_IT, true);
      await().until(() -> program.telegram.methods().contains("setmycommands"));
      say(program, RUNS_IT, "/times");
      press(program, RUNS_IT, awaitNumber(program, 1).messageId(), "1.times.08-00");
      awaitNumber(program, 2);
      say(program, MEMBER, "Has anybody seen the news?");
      say(program, MEMBER, "/latest@other_bot");
      say(program, MEMBER, "@mujaz_bot hello");
      assertThat(awaitNumber(program, 3).html()).contains("did not understand");
      program.telegram.hand(FakePeople.place(GROUP, RUNS_IT, "member", "kicked"));
      program.telegram.hand(FakePeople.place(GROUP, RUNS_IT, "left", "member"));
      awaitNumber(program, 4);
      say(program, RUNS_IT, "/settings");
      assertThat(awaitNumber(program, 5).html()).contains("Digest at: none yet");
      assertThat(program.telegram.messagesTo(GROUP)).hasSize(5);
    }
  }

  @Test
  void aGroupsDigestStandsBetweenAHeaderAndAFooterOfItsOwn() {
    try (Program program = new Program()) {
      program.follow(0);
      await().atMost(Person.PATIENCE).until(() -> program.polled(1));
      program.telegram.people.administers(RUNS_IT, true);
      say(program, RUNS_IT, "/times");
      press(program, RUNS_IT, awaitNumber(program, 1).messageId(), "1.times.08-00");
      long panel = awaitNumber(program, 2).messageId();
      press(program, RUNS_IT, panel, "1.newsl.ar");
      awaitNumber(program, 3);
      press(program, RUNS_IT, panel, "1.settings");
      String desk = pressed(awaitNumber(program, 4), "1.desk.");
      String order = desk.substring("1.desk.".length());
      press(program, RUNS_IT, panel, "1.deskq." + order + ".header");
      assertThat(awaitNumber(program, 5).html()).contains("first line", "Reply to this message");
      say(program, RUNS_IT, "@mujaz_bot " + "x".repeat(201));
      assertThat(awaitNumber(program, 6).html()).contains("too long");
      press(program, RUNS_IT, panel, "1.deskq." + order + ".header");
      awaitNumber(program, 7);
      say(program, RUNS_IT, "@mujaz_bot Good <morning> & more");
      awaitNumber(program, 8);
      press(program, RUNS_IT, panel, "1.deskq." + order + ".signature");
      awaitNumber(program, 9);
      say(program, RUNS_IT, "@mujaz_bot The <neighbours>");
      awaitNumber(program, 10);
      LocalDate today = LocalDate.ofInstant(program.time.instant(), ZoneOffset.UTC);
      program.time.jumpTo(today.plusDays(1).atTime(8, 1).toInstant(ZoneOffset.UTC));
      assertThat(awaitNumber(program, 11).html())
          .startsWith("Good &lt;morning&gt; &amp; more\n\n")
          .contains("<blockquote")
          .endsWith("\n\nThe &lt;neighbours&gt;");
      say(program, MEMBER, "/digest");
      assertThat(awaitNumber(program, 12).html())
          .startsWith("Good &lt;morning&gt; &amp; more\n\n")
          .endsWith("\n\nThe &lt;neighbours&gt;");
      say(program, MEMBER, "/latest");
      String more = pressed(awaitNumber(program, 13), "1.latest.");
      assertThat(awaitNumber(program, 13).html())
          .startsWith("Good &lt;morning&gt; &amp; more\n\n")
          .endsWith("\n\nThe &lt;neighbours&gt;");
      press(program, MEMBER, awaitNumber(program, 13).messageId(), more);
      assertThat(awaitNumber(program, 14).html()).doesNotContain("neighbours");
    }
  }

  private static String pressed(Sent sent, String prefix) {
    return sent.presses().stream().filter(p -> p.startsWith(prefix)).findFirst().orElseThrow();
  }

  private static void say(Program program, long person, String text) {
    program.telegram.hand(FakePeople.inGroup(GROUP, person, text));
  }

  private static void press(Program program, long person, long panel, String data) {
    program.telegram.hand(FakePeople.pressInGroup(GROUP, person, panel, data));
  }

  private static Sent awaitNumber(Program program, int number) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> program.telegram.messagesTo(GROUP).size() >= number);
    List<Sent> sent = program.telegram.messagesTo(GROUP);
    return sent.get(number - 1);
  }
}
