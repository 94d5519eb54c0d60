package mujaz.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mujaz.source.SourceId;
import mujaz.source.profile.Owner;
import mujaz.source.profile.Profile;
import mujaz.store.Database;
import mujaz.story.StoryId;
import mujaz.subscription.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What admins say of sources counts in the order of stories, on every database. */
abstract class RankingContract {
  private static final String VOTE = "Parliament of Orvalla votes on the railway law";
  private static final String VOTING =
      "The parliament of Orvalla votes on the railway law after two months of talks on prices.";
  private static final String CUP = "Lind wins the chess cup of Marenne in extra play";
  private static final String WINNING =
      "Lind has won the chess cup of Marenne after five games in front of a full hall.";

  private Database database;
  private Newsroom room;

  abstract Database open();

  @BeforeEach
  void build() {
    database = open();
    room = new Newsroom(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whoWeighsMoreComesFirst() {
    StoryId vote = room.report("gazette", VOTE, VOTING);
    StoryId cup = room.report("herald", CUP, WINNING);
    room.edits.profile(room.outlet("gazette"), Profile.PLAIN.weighing(2));
    assertThat(best()).isEqualTo(vote);
    room.edits.profile(room.outlet("gazette"), Profile.PLAIN.weighing(0.5));
    assertThat(best()).isEqualTo(cup);
  }

  @Test
  void outletsOfOneFamilyCountOnce() {
    inFamily(room.outlet("gazette"));
    inFamily(room.outlet("herald"));
    StoryId vote = room.report("gazette", VOTE, VOTING);
    assertThat(room.report("herald", VOTE + " today", VOTING)).isEqualTo(vote);
    assertThat(room.stories.find(vote).orElseThrow().sources()).isEqualTo(1);
    room.report("courier", VOTE + " at last", VOTING);
    assertThat(room.stories.find(vote).orElseThrow().sources()).isEqualTo(2);
  }

  private void inFamily(SourceId source) {
    room.edits.profile(source, Profile.PLAIN.of(new Owner("", null, "House")));
  }

  private StoryId best() {
    Instant now = room.time.instant().plusSeconds(60);
    List<Entry> entries =
        room.editor
            .compile(Filter.ALL, now.minus(Duration.ofDays(1)), now, 7, Memory.NONE)
            .entries();
    return entries.get(0).story().id();
  }
}
