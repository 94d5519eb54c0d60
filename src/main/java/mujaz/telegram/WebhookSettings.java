package mujaz.telegram;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An address of ours that Telegram calls.
 *
 * @param url as Telegram sees it; its path is served on the web port
 * @param secret what Telegram repeats with each call
 */
public record WebhookSettings(URI url, String secret) {
  public WebhookSettings {
    if (url.getHost() == null || !Set.of("http", "https").contains(url.getScheme())) {
      throw new IllegalArgumentException(
          "webhook-url must be the https address that Telegram calls in mode webhook, not \""
              + url
              + "\"");
    }
    if (!secret.matches("[A-Za-z0-9_-]{1,256}")) {
      throw new IllegalArgumentException(
          "webhook-secret must be 1 to 256 of A-Z, a-z, 0-9, _ and -");
    }
  }

  /** What is asked for on our web port. */
  public String path() {
    String path = url.getPath();
    return path == null || path.isEmpty() || path.equals("/") ? "/" : path;
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "WebhookSettings[" + url + "]";
  }

  /** A secret for who chose none: the same after each start, and nobody's who has not the token. */
  public static String secretOf(String token) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec((token + ":").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal("webhook".getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
