package mujaz.source;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import mujaz.source.profile.Owner;
import mujaz.source.profile.Ownership;
import mujaz.source.profile.Profile;
import mujaz.source.profile.Texts;
import mujaz.store.Json;
import mujaz.text.Language;
import mujaz.text.Problem;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** A source as a row of {@code sources}. */
final class SourceRow {
  /** A rhythm as JSON. */
  private record Stated(long seconds, Set<Integer> hours, Set<DayOfWeek> days) {}

  private SourceRow() {}

  static Source read(RowView row) {
    @Nullable String topic = row.getColumn("topic", String.class);
    return new Source(
        new SourceId(row.getColumn("id", Long.class)),
        row.getColumn("name", String.class),
        URI.create(row.getColumn("address", String.class)),
        SourceKind.valueOf(row.getColumn("kind", String.class)),
        new Language(row.getColumn("language", String.class)),
        topic == null ? null : Topic.ofWord(topic).orElse(null),
        row.getColumn("paused", Boolean.class),
        polling(row),
        profile(row),
        new PastPolls(row.getColumn("past", String.class)));
  }

  private static Profile profile(RowView row) {
    String ownership = row.getColumn("ownership", String.class);
    return new Profile(
        row.getColumn("weight", Double.class),
        new Owner(
            row.getColumn("owner", String.class),
            Ownership.ofWord(ownership).orElse(null),
            row.getColumn("family", String.class)),
        Texts.ofWord(row.getColumn("texts", String.class)).orElse(Texts.AUTO),
        row.getColumn("link_only", Boolean.class),
        row.getColumn("proxy", String.class));
  }

  private static Polling polling(RowView row) {
    @Nullable String problem = row.getColumn("problem", String.class);
    return new Polling(
        row.getColumn("next_poll_at", Instant.class),
        new Validators(
            row.getColumn("etag", String.class),
            row.getColumn("last_modified", String.class),
            address(row, "validators_of")),
        row.getColumn("body_hash", String.class),
        row.getColumn("failures", Integer.class),
        problem == null ? null : Json.read(problem, Problem.class),
        row.getColumn("last_success_at", Instant.class),
        new Move(address(row, "moved_to"), row.getColumn("moved_times", Integer.class)),
        new Habit(
            row.getColumn("items_a_day", Double.class),
            rhythm(row.getColumn("rhythm", String.class))),
        row.getColumn("gone", Boolean.class));
  }

  private static @Nullable URI address(RowView row, String column) {
    @Nullable String address = row.getColumn(column, String.class);
    return address == null ? null : URI.create(address);
  }

  static @Nullable String text(@Nullable URI address) {
    return address == null ? null : address.toString();
  }

  /** The cause is for the log alone. */
  static @Nullable String text(@Nullable Problem problem) {
    return problem == null ? null : Json.write(new Problem(problem.key(), problem.args(), null));
  }

  /** Null for one that states nothing. */
  static @Nullable String text(Rhythm rhythm) {
    if (rhythm.equals(Rhythm.UNSTATED)) {
      return null;
    }
    Duration every = rhythm.atLeastEvery();
    return Json.write(
        new Stated(every == null ? -1 : every.toSeconds(), rhythm.skipHours(), rhythm.skipDays()));
  }

  private static Rhythm rhythm(@Nullable String stated) {
    if (stated == null) {
      return Rhythm.UNSTATED;
    }
    Stated read = Json.read(stated, Stated.class);
    return new Rhythm(
        read.seconds < 0 ? null : Duration.ofSeconds(read.seconds), read.hours, read.days);
  }
}
