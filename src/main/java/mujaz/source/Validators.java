package mujaz.source;

import java.net.URI;
import java.util.Optional;
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
  private static final int LONGEST = 4096;

  public static final Validators NONE = new Validators(null, null, null);

  /** What an answer gave; a value that did not come through as it was sent is left out. */
  public static Validators of(Optional<String> etag, Optional<String> lastModified, URI address) {
    return new Validators(
        etag.filter(Validators::isWhole).orElse(null),
        lastModified.filter(Validators::isWhole).orElse(null),
        address);
  }

  /** After a 304, which may bring them up to date (RFC 9111, 4.3.4). */
  public Validators updated(Optional<String> newEtag, Optional<String> newLastModified) {
    return new Validators(
        newEtag.filter(Validators::isWhole).orElse(etag),
        newLastModified.filter(Validators::isWhole).orElse(lastModified),
        of);
  }

  /** Bytes that are no UTF-8 have been lost on the way, and cannot be sent back. */
  private static boolean isWhole(String value) {
    return value.length() <= LONGEST
        && value.chars().noneMatch(c -> c == 0xFFFD || c == 0x7F || (c < 0x20 && c != '\t'));
  }

  public boolean isEmpty() {
    return etag == null && lastModified == null;
  }
}
