package mujaz.source.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import mujaz.source.Polling;
import mujaz.source.Source;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;

/** What may ail a source for longer than a poll; its phrase is {@code ailment.<word>}. */
public enum Ailment {
  /** It has said that it is gone for good. */
  GONE,
  /** Its site asks for a proof of being human, or lets nobody in. */
  BLOCKED,
  /** It answers, and what it answers cannot be read as it could before. */
  CHANGED,
  /** It has failed for a day. */
  FAILING,
  /** It answers, and has shown nothing new for much longer than it ever used to. */
  QUIET;

  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Set<String> REFUSALS = Set.of("401", "403", "451");

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Told by the last polls alone; null where nothing ails it.
   *
   * @param addedAt since when it is followed
   */
  static @Nullable Ailment of(Source source, Instant addedAt, Instant now) {
    Polling polling = source.polling();
    Problem problem = polling.problem();
    if (polling.isGone()) {
      return GONE;
    } else if (problem == null || polling.failures() < 2) {
      return null;
    } else if (isRefusal(problem)) {
      return BLOCKED;
    } else if (problem.key().startsWith("feed.") && polling.lastSuccessAt() != null) {
      return CHANGED;
    }
    Instant well = polling.lastSuccessAt() == null ? addedAt : polling.lastSuccessAt();
    return well.isBefore(now.minus(A_DAY)) ? FAILING : null;
  }

  /** Whether a site says by it that it lets no program in. */
  public static boolean isRefusal(Problem problem) {
    return problem.key().equals("fetch.challenge")
        || (problem.key().equals("fetch.status")
            && REFUSALS.contains(String.valueOf(problem.args().get("status"))));
  }
}
