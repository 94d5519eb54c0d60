package mujaz.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mujaz.store.Database;
import mujaz.story.StoryId;
import mujaz.subscription.Filter;
import mujaz.summary.KeyPoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a story that was told comes again, on every database. */
abstract class UpdatesContract {
  private static final String SWEPT =
      "A flood in the harbour of Marenne swept twelve fishing boats away on Monday night. "
          + "Nobody was hurt, the harbour master said, but the fish market stays closed.";
  private static final String SAME =
      "Twelve fishing boats were swept out of the harbour of Marenne by a flood on Monday. "
          + "The fish market stays closed and nobody was hurt, the harbour master said.";
  private static final String DEAD =
      "Rescuers found three fishermen dead in the harbour of Marenne after the flood, 40 homes "
          + "were evacuated. The flood swept twelve fishing boats away on Monday night.";

  private Database database;
  private Newsroom room;
  private StoryId flood;
  private Memory memory;

  abstract Database open();

  @BeforeEach
  void tellOfTheFlood() {
    database = open();
    room = new Newsroom(database);
    flood = room.report("gazette", "Flood in Marenne harbour sweeps fishing boats away", SWEPT);
    room.time.advance(Duration.ofMinutes(10));
    memory = room.told(flood);
    room.time.advance(Duration.ofHours(8));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aToldStoryStaysAwayWhileNothingIsNew() {
    StoryId same =
        room.report("herald", "Fishing boats swept away as flood hits Marenne harbour", SAME);
    assertThat(same).isEqualTo(flood);
    assertThat(digest(memory)).isEmpty();
    assertThat(digest(Memory.NONE)).hasSize(1);
    assertThat(room.editor.update(flood, told(), room.time.instant())).isEmpty();
  }

  @Test
  void aToldStoryComesAgainWithItsNewPointsAlone() {
    StoryId same =
        room.report("herald", "Marenne harbour flood: three fishermen dead, homes evacuated", DEAD);
    assertThat(same).isEqualTo(flood);
    room.time.advance(Duration.ofMinutes(1));
    Entry entry = digest(memory).get(0);
    assertThat(entry.newSince()).isAfter(told());
    assertThat(entry.summary().headline()).contains("fishermen dead");
    assertThat(entry.summary().points())
        .extracting(KeyPoint::text)
        .singleElement()
        .asString()
        .startsWith("Rescuers found three");
    assertThat(entry.sourceNames()).containsExactly("herald");
    assertThat(entry.citations()).hasSize(1);
    Entry alert = room.editor.update(flood, told(), room.time.instant()).orElseThrow();
    assertThat(alert.summary().points()).isEqualTo(entry.summary().points());
    assertThat(digest(room.told(flood))).as("told of that too").isEmpty();
  }

  @Test
  void whatIsNotWantedStaysAwayWhateverIsNew() {
    room.report("herald", "Marenne harbour flood: three fishermen dead, homes evacuated", DEAD);
    Instant now = room.time.instant().plusSeconds(60);
    assertThat(
            room.editor
                .compile(Filter.ALL, now.minus(Duration.ofDays(1)), now, 7, Set.of(flood))
                .entries())
        .isEmpty();
  }

  private Instant told() {
    return Objects.requireNonNull(memory.told().get(flood));
  }

  private List<Entry> digest(Memory told) {
    Instant now = room.time.instant().plusSeconds(60);
    return room.editor.compile(Filter.ALL, now.minus(Duration.ofDays(1)), now, 7, told).entries();
  }
}
