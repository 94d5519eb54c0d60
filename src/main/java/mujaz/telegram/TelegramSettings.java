package mujaz.telegram;

import java.net.URI;
import java.util.Set;

/**
 * How Telegram is reached.
 *
 * @param token of the bot; empty for no Telegram
 * @param url base address of the Bot API: scheme, host and port
 * @param admins user ids of the people who manage sources
 */
public record TelegramSettings(String token, URI url, Set<Long> admins) {
  public TelegramSettings {
    admins = Set.copyOf(admins);
    if (!token.isEmpty() && !token.matches("[0-9]{1,20}:[A-Za-z0-9_-]{10,100}")) {
      throw new IllegalArgumentException(
          "token is not of the form 123456:ABC… that @BotFather gives");
    }
    String path = url.getPath();
    boolean bare = path == null || path.isEmpty() || path.equals("/");
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!web || url.getHost() == null || !bare || url.getQuery() != null) {
      throw new IllegalArgumentException("url must be scheme, host and port, no path: " + url);
    }
  }

  public boolean isOn() {
    return !token.isEmpty();
  }

  /** Never the token. */
  @Override
  public String toString() {
    return "TelegramSettings[" + url + ", " + (isOn() ? "with" : "without") + " a token]";
  }
}
