package mujaz.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One visit to an address that came from outside.
 *
 * @param etag what the last 200 gave, byte for byte; null for none
 * @param lastModified what the last 200 gave, byte for byte; null for none
 * @param purpose decides the Accept header, and whether robots.txt is asked
 */
public record FetchRequest(
    URI address, @Nullable String etag, @Nullable String lastModified, Purpose purpose) {
  /** What is hoped for at the address. */
  public enum Purpose {
    FEED,
    PAGE
  }

  public static FetchRequest feed(
      URI address, @Nullable String etag, @Nullable String lastModified) {
    return new FetchRequest(address, etag, lastModified, Purpose.FEED);
  }

  public static FetchRequest page(URI address) {
    return new FetchRequest(address, null, null, Purpose.PAGE);
  }
}
