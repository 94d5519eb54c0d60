package mujaz.summary.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the model answered.
 *
 * @param text what it said; empty where it failed
 * @param tokens what it cost, by its own count or by ours
 * @param pause how long it asked to be left alone
 */
record ModelAnswer(Outcome outcome, String text, long tokens, @Nullable Duration pause) {
  static ModelAnswer said(String text, long tokens) {
    return new ModelAnswer(Outcome.WRITTEN, text, tokens, null);
  }

  static ModelAnswer failed(Outcome outcome, long tokens) {
    return new ModelAnswer(outcome, "", tokens, null);
  }
}
