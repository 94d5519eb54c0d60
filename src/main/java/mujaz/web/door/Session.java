package mujaz.web.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import mujaz.subscription.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has signed in.
 *
 * @param token what each of their forms repeats, so that no other page can post in their name
 */
public record Session(ChatId person, String token, Instant began) {
  public boolean isToken(@Nullable String given) {
    return given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "Session[" + person + "]";
  }
}
