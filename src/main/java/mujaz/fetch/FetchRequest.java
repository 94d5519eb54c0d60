package mujaz.fetch;

import java.net.URI;
import mujaz.source.Validators;
import org.jspecify.annotations.Nullable;

/**
 * One visit to an address that came from outside.
 *
 * @param validators what the last 200 gave, sent back to the address that gave them alone
 * @param purpose decides the Accept header, and whether robots.txt is asked
 */
public record FetchRequest(URI address, Validators validators, Purpose purpose) {
  /** What is hoped for at the address. */
  public enum Purpose {
    FEED,
    PAGE,
    ROBOTS
  }

  public static FetchRequest feed(URI address, Validators validators) {
    return new FetchRequest(address, validators, Purpose.FEED);
  }

  public static FetchRequest feed(
      URI address, @Nullable String etag, @Nullable String lastModified) {
    return feed(address, new Validators(etag, lastModified, address));
  }

  public static FetchRequest page(URI address) {
    return new FetchRequest(address, Validators.NONE, Purpose.PAGE);
  }

  static FetchRequest robots(URI address) {
    return new FetchRequest(address, Validators.NONE, Purpose.ROBOTS);
  }
}
