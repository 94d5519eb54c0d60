package mujaz.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import mujaz.source.SourceId;
import mujaz.store.Database;
import mujaz.story.StoryId;
import mujaz.subscription.Filter;
import mujaz.subscription.desk.House;
import mujaz.subscription.desk.Own;
import mujaz.testkit.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A channel whose own source is the herald. */
class OwnArticlesTest {
  private Database database;
  private Newsroom room;
  private SourceId herald;
  private Instant begin;
  private StoryId flood;
  private StoryId chess;
  private StoryId bees;

  @BeforeEach
  void report() {
    database = Databases.h2();
    room = new Newsroom(database);
    begin = room.time.instant().minusSeconds(1);
    flood =
        room.report(
            "gazette",
            "Flood in Marenne harbour sweeps fishing boats away",
            "A flood in the harbour of Marenne swept 12 boats away on Monday night. "
                + "Nobody was hurt, the harbour master said, but the fish market stays closed.");
    bees =
        room.report(
            "gazette",
            "Bee keepers of Torvald count more hives than ever",
            "The bee keepers of Torvald have counted 900 hives this autumn. "
                + "Honey will be cheaper in the winter, the keepers said in their yearly letter.");
    herald = room.outlet("herald");
    StoryId same =
        room.report(
            "herald",
            "Fishing boats swept away as flood hits Marenne harbour",
            "Twelve fishing boats were swept out of the harbour of Marenne by a flood on Monday. "
                + "The town council meets in the evening and will speak of help for the owners.");
    assertThat(same).isEqualTo(flood);
    chess =
        room.report(
            "herald",
            "Lind wins the chess cup of Orvalla in extra play",
            "Lind has won the chess cup of Orvalla after five games in front of a full hall. "
                + "The next cup will be played in the spring, the chess club of Orvalla said.");
    room.time.advance(Duration.ofMinutes(10));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void withoutAnyOfItsOwnAllAreAlike() {
    List<Entry> all = digest(Own.EQUAL, 7);
    assertThat(ids(all)).containsExactlyInAnyOrder(flood, chess, bees);
    assertThat(of(all, flood).lead().source()).isNotEqualTo(herald);
  }

  @Test
  void itsOwnComeFirstUnderItsOwnArticleWithWhatOthersSay() {
    List<Entry> all = digest(Own.FIRST, 7);
    assertThat(ids(all)).containsExactlyInAnyOrder(flood, chess, bees);
    assertThat(all.get(2).story().id()).isEqualTo(bees);
    assertThat(of(all, flood).lead().source()).isEqualTo(herald);
    assertThat(of(all, flood).sourceNames()).containsExactly("herald", "gazette");
    assertThat(ids(digest(Own.FIRST, 2))).containsExactlyInAnyOrder(flood, chess);
  }

  @Test
  void itsOwnAloneSayNothingThatOthersSaid() {
    List<Entry> all = digest(Own.ONLY, 7);
    assertThat(ids(all)).containsExactlyInAnyOrder(flood, chess);
    Entry told = of(all, flood);
    assertThat(told.lead().source()).isEqualTo(herald);
    assertThat(told.sourceNames()).containsExactly("herald");
    assertThat(told.summary().headline()).isEqualTo(told.lead().headline());
    assertThat(told.summary().points())
        .allSatisfy(point -> assertThat(point.cites()).isEqualTo(told.lead().id()));
    assertThat(told.citations()).hasSameSizeAs(told.summary().points());
  }

  private List<Entry> digest(Own own, int most) {
    House house = House.PLAIN.with(own).toggled(herald);
    return room.editor
        .compile(house, Filter.ALL, begin, room.time.instant(), most, Memory.NONE)
        .entries();
  }

  private static Set<StoryId> ids(List<Entry> entries) {
    return Set.copyOf(entries.stream().map(entry -> entry.story().id()).toList());
  }

  private static Entry of(List<Entry> entries, StoryId story) {
    return entries.stream()
        .filter(entry -> entry.story().id().equals(story))
        .findFirst()
        .orElseThrow();
  }
}
