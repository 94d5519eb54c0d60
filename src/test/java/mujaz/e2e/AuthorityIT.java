package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mujaz.bench.FakeBotApi.Sent;
import org.junit.jupiter.api.Test;

/** Who may do what, over Telegram: by command and by forged button. */
class AuthorityIT {
  private static final long STRANGER = 66;
  private static final long EDITOR = 8;
  private static final List<String> COMMANDS =
      List.of(
          "/stats",
          "/broadcast hello",
          "/invite",
          "/ban 7",
          "/limit 7 1",
          "/audit",
          "/dashboard",
          "/backup",
          "/people 66");
  private static final List<String> PRESSES =
      List.of(
          "1.add",
          "1.pick.0",
          "1.list.0",
          "1.src.1",
          "1.pause.1",
          "1.resume.1",
          "1.poll.1",
          "1.rename.1",
          "1.remove.1",
          "1.removed.1",
          "1.retire.1",
          "1.srctopic.1.sport",
          "1.srcweight.1.300",
          "1.srcowner.1.state",
          "1.srcchart.1",
          "1.bulk.pause.0",
          "1.addtopic.sport",
          "1.grant.66.admin",
          "1.who.7",
          "1.audit",
          "1.uninvite.1",
          "1.cast.1",
          "1.casting.1",
          "1.castend.1");

  @Test
  void nobodyElseDoesWhatIsAdminsByCommandOrByForgedButton() {
    try (Program program = new Program()) {
      program.follow(0);
      // Each from a chat of its own: one chat is answered once a second.
      List<Long> strangers = new ArrayList<>();
      for (String command : COMMANDS) {
        strangers.add(STRANGER + strangers.size());
        program.telegram.say(strangers.get(strangers.size() - 1), "en", command);
      }
      for (String press : PRESSES) {
        strangers.add(STRANGER + strangers.size());
        program.telegram.press(strangers.get(strangers.size() - 1), "en", 1, press);
      }
      for (long stranger : strangers) {
        assertThat(awaitTo(program, stranger, 1).html()).contains("Only an admin may do that");
      }
      program.telegram.say(STRANGER, "en", "/addsource https://x.test");
      assertThat(awaitTo(program, STRANGER, 2).html()).contains("does not offer this");
      assertThat(program.running.sources().all())
          .singleElement()
          .satisfies(source -> assertThat(source.paused()).isFalse());
      program.telegram.say(Program.ADMIN, "en", "/audit");
      long last = strangers.get(strangers.size() - 1);
      assertThat(awaitTo(program, Program.ADMIN, 1).html()).contains(last + ": was refused");
    }
  }

  @Test
  void rolesAreGrantedTakenAndOnRecord() {
    try (Program program = new Program()) {
      program.follow(0);
      program.telegram.say(Program.ADMIN, "en", "/people " + EDITOR);
      Sent panel = awaitTo(program, Program.ADMIN, 1);
      program.telegram.press(Program.ADMIN, "en", panel.messageId(), "1.grant.8.editor");
      awaitTo(program, Program.ADMIN, 2);
      program.telegram.say(EDITOR, "en", "/opml");
      assertThat(awaitTo(program, EDITOR, 1).html()).contains("as OPML");
      program.telegram.say(EDITOR, "en", "/ban 9");
      assertThat(awaitTo(program, EDITOR, 2).html()).contains("Only an admin");
      program.telegram.say(Program.ADMIN, "en", "/ban 8");
      awaitTo(program, Program.ADMIN, 3);
      program.telegram.say(EDITOR, "en", "/latest");
      assertThat(awaitTo(program, EDITOR, 3).html()).contains("shut out");
      program.telegram.say(Program.ADMIN, "en", "/audit");
      assertThat(awaitTo(program, Program.ADMIN, 4).html())
          .contains("gave a role to", "reader → editor", "editor → banned");
      program.telegram.say(Program.ADMIN, "en", "/stats");
      assertThat(awaitTo(program, Program.ADMIN, 5).html())
          .contains("Readers: 2 active", "0 let no program in", "Today so far");
      program.telegram.say(Program.ADMIN, "en", "/backup");
      assertThat(awaitTo(program, Program.ADMIN, 6).html()).contains("The whole database");
    }
  }

  @Test
  void noAdminBoundsWhatAnotherOrAnOwnerMaySay() {
    try (Program program = new Program()) {
      program.telegram.press(Program.ADMIN, "en", 1, "1.grant.8.admin");
      program.answer(Program.ADMIN, 1);
      program.telegram.press(Program.ADMIN, "en", 1, "1.grant.9.admin");
      program.answer(Program.ADMIN, 2);
      program.telegram.say(8, "en", "/limit 9 1");
      assertThat(program.answer(8, 1).html()).contains("Only an owner");
      program.telegram.say(8, "en", "/limit " + Program.ADMIN + " 1");
      program.answer(8, 2);
      program.telegram.say(Program.ADMIN, "en", "/help");
      program.answer(Program.ADMIN, 3);
      program.telegram.say(Program.ADMIN, "en", "/audit");
      assertThat(program.answer(Program.ADMIN, 4).html()).contains("8: was refused ⁨limit 9");
    }
  }

  @Test
  void aBroadcastIsShownConfirmedOnceAndCounted() {
    try (Program program = new Program()) {
      for (long reader = 101; reader <= 103; reader++) {
        program.telegram.say(reader, "en", "/help");
        awaitTo(program, reader, 1);
      }
      program.telegram.say(Program.ADMIN, "en", "/broadcast Maintenance tonight at nine.");
      Sent ask = awaitTo(program, Program.ADMIN, 2);
      assertThat(ask.html()).contains("4 chats get it");
      String press = ask.presses().get(0);
      program.telegram.press(Program.ADMIN, "en", ask.messageId(), press);
      program.telegram.press(Program.ADMIN, "en", ask.messageId(), press);
      for (long reader = 101; reader <= 103; reader++) {
        assertThat(awaitTo(program, reader, 2).html()).contains("Maintenance tonight");
      }
      program.telegram.say(101, "en", "/help");
      awaitTo(program, 101, 3);
      assertThat(
              program.telegram.messagesTo(101).stream()
                  .filter(sent -> sent.html().contains("Maintenance")))
          .hasSize(1);
    }
  }

  @Test
  void strangersNeedAnInvitationWhereTheOwnerWantsIt() {
    try (Program program = new Program(Map.of("MUJAZ_ACCESS", "invite"))) {
      program.telegram.say(STRANGER, "en", "/latest");
      assertThat(awaitTo(program, STRANGER, 1).html()).contains("for invited readers");
      program.telegram.say(STRANGER, "en", "/start invite_guess");
      assertThat(awaitTo(program, STRANGER, 2).html()).contains("does not work");
      program.telegram.say(Program.ADMIN, "en", "/invite 1 2");
      String made = awaitTo(program, Program.ADMIN, 1).html();
      String code =
          made.lines().filter(line -> line.startsWith("/start ")).findFirst().orElseThrow();
      program.telegram.say(STRANGER, "en", code);
      assertThat(awaitTo(program, STRANGER, 3).html()).contains("Welcome");
      program.telegram.say(67, "en", code);
      assertThat(awaitTo(program, 67, 1).html()).contains("does not work");
    }
  }

  @Test
  void aFloodIsAnsweredOnceAndThenPassedOver() {
    try (Program program = new Program()) {
      program.telegram.say(Program.ADMIN, "en", "/limit " + STRANGER + " 8");
      assertThat(awaitTo(program, Program.ADMIN, 1).html()).contains("8 things a minute");
      for (int i = 0; i < 300; i++) {
        program.telegram.press(STRANGER, "en", 1, "1.nonsense");
      }
      program.telegram.say(Program.ADMIN, "en", "/help");
      awaitTo(program, Program.ADMIN, 2);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  program.telegram.messagesTo(STRANGER).stream()
                      .anyMatch(sent -> sent.html().contains("too much in one minute")));
      assertThat(program.telegram.messagesTo(STRANGER).size()).isLessThan(30);
    }
  }

  private static Sent awaitTo(Program program, long chat, int count) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> program.telegram.messagesTo(chat).size() >= count);
    return program.telegram.messagesTo(chat).get(count - 1);
  }
}
