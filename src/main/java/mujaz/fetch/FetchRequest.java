package mujaz.fetch;

import java.net.URI;
import java.util.Map;
import mujaz.source.Validators;
import org.jspecify.annotations.Nullable;

/**
 * One visit to an address that came from outside.
 *
 * @param validators what the last 200 gave, sent back to the address that gave them alone
 * @param purpose decides the Accept header, and whether robots.txt is asked
 * @param form what is posted; empty for a GET
 * @param via the name of the proxy to go through; empty for none
 */
public record FetchRequest(
    URI address, Validators validators, Purpose purpose, Map<String, String> form, String via) {
  public FetchRequest {
    form = Map.copyOf(form);
  }

  /** What is hoped for at the address. */
  public enum Purpose {
    FEED,
    PAGE,
    PICTURE,
    ROBOTS,
    HUB
  }

  public static FetchRequest feed(URI address, Validators validators) {
    return new FetchRequest(address, validators, Purpose.FEED, Map.of(), "");
  }

  public static FetchRequest feed(
      URI address, @Nullable String etag, @Nullable String lastModified) {
    return feed(address, new Validators(etag, lastModified, address));
  }

  public static FetchRequest page(URI address) {
    return new FetchRequest(address, Validators.NONE, Purpose.PAGE, Map.of(), "");
  }

  /** A picture that somebody looks at. */
  public static FetchRequest picture(URI address) {
    return new FetchRequest(address, Validators.NONE, Purpose.PICTURE, Map.of(), "");
  }

  /** Asks a WebSub hub for something. */
  public static FetchRequest hub(URI address, Map<String, String> form) {
    return new FetchRequest(address, Validators.NONE, Purpose.HUB, form, "");
  }

  static FetchRequest robots(URI address) {
    return new FetchRequest(address, Validators.NONE, Purpose.ROBOTS, Map.of(), "");
  }

  /** The same through a proxy; the straight way by the empty name. */
  public FetchRequest via(String proxy) {
    return new FetchRequest(address, validators, purpose, form, proxy);
  }
}
