package mujaz.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import mujaz.source.SourceId;
import mujaz.source.SourceKind;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.store.Json;
import mujaz.subscription.Filter;
import mujaz.subscription.Mutes;
import mujaz.testkit.Databases;
import mujaz.testkit.SettableTime;
import mujaz.text.Language;
import mujaz.text.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AilingSourcesTest {
  private final SettableTime time = SettableTime.at("2026-11-23T06:00:00Z");
  private final Database database = Databases.h2();
  private final Sources sources = new Sources(database.jdbi(), time);
  private final AilingSources ailing = new AilingSources(sources);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aReaderIsToldOfTheSourcesTheyWouldHaveReadAlone() {
    SourceId english = failing("Wire", Language.ENGLISH);
    failing("Sahifa", Language.ARABIC);
    failing("Unread", Language.UNKNOWN);
    assertThat(silent(Filter.ALL)).containsExactlyInAnyOrder("Wire", "Sahifa", "Unread");
    Filter arabic = Filter.ALL.withLanguages(Set.of(Language.ARABIC));
    assertThat(silent(arabic)).containsExactlyInAnyOrder("Sahifa", "Unread");
    assertThat(silent(arabic.withOwn(Set.of(english)))).contains("Wire");
    assertThat(silent(Filter.ALL.withMutes(Mutes.NONE.withSources(Set.of(english)))))
        .doesNotContain("Wire");
    assertThat(silent(Filter.ALL.withSources(Set.of(english)))).containsExactly("Wire");
  }

  private Iterable<String> silent(Filter filter) {
    return ailing.of(filter, time.instant(), 0).silent();
  }

  private SourceId failing(String name, Language language) {
    URI address = URI.create("https://" + name + ".example/feed");
    SourceId id = sources.add(name, address, SourceKind.FEED, language, null).id();
    String problem = Json.write(Problem.of("fetch.failed", "host", name + ".example"));
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute("update sources set problem = ? where id = ?", problem, id.value()));
    return id;
  }
}
