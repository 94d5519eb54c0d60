package mujaz.bench.citizen;

import java.time.Duration;

/**
 * How long, how fast and how large.
 *
 * @param feeds at least so many; each kind is played once in any case
 * @param lasts on the clock on the wall
 * @param speed of the program's time; 1 for the wall's
 * @param interval between two polls, in the program's time
 * @param deadline of one fetch, on the clock on the wall
 */
public record Course(
    int feeds, Duration lasts, double speed, Duration interval, Duration deadline) {

  /** What passes for the program meanwhile. */
  Duration programs(Duration wall) {
    return Duration.ofNanos((long) (wall.toNanos() * speed));
  }
}
