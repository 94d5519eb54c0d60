package mujaz.source;

import java.time.Instant;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * When a source is polled next, and how the last polls went.
 *
 * @param nextPollAt not before this moment
 * @param validators those of the last 200
 * @param bodyHash of the last body that was read; null where the next is to be read whatever it is
 * @param failures polls in a row that brought nothing; 0 after a 200 or a 304
 * @param problem what is wrong with it; null where nothing is
 * @param lastSuccessAt the last 200 or 304; null before the first
 * @param isGone whether it said that it is gone for good (410): then it is not polled any more
 */
public record Polling(
    Instant nextPollAt,
    Validators validators,
    @Nullable String bodyHash,
    int failures,
    @Nullable Problem problem,
    @Nullable Instant lastSuccessAt,
    Move move,
    Habit habit,
    boolean isGone) {

  public static Polling firstAt(Instant moment) {
    return new Polling(
        moment, Validators.NONE, null, 0, null, null, Move.NONE, Habit.UNKNOWN, false);
  }

  /** The same, with something that people are to be told. */
  public Polling saying(Problem said) {
    return new Polling(
        nextPollAt, validators, bodyHash, failures, said, lastSuccessAt, move, habit, isGone);
  }

  /** The same, later, where nothing was asked of the source. */
  public Polling put(Instant later) {
    return new Polling(
        later, validators, bodyHash, failures, problem, lastSuccessAt, move, habit, isGone);
  }

  /** The same at a new address, where nothing is known of what stands there. */
  public Polling moved() {
    return new Polling(
        nextPollAt,
        Validators.NONE,
        bodyHash,
        failures,
        problem,
        lastSuccessAt,
        Move.NONE,
        habit,
        isGone);
  }
}
