package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mujaz.bench.FakeBotApi.Sent;
import mujaz.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what, over Telegram: by command and by forged button. */
class AuthorityIT {
  private static final long STRANGER = 66;
  private static final long EDITOR = 200;
  private static final long OWNER = 1_000;
  private static final List<String> OF_OWNERS = List.of("/backup");
  private static final List<String> OF_ADMINS =
      List.of(
          "/stats", "/broadcast hello", "/invite", "/ban 7", "/limit 7 1", "/audit", "/people 66");
  private static final List<String> OF_EDITORS = List.of("/dashboard", "/corrections");
  private static final List<String> PRESSES_OF_ADMINS =
      List.of(
          "grant.66.admin",
          "who.7",
          "audit",
          "uninvite.1",
          "cast.1",
          "casting.1",
          "castend.1",
          "corr.1",
          "corry.1",
          "sht.1.1",
          "shy.1.1",
          "whyl.7",
          "whyd.1.7",
          "whys.1.1.7");
  private static final List<String> PRESSES_OF_EDITORS =
      List.of(
          "add",
          "addlang.ar",
          "addtopic.sport",
          "pick.0",
          "list.0",
          "packs",
          "pack.sa",
          "bulk.pause.0",
          "src.1",
          "pause.1",
          "resume.1",
          "poll.1",
          "rename.1",
          "remove.1",
          "removed.1",
          "retire.1",
          "srctopic.1.sport",
          "srclang.1.fr",
          "srcweight.1.300",
          "srctexts.1.feed",
          "srcproxy.1.home",
          "srcowner.1.state",
          "srcname.1.owner",
          "srcpolls.1",
          "srcchart.1",
          "srcsitemap.1",
          "srcaddress.1",
          "srcmove.1",
          "cor.1",
          "corf.1",
          "cory.1",
          "corx.1",
          "sh.1",
          "shs.1.1",
          "shm.1");

  /** Questions, by the buttons that ask them. */
  private static final List<String> ASKING =
      List.of("rename.1", "srcname.1.owner", "srcname.1.family", "srcaddress.1", "corf.1", "shm.1");

  @Test
  void nobodyElseDoesWhatIsAdminsByCommandOrByForgedButton() {
    try (Program program = new Program()) {
      program.follow(0);
      Source before = program.running.sources().all().get(0);
      List<String> all = new ArrayList<>(OF_OWNERS);
      Stream.of(OF_ADMINS, OF_EDITORS).forEach(all::addAll);
      Stream.of(PRESSES_OF_ADMINS, PRESSES_OF_EDITORS).forEach(all::addAll);
      long last = refused(program, STRANGER, all);
      program.telegram.say(STRANGER, "en", "/addsource https://x.test");
      assertThat(program.answer(STRANGER, 2).html()).contains("does not offer this");
      Source after = program.running.sources().all().get(0);
      assertThat(after.paused()).isFalse();
      assertThat(after.profile()).isEqualTo(before.profile());
      assertThat(after.name()).isEqualTo(before.name());
      program.telegram.say(Program.ADMIN, "en", "/audit");
      assertThat(program.answer(Program.ADMIN, 1).html()).contains(last + ": was refused");
    }
  }

  @Test
  void editorsAreNoAdminsAndAdminsNoOwners() {
    try (Program program =
        new Program(owners(OF_OWNERS.size() + OF_ADMINS.size() + PRESSES_OF_ADMINS.size()))) {
      List<String> more = new ArrayList<>(OF_OWNERS);
      more.addAll(OF_ADMINS);
      more.addAll(PRESSES_OF_ADMINS);
      grant(program, more.size(), 1, "editor");
      refused(program, EDITOR, more);
      grant(program, OF_OWNERS.size(), 2, "admin");
      program.telegram.say(EDITOR, "en", OF_OWNERS.get(0));
      assertThat(program.answer(EDITOR, 2).html()).contains("Only an admin may do that");
    }
  }

  @Test
  void whoeverLosesTheirRoleAnswersNoQuestionOfIts() {
    try (Program program = new Program(owners(ASKING.size()))) {
      program.follow(0);
      await().atMost(Person.PATIENCE).until(() -> program.polled(1));
      grant(program, ASKING.size(), 1, "editor");
      for (int i = 0; i < ASKING.size(); i++) {
        program.telegram.press(EDITOR + i, "en", 1, "1." + ASKING.get(i));
        assertThat(program.answer(EDITOR + i, 1).html()).doesNotContain("Only an admin");
      }
      grant(program, ASKING.size(), 2, "reader");
      for (int i = 0; i < ASKING.size(); i++) {
        program.telegram.say(EDITOR + i, "en", i < 3 ? "Another name" : "1");
        assertThat(program.answer(EDITOR + i, 2).html())
            .as(ASKING.get(i))
            .contains("Only an admin may do that");
      }
    }
  }

  /** Each from a chat of its own, as one chat is answered once a second; the last of the chats. */
  private static long refused(Program program, long first, List<String> wishes) {
    for (int i = 0; i < wishes.size(); i++) {
      if (wishes.get(i).startsWith("/")) {
        program.telegram.say(first + i, "en", wishes.get(i));
      } else {
        program.telegram.press(first + i, "en", 1, "1." + wishes.get(i));
      }
    }
    for (int i = 0; i < wishes.size(); i++) {
      assertThat(program.answer(first + i, 1).html())
          .as(wishes.get(i))
          .contains("Only an admin may do that");
    }
    return first + wishes.size() - 1;
  }

  /** Each by an owner of their own. */
  private static void grant(Program program, int count, int answer, String role) {
    for (int i = 0; i < count; i++) {
      program.telegram.press(OWNER + i, "en", 1, "1.grant." + (EDITOR + i) + "." + role);
    }
    for (int i = 0; i < count; i++) {
      program.answer(OWNER + i, answer);
    }
  }

  private static Map<String, String> owners(int count) {
    return Map.of(
        "MUJAZ_ADMINS",
        LongStream.range(0, count)
            .mapToObj(i -> "" + (OWNER + i))
            .collect(Collectors.joining(",")));
  }

  @Test
  void rolesAreGrantedTakenAndOnRecord() {
    try (Program program = new Program()) {
      program.follow(0);
      program.telegram.say(Program.ADMIN, "en", "/people " + EDITOR);
      Sent panel = awaitTo(program, Program.ADMIN, 1);
      program.telegram.press(
          Program.ADMIN, "en", panel.messageId(), "1.grant." + EDITOR + ".editor");
      awaitTo(program, Program.ADMIN, 2);
      program.telegram.say(EDITOR, "en", "/opml");
      assertThat(awaitTo(program, EDITOR, 1).html()).contains("as OPML");
      program.telegram.say(EDITOR, "en", "/ban 9");
      assertThat(awaitTo(program, EDITOR, 2).html()).contains("Only an admin");
      program.telegram.say(Program.ADMIN, "en", "/ban " + EDITOR);
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
      assertThat(program.answer(Program.ADMIN, 4).html()).contains("8: was refused \u2068limit 9");
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
      assertThat(made).contains("https://t.me/mujaz_bot?start=invite_");
      String code =
          made.lines().filter(line -> line.startsWith("/start ")).findFirst().orElseThrow();
      program.telegram.say(STRANGER, "en", code);
      assertThat(awaitTo(program, STRANGER, 3).html()).contains("Welcome");
      program.telegram.say(67, "en", code);
      assertThat(awaitTo(program, 67, 1).html()).contains("does not work");
      program.telegram.say(STRANGER, "en", "/forget");
      assertThat(awaitTo(program, STRANGER, 4).html()).contains("need a new invitation");
    }
  }

  @Test
  void whoKnockedIsNotLetInByARestart(@TempDir Path folder) {
    String url = "jdbc:h2:file:" + folder.resolve("mujaz");
    try (Program program =
        new Program(Map.of("MUJAZ_ACCESS", "invite", "MUJAZ_DATABASE_URL", url))) {
      program.telegram.say(STRANGER, "en", "/latest");
      awaitTo(program, STRANGER, 1);
      program.restart();
      program.telegram.say(STRANGER, "en", "/latest");
      assertThat(awaitTo(program, STRANGER, 2).html()).contains("for invited readers");
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
