package mujaz.summary.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import mujaz.summary.model.ModelEndpoint.Turn;

/**
 * The endpoint with its budget and its rest: a model that fails several times in a row is left
 * alone, ever longer, so that an outage costs nobody time. Thread-safe.
 */
public final class LanguageModel {
  private static final int PATIENCE = 4;
  private static final Duration REST = Duration.ofMinutes(2);
  private static final int LONGEST = 5;

  private final ModelEndpoint endpoint;
  private final ModelUse use;
  private final long budget;
  private final InstantSource time;
  private Instant restsUntil = Instant.EPOCH;
  private int failures;

  public LanguageModel(
      ModelEndpoint endpoint, ModelUse use, ModelSettings settings, InstantSource time) {
    this.endpoint = endpoint;
    this.use = use;
    this.budget = settings.monthlyBudget();
    this.time = time;
  }

  /** The caller puts what comes of it on record. */
  ModelAnswer ask(List<Turn> turns) {
    if (rests()) {
      return ModelAnswer.failed(Outcome.RESTING, 0);
    }
    if (budget > 0 && use.tokens() >= budget) {
      return ModelAnswer.failed(Outcome.OVER_BUDGET, 0);
    }
    ModelAnswer answer = endpoint.ask(turns);
    note(answer);
    return answer;
  }

  ModelUse use() {
    return use;
  }

  Instant now() {
    return time.instant();
  }

  private synchronized boolean rests() {
    return time.instant().isBefore(restsUntil);
  }

  private synchronized void note(ModelAnswer answer) {
    failures = answer.outcome().isTrouble() ? failures + 1 : 0;
    Duration pause = answer.pause();
    if (pause != null) {
      restsUntil = time.instant().plus(pause);
    } else if (failures >= PATIENCE) {
      restsUntil =
          time.instant().plus(REST.multipliedBy(1L << Math.min(LONGEST, failures - PATIENCE)));
    }
  }
}
