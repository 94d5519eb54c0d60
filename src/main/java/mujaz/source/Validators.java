package mujaz.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What the last 200 gave to ask by whether anything has changed, byte for byte as it came (RFC
 * 9110, 8.8).
 *
 * @param etag null where it gave none
 * @param lastModified null where it gave none
 * @param of the address that gave them, after redirects: to no other are they sent
 */
public record Validators(@Nullable String etag, @Nullable String lastModified, @Nullable URI of) {
  public static final Validators NONE = new Validators(null, null, null);

  public boolean isEmpty() {
    return etag == null && lastModified == null;
  }
}
