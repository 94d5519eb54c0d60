package mujaz.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mujaz.chat.reading.DigestLayout;
import mujaz.delivery.Block;
import mujaz.delivery.Message;
import mujaz.delivery.Run;
import mujaz.store.Database;
import mujaz.story.Story;
import mujaz.subscription.ChatId;
import mujaz.subscription.Filter;
import mujaz.subscription.Subscriber;
import mujaz.testkit.Databases;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader's digest, a channel's post and the latest say the same of one story. */
class OneTruthTest {
  private final DigestLayout layout = new DigestLayout(new Phrasebook());
  private Database database;
  private Newsroom room;
  private Instant now;

  @BeforeEach
  void report() {
    database = Databases.h2();
    room = new Newsroom(database);
    room.report(
        "gazette",
        "Flood in Marenne harbour sweeps fishing boats away",
        "A flood in the harbour of Marenne swept 12 boats away on Monday night. "
            + "Nobody was hurt, the harbour master said, but the fish market stays closed.");
    room.time.advance(Duration.ofHours(1));
    room.report(
        "herald",
        "Fishing boats swept away as flood hits Marenne harbour",
        "The flood in the harbour of Marenne swept 14 boats away on Monday night. "
            + "The town council meets in the evening and will speak of help for the owners.");
    room.report(
        "herald",
        "Lind wins the chess cup of Orvalla in extra play",
        "Lind has won the chess cup of Orvalla after five games in front of a full hall. "
            + "The next cup will be played in the spring, the chess club of Orvalla said.");
    now = room.time.instant().plusSeconds(60);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void digestChannelPostAndLatestSayTheSameOfEachStory() {
    Instant since = now.minus(Duration.ofDays(1));
    Digest digest = room.editor.compile(Filter.ALL, since, now, 7, Memory.NONE);
    List<Entry> latest =
        room.editor.entries(
            room.editor.newest(Filter.ALL, since, now, 7).stream().map(Story::id).toList());
    assertThat(digest.entries()).hasSize(2).containsExactlyInAnyOrderElementsOf(latest);

    Subscriber reader = reader(ChatId.telegram(7));
    Subscriber channel = reader(ChatId.telegram(-1_001_234_567_890L));
    Map<URI, String> told = stories(layout.lay(digest, reader, message -> true));
    assertThat(told.values()).hasSize(2).anySatisfy(text -> assertThat(text).contains("12", "14"));
    assertThat(stories(layout.lay(digest, channel, message -> true))).isEqualTo(told);
    assertThat(stories(layout.list(latest, reader, now, List.of(), message -> true)))
        .isEqualTo(told);
  }

  /** What is said under each headline, by what the headline links to, without its number. */
  private static Map<URI, String> stories(List<Message> messages) {
    Map<URI, String> told = new LinkedHashMap<>();
    List<URI> here = new ArrayList<>();
    for (Block block : messages.stream().flatMap(message -> message.blocks().stream()).toList()) {
      if (block.runs().isEmpty() || block.runs().get(0).text().isBlank()) {
        here.clear();
        continue;
      }
      Run first = block.runs().get(0);
      if (first.style() == Run.Style.BOLD) {
        here.add(Objects.requireNonNull(first.link()));
      }
      here.forEach(
          story ->
              told.merge(
                  story,
                  first.text().replaceFirst("^[0-9]+[.] ", "")
                      + block.runs().subList(1, block.runs().size()),
                  (a, b) -> a + "\n" + b));
    }
    return told;
  }

  private static Subscriber reader(ChatId chat) {
    return new Subscriber(
        chat,
        Language.ENGLISH,
        "GB",
        ZoneId.of("UTC"),
        Subscriber.Standing.ACTIVE,
        Instant.parse("2026-11-01T00:00:00Z"));
  }
}
