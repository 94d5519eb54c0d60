package mujaz.summary.words;

import java.util.List;

/**
 * A number that a text states.
 *
 * @param values what it may be: "third" is 3 or one third
 * @param digits whether it is written in digits
 * @param ordinal whether it is a place in an order
 */
public record Amount(List<Double> values, boolean digits, boolean ordinal) {
  private static final double CLOSE = 1e-9;

  public Amount {
    values = List.copyOf(values);
  }

  /** Whether both may be one number; a share may be stated as one in a hundred. */
  public boolean isLike(Amount other) {
    boolean unlike = ordinal != other.ordinal && !digits && !other.digits;
    return values.stream()
        .filter(mine -> !unlike || mine < 1)
        .anyMatch(mine -> other.values.stream().anyMatch(theirs -> same(mine, theirs)));
  }

  /** Whether both may be one day of a month. */
  public boolean isSameDay(Amount other) {
    return values.stream().anyMatch(other.values::contains);
  }

  /** Whether the one is a rounding of the other. */
  public boolean isNear(Amount other) {
    double mine = values.get(0);
    double theirs = other.values.get(0);
    double step = Math.pow(10, Math.floor(Math.log10(Math.max(1, Math.abs(mine)))) - 1);
    boolean round = mine >= 10 && Math.abs(mine / step - Math.rint(mine / step)) < CLOSE;
    return round && Math.abs(mine - theirs) <= 0.05 * Math.abs(theirs);
  }

  public boolean is(double value) {
    return values.stream().anyMatch(mine -> Math.abs(mine - value) < CLOSE);
  }

  private static boolean same(double a, double b) {
    return Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(a)) || share(a, b) || share(b, a);
  }

  private static boolean share(double share, double hundredths) {
    return share < 1 && hundredths >= 1 && Math.abs(share * 100 - hundredths) < 0.5;
  }
}
