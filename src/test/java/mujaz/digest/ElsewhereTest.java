package mujaz.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mujaz.store.Database;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.testkit.Databases;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;

class ElsewhereTest {
  @Test
  void aStoryLeadsToItsTwinInAnotherLanguageOfTheSameDays() {
    try (Database database = Databases.h2()) {
      Newsroom room = new Newsroom(database);
      StoryId arabic =
          room.report(
              "jarida",
              Language.ARABIC,
              "البرلمان الصومالي ينتخب حسن شريف رئيسا",
              "انتخب برلمان الصومال في مقديشو حسن شريف رئيسا بعد تصويت حصل فيه على 165 صوتا.");
      StoryId english = elected(room);
      assertThat(twin(room, arabic)).isEqualTo(english);
      assertThat(twin(room, english)).isEqualTo(arabic);
    }
  }

  @Test
  void aWeekLaterItIsAnotherEvent() {
    try (Database database = Databases.h2()) {
      Newsroom room = new Newsroom(database);
      StoryId arabic =
          room.report(
              "jarida",
              Language.ARABIC,
              "البرلمان الصومالي ينتخب حسن شريف رئيسا",
              "انتخب برلمان الصومال في مقديشو حسن شريف رئيسا بعد تصويت حصل فيه على 165 صوتا.");
      room.time.advance(Duration.ofDays(7));
      elected(room);
      Story story = room.stories.find(arabic).orElseThrow();
      assertThat(room.editor.elsewhere(story)).isEmpty();
    }
  }

  private static StoryId elected(Newsroom room) {
    return room.report(
        "gazette",
        "Sharif elected president",
        "The parliament of Somalia in Mogadishu elected Hassan Sharif president, with 165 votes.");
  }

  private static StoryId twin(Newsroom room, StoryId story) {
    return room.editor.elsewhere(room.stories.find(story).orElseThrow()).orElseThrow().id();
  }
}
