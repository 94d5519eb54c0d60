package mujaz.source.profile;

/**
 * How a source counts, and how its texts are treated.
 *
 * @param weight what one of its reports counts among others: 1 as any, above 0
 * @param linkOnly whether its articles are shown by headline and link alone, as its publisher wants
 * @param proxy the name of the proxy that it is fetched through; empty for none
 */
public record Profile(double weight, Owner owner, Texts texts, boolean linkOnly, String proxy) {
  public static final Profile PLAIN = new Profile(1, Owner.UNKNOWN, Texts.AUTO, false, "");

  private static final double HEAVIEST = 10;

  public Profile {
    if (!(weight > 0 && weight <= HEAVIEST)) {
      throw new IllegalArgumentException("no weight: " + weight);
    }
  }

  public Profile weighing(double other) {
    return new Profile(other, owner, texts, linkOnly, proxy);
  }

  public Profile of(Owner other) {
    return new Profile(weight, other, texts, linkOnly, proxy);
  }

  public Profile reading(Texts other) {
    return new Profile(weight, owner, other, linkOnly, proxy);
  }

  public Profile showing(boolean linkAlone) {
    return new Profile(weight, owner, texts, linkAlone, proxy);
  }

  public Profile via(String other) {
    return new Profile(weight, owner, texts, linkOnly, other);
  }
}
