package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import mujaz.bench.FakeBotApi.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader with a digest before them: opens a story, follows it, mutes a word of it. */
class ReadingIT {
  private Program program;
  private Person reader;

  @BeforeEach
  void start() {
    program = new Program();
    reader = new Person(program.telegram, 42, "ar");
    for (int outlet = 0; outlet < program.wire.outlets().size(); outlet++) {
      program.follow(outlet);
    }
    await().atMost(Person.PATIENCE).until(() -> program.polled(program.wire.outlets().size()));
  }

  @AfterEach
  void stop() {
    program.close();
  }

  @Test
  void aStoryOpensByItsNumberIsFollowedAndIsListed() {
    Sent digest = reader.say("/digest", "<blockquote expandable>");
    assertThat(digest.presses()).anyMatch(press -> press.startsWith("1.further."));
    Sent card = reader.pressFirst(digest, "1.card.", "أولا");
    assertThat(card.edited()).isFalse();
    assertThat(card.html()).doesNotContain("<blockquote").contains("• ");

    Sent followed = reader.pressFirst(card, "1.cardf.", "أولا");
    assertThat(followed.messageId()).isEqualTo(card.messageId());
    Sent list = reader.say("/تابع", "ما تتابعه");
    Sent unfollowed = reader.pressFirst(list, "1.unfollow.s.", "لا تتابع شيئا");
    assertThat(unfollowed.messageId()).isEqualTo(list.messageId());
  }

  @Test
  void aMutedWordIsShownWithWhatItHidesAndThenHidesIt() {
    Sent digest = reader.say("/digest", "<blockquote expandable>");
    Sent card = reader.pressFirst(digest, "1.card.", "<b>");
    Sent choice = reader.pressFirst(card, "1.mutec.", "ما الذي لا تريد");
    Sent preview = reader.pressFirst(choice, "1.mutew.", "كانت ستحجب");
    String word =
        preview.presses().stream().filter(p -> p.startsWith("1.mutey.")).findFirst().orElseThrow();
    reader.press(preview, word, "المكتوم");

    Sent without = reader.say("/digest", "لأنك كتمت");
    assertThat(headlines(without)).doesNotContain(headlines(digest).get(0));

    Sent muted = reader.say("/mute", "المكتوم");
    reader.pressFirst(muted, "1.unmute.w.", "لم تكتم شيئا");
    Sent again = reader.say("/digest", "<blockquote expandable>");
    assertThat(headlines(again)).isEqualTo(headlines(digest));
  }

  @Test
  void moreOfADigestIsNoneOfItsStories() {
    Sent digest = reader.say("/digest", "<blockquote expandable>");
    Sent more = reader.pressFirst(digest, "1.further.", "</b>");
    assertThat(headlines(more)).isNotEmpty().doesNotContainAnyElementsOf(headlines(digest));
    int before = reader.heard();
    program.telegram.press(reader.id(), "ar", digest.messageId(), "1.further.z-.zzzzzzzz.--9");
    reader.awaitAfter(before, "هذا الزر قديم");
    int stale = reader.heard();
    program.telegram.press(reader.id(), "ar", digest.messageId(), "1.latest.-.900");
    reader.awaitAfter(stale, "هذا كل ما جاء");
  }

  @Test
  void moreOfAReviewIsNoneOfItsStoriesEither() {
    Sent settings = reader.say("/settings", "إعداداتك");
    Sent limits = reader.press(settings, "1.much", "على الأكثر");
    reader.press(limits, "1.much.again", "على الأكثر");
    Sent digest = reader.say("/digest", "<blockquote expandable>");
    Sent more = reader.pressFirst(digest, "1.further.", "</b>");
    assertThat(headlines(more)).isNotEmpty().doesNotContainAnyElementsOf(headlines(digest));
  }

  @Test
  void aShortDigestIsHeadlinesAndAFullOneIsOpen() {
    Sent settings = reader.say("/settings", "إعداداتك");
    assertThat(settings.presses()).as("no model, no translations").doesNotContain("1.translated");
    Sent look = reader.press(settings, "1.look", "كيف تريد");
    Sent brief = reader.press(look, "1.look.short", "كيف تريد");
    assertThat(brief.messageId()).isEqualTo(look.messageId());
    Sent plain = reader.press(brief, "1.now", "<b>");
    assertThat(plain.html()).doesNotContain("• ");
    assertThat(plain.picture()).isEmpty();
    Sent punctual = reader.press(brief, "1.look.punctual", "في دقيقته");
    assertThat(punctual.messageId()).isEqualTo(look.messageId());
    Sent full = reader.press(brief, "1.look.full", "كيف تريد");
    assertThat(reader.press(full, "1.now", "<b>").html())
        .contains("• ")
        .doesNotContain("<blockquote");
    Sent pictured = reader.press(full, "1.look.picture", "كيف تريد");
    assertThat(reader.press(pictured, "1.now", "<b>").picture()).endsWith("/picture.png");
  }

  @Test
  void everyListLeadsBackAndAQuestionIsTakenBack() {
    Sent settings = reader.say("/settings", "إعداداتك");
    Sent muted = reader.press(settings, "1.mutel", "لم تكتم شيئا");
    Sent ask = reader.press(muted, "1.muteq", "اكتب الكلمة");
    reader.press(ask, "1.mutel", "لم تكتم شيئا");
    assertThat(headlines(reader.say("الترام", "الترام"))).isNotEmpty();
    reader.press(muted, "1.settings", "إعداداتك");
    reader.press(reader.press(settings, "1.followl", "لا تتابع شيئا"), "1.followq", "متابعتها");
    reader.say("إلغاء", "أُلغي الأمر");
    assertThat(headlines(reader.say("الترام", "الترام"))).isNotEmpty();
    Sent languages = reader.press(reader.say("/start", "أهلا بك"), "1.lang", "بأي لغة");
    Sent english = reader.press(languages, "1.say.en", "Which language");
    reader.press(english, "1.settings", "Your settings");
  }

  @Test
  void aLinkToTheBotLeadsToWhatItNames() {
    Sent digest = reader.say("/digest", "<blockquote expandable>");
    String card =
        digest.presses().stream().filter(p -> p.startsWith("1.card.")).findFirst().orElseThrow();
    Sent story = reader.say("/start story_" + card.substring(7), headlines(digest).get(0));
    reader.press(story, card, "أولا");
    Sent topic = reader.say("/start topic_sport", "رياضة");
    reader.press(topic, "1.want.tsport", "أُضيف");
    reader.say("/settings", "رياضة");
    assertThat(reader.say("/start topic_nonsense", "أهلا").presses()).contains("1.now");
  }

  @Test
  void allThatIsKeptIsHandedOutBeforeItIsDeleted() {
    Sent settings = reader.say("/start", "أهلا");
    assertThat(settings.presses()).contains("1.now");
    Sent ask = reader.say("/forget", "أأحذف");
    Sent json = reader.press(ask, "1.export", "كل ما أحفظه");
    assertThat(json.edited()).isFalse();
    reader.press(ask, "1.forgotten", "حُذف كل شيء");
  }

  @Test
  void whoComesBackMayAskWhatTheyMissed() {
    Sent stopped = reader.say("/stop", "توقفت");
    Sent back = reader.press(stopped, "1.wake", "أهلا بعودتك");
    assertThat(reader.press(back, "1.missed", "في غيابك").html()).contains("<blockquote");
  }

  @Test
  void whatASearchFoundOpensByItsNumberToo() {
    Sent found = reader.say("/search في", "<b>في</b>");
    reader.pressFirst(found, "1.card.", "أولا");
  }

  @Test
  void whoKnowsNoCommandIsGreetedAndFindsByPlainWords() {
    reader.say("السلام عليكم!", "أهلا بك");
    assertThat(headlines(reader.say("الترام", "الترام"))).isNotEmpty();
    assertThat(headlines(reader.say("ابحث الترام", "الترام"))).isNotEmpty();
    reader.say("زرافة زرقاء", "ولم أجد خبرا عنه");
  }

  private static List<String> headlines(Sent sent) {
    return Arrays.stream(sent.html().split("<b>"))
        .skip(1)
        .map(part -> part.substring(0, part.indexOf("</b>")).replaceFirst("^\\S{1,3}\\. ", ""))
        .toList();
  }
}
