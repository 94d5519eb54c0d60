package mujaz.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import mujaz.store.Database;
import mujaz.store.GroupCommit;
import mujaz.testkit.Databases;
import mujaz.testkit.SettableTime;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;

class PollRecordsTest {
  @Test
  void recordsThatComeTogetherAreAllWritten() throws InterruptedException {
    SettableTime time = SettableTime.at("2026-11-23T08:00:00Z");
    try (Database database = Databases.h2()) {
      Sources sources = new Sources(database.jdbi(), time);
      PollRecords records = new PollRecords(new GroupCommit(database.jdbi()), time);
      List<Source> all = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        URI address = URI.create("https://a.example/" + i);
        all.add(sources.add("A", address, SourceKind.FEED, Language.ENGLISH, null));
      }
      ExecutorService many = Executors.newFixedThreadPool(16);
      all.forEach(
          source ->
              many.execute(
                  () ->
                      records.add(
                          source,
                          source.polling().put(time.instant().plusSeconds(source.id().value())),
                          1,
                          1)));
      many.shutdown();
      assertThat(many.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      assertThat(sources.all())
          .allSatisfy(
              source ->
                  assertThat(source.polling().nextPollAt())
                      .isEqualTo(time.instant().plusSeconds(source.id().value())));
    }
  }
}
