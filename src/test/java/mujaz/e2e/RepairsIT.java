package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import mujaz.bench.FakeBotApi.Sent;
import org.junit.jupiter.api.Test;

/** A mistake from a reader's button to the note that everybody sees; stories by hand. */
class RepairsIT {
  private static final long READER = 70;

  @Test
  void aReportedMistakeIsDecidedOnAndTheCardSaysSo() {
    try (Program program = new Program()) {
      program.follow(1);
      await().atMost(Person.PATIENCE).until(() -> program.polled(1));
      Person admin = new Person(program.telegram, Program.ADMIN, "en");
      admin.say("/start", "Welcome");
      Person reader = new Person(program.telegram, READER, "ar");
      reader.say("/start", "أهلا");
      Sent digest = reader.say("/latest 1", "<b>");
      Sent card = reader.pressFirst(digest, "1.card.", "<b>");
      int told = admin.heard();
      reader.pressFirst(card, "1.err.", "ما الخطأ");
      reader.say("الرقم خطأ", "شكرا");
      Sent notice = admin.awaitAfter(told, "A reader reports a mistake");
      Sent panel = admin.pressFirst(notice, "1.cor.", "الرقم خطأ");
      int before = reader.heard();
      program.telegram.press(
          READER, "ar", panel.messageId(), panel.presses().get(0).replace("corf", "corx"));
      reader.awaitAfter(before, "مشرف");
      admin.pressFirst(panel, "1.corf.", "Write the correction");
      admin.say("Nine, not six.", "Decided: corrected");
      Sent again = reader.pressFirst(digest, "1.card.", "Nine, not six.");
      assertThat(again.html()).contains("تصحيح");
      admin.say("/audit", "corrected");
      takesDown(program, admin, reader, digest);
    }
  }

  @Test
  void aStoryIsRetractedByASecondPressAlone() {
    try (Program program = new Program()) {
      program.follow(1);
      await().atMost(Person.PATIENCE).until(() -> program.polled(1));
      Person admin = new Person(program.telegram, Program.ADMIN, "en");
      Sent card = admin.pressFirst(admin.say("/latest 1", "<b>"), "1.card.", "<b>");
      int told = admin.heard();
      admin.pressFirst(card, "1.err.", "What is wrong");
      Sent notice = admin.awaitAfter(told, "A reader reports a mistake");
      Sent panel = admin.pressFirst(notice, "1.cor.", "added no words");
      Sent sure = admin.pressFirst(panel, "1.corr.", "cannot be undone");
      Sent still = admin.pressFirst(sure, "1.cor.", "added no words");
      sure = admin.pressFirst(still, "1.corr.", "cannot be undone");
      admin.pressFirst(sure, "1.corry.", "Decided: retracted");
      admin.say("/audit", "retracted");
    }
  }

  @Test
  void oneReaderFloodsNoEditor() {
    try (Program program = new Program()) {
      program.follow(1);
      program.follow(2);
      await().atMost(Person.PATIENCE).until(() -> program.polled(2));
      Person admin = new Person(program.telegram, Program.ADMIN, "en");
      admin.say("/start", "Welcome");
      for (int story = 1; story <= 12; story++) {
        program.telegram.press(READER, "en", 1, "1.err." + story);
      }
      await()
          .atMost(Person.PATIENCE)
          .until(
              () ->
                  program.telegram.messagesTo(READER).stream()
                      .anyMatch(sent -> sent.html().contains("reports still wait")));
    }
  }

  private static void takesDown(Program program, Person admin, Person reader, Sent digest) {
    Sent latest = admin.say("/latest " + program.running.sources().all().get(0).name(), "<b>");
    String card =
        digest.presses().stream().filter(p -> p.startsWith("1.card.")).findFirst().orElseThrow();
    Sent shown = admin.press(latest, card, "<b>");
    Sent hand = admin.pressFirst(shown, "1.sh.", "its reports");
    Sent sure = admin.pressFirst(hand, "1.sht.", "does not come back");
    admin.pressFirst(sure, "1.shy.", "Taken down");
    reader.press(digest, card, "تصحيح");
  }
}
