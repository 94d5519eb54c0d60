package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import mujaz.bench.FakeBotApi.Sent;
import mujaz.bench.FakePeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newsroom's channel: set up there, its draft worked on in private, and put right afterwards. */
class DeskIT {
  private static final long CHANNEL = -1_005_005;
  private static final long EDITOR = 60;
  private static final long STRANGER = 61;

  @Test
  void nothingIsPostedUnseenAndWhatWasPostedIsPutRightInTheOpen() {
    try (Program program = new Program()) {
      program.follow(1);
      await().atMost(Person.PATIENCE).until(() -> program.polled(1));
      program.telegram.people.administers(EDITOR, true);
      Person editor = new Person(program.telegram, EDITOR, "en");
      editor.say("/start", "Welcome");
      String order = setUp(program);
      toTomorrow(program, LocalTime.of(7, 31));
      Sent draft = editor.awaitAfter(1, "Draft for");
      assertThat(draft.html()).contains("waits for an approval");
      refusesStrangers(program, draft);

      Sent line = editor.pressFirst(draft, "1.drp.", "Draft for");
      editor.pressFirst(line, "1.drh.", "Write the headline");
      Sent edited = editor.say("Our own words", "editors’ headline");
      Sent noted = editor.pressFirst(edited, "1.drn.", "stands above");
      assertThat(noted.edited()).isFalse();
      Sent ready = editor.say("Good morning from the newsroom", "newsroom");
      Sent approved = editor.pressFirst(ready, "1.dra.", "Approved");
      editor.press(ready, approve(ready), "Approved");
      assertThat(approved.presses()).isEmpty();
      int before = program.telegram.messagesTo(CHANNEL).size();
      toTomorrow(program, LocalTime.of(8, 1), 0);
      Sent post = channel(program, before);
      assertThat(post.html())
          .startsWith("Good morning from the newsroom")
          .contains("Our own words (editors’ headline)");

      staysForReadersAlone(program, post);
      afterwards(program, editor, order, post);
    }
  }

  /** What a reader of the channel opens is opened in their own chat, not posted to all. */
  private static void staysForReadersAlone(Program program, Sent post) {
    int posts = program.telegram.messagesTo(CHANNEL).size();
    int answered = program.telegram.answeredPresses().size();
    String card =
        post.presses().stream().filter(p -> p.startsWith("1.card.")).findFirst().orElseThrow();
    for (String press : List.of(card, "1.settings.anew")) {
      program.telegram.hand(
          FakePeople.inChannel(
              FakePeople.pressInGroup(CHANNEL, STRANGER, post.messageId(), press)));
    }
    await().until(() -> program.telegram.answeredPresses().size() == answered + 2);
    assertThat(program.telegram.answeredPresses().subList(answered, answered + 2))
        .extracting(told -> told.path("url").asText())
        .containsExactlyInAnyOrder(
            "https://t.me/mujaz_bot?start=story_" + card.substring("1.card.".length()),
            "https://t.me/mujaz_bot?start=channel");
    assertThat(program.telegram.messagesTo(CHANNEL)).hasSize(posts);
  }

  @Test
  void aDraftThatIsBeingWorkedOnGoesOnAfterARestart(@TempDir Path dir) {
    Map<String, String> file =
        Map.of(
            "MUJAZ_DATABASE_URL", "jdbc:h2:file:" + dir.resolve("mujaz"), "MUJAZ_DATA", "" + dir);
    try (Program program = new Program(file)) {
      program.follow(2);
      await().atMost(Person.PATIENCE).until(() -> program.polled(1));
      program.telegram.people.administers(EDITOR, true);
      Person editor = new Person(program.telegram, EDITOR, "en");
      editor.say("/start", "Welcome");
      setUp(program);
      toTomorrow(program, LocalTime.of(7, 31));
      Sent line = editor.pressFirst(editor.awaitAfter(1, "Draft for"), "1.drp.", "Draft for");
      editor.pressFirst(line, "1.drh.", "Write the headline");
      Sent asking = editor.say("Our own words", "editors’ headline");
      editor.pressFirst(asking, "1.drn.", "stands above");
      program.restart();
      Sent ready = editor.say("Good morning after all", "Good morning after all");
      assertThat(ready.html()).contains("Our own words");
      editor.pressFirst(ready, "1.dra.", "Approved");
      int before = program.telegram.messagesTo(CHANNEL).size();
      toTomorrow(program, LocalTime.of(8, 1), 0);
      assertThat(channel(program, before).html())
          .startsWith("Good morning after all")
          .contains("Our own words (editors’ headline)");
    }
  }

  /** In the channel: a time, review, and the one who chose it as its editor. */
  private static String setUp(Program program) {
    say(program, "/times");
    Sent panel = channel(program, 0);
    press(program, panel, "1.times.08-00");
    press(program, channel(program, 1), "1.settings");
    Sent settings = channel(program, 2);
    String desk =
        settings.presses().stream().filter(p -> p.startsWith("1.desk.")).findFirst().orElseThrow();
    String order = desk.substring("1.desk.".length());
    press(program, settings, desk);
    press(program, channel(program, 3), "1.deskm." + order + ".review");
    assertThat(channel(program, 4).html()).contains("Editors: chat " + EDITOR);
    return order;
  }

  private static void refusesStrangers(Program program, Sent draft) {
    Person stranger = new Person(program.telegram, STRANGER, "en");
    stranger.say("/start", "Welcome");
    int before = stranger.heard();
    program.telegram.press(STRANGER, "en", draft.messageId(), approve(draft));
    stranger.awaitAfter(before, "Only those who run this channel");
  }

  private static String approve(Sent draft) {
    return draft.presses().stream().filter(p -> p.startsWith("1.dra.")).findFirst().orElseThrow();
  }

  private static void afterwards(Program program, Person editor, String order, Sent post) {
    Sent desk = editor.say("/desk " + order, "The desk of");
    Sent list = editor.press(desk, "1.dp." + order, "Choose a message");
    Sent one = editor.pressFirst(list, "1.dpm.", "Our own words");
    editor.pressFirst(one, "1.dpp.", "Pinned");
    assertThat(program.telegram.methods()).contains("pinchatmessage");
    editor.pressFirst(one, "1.dpc.", "Write the correction");
    int before = program.telegram.messagesTo(CHANNEL).size();
    Sent corrected = editor.say("It was nine, not six.", "It was nine");
    Sent edited = channel(program, before);
    assertThat(edited.edited()).isTrue();
    assertThat(edited.messageId()).isEqualTo(post.messageId());
    assertThat(edited.html()).contains("Correction, ").contains("It was nine, not six.");
    Sent sure = editor.pressFirst(corrected, "1.dpr.", "Retract “");
    assertThat(program.telegram.messagesTo(CHANNEL)).hasSize(before + 1);
    editor.pressFirst(sure, "1.dpry.", "was retracted");
    Sent left = channel(program, before + 1);
    assertThat(left.html()).contains("was retracted").doesNotContain("Our own words");
    assertThat(left.html()).contains("It was nine, not six.");
  }

  /** Where it stands to Telegram's people at that time, a day on. */
  private static void toTomorrow(Program program, LocalTime at) {
    toTomorrow(program, at, 1);
  }

  private static void toTomorrow(Program program, LocalTime at, int days) {
    LocalDate today = LocalDate.ofInstant(program.time.instant(), ZoneOffset.UTC);
    program.time.jumpTo(today.plusDays(days).atTime(at).toInstant(ZoneOffset.UTC));
  }

  private static void say(Program program, String text) {
    program.telegram.hand(FakePeople.inGroup(CHANNEL, EDITOR, text));
  }

  private static void press(Program program, Sent panel, String data) {
    program.telegram.hand(FakePeople.pressInGroup(CHANNEL, EDITOR, panel.messageId(), data));
  }

  private static Sent channel(Program program, int index) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> program.telegram.messagesTo(CHANNEL).size() > index);
    List<Sent> sent = program.telegram.messagesTo(CHANNEL);
    return sent.get(index);
  }
}
