package mujaz.telegram;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How Telegram is reached.
 *
 * @param token of the bot; empty for no Telegram
 * @param url base address of the Bot API: scheme, host and port
 * @param admins user ids of the people who manage sources
 * @param hook where Telegram brings updates to; null where they are polled for
 * @param paid whether the owner pays for pushes beyond the free limit
 */
public record TelegramSettings(
    String token, URI url, Set<Long> admins, @Nullable WebhookSettings hook, boolean paid) {
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
    if (hook != null
        && "https".equals(url.getScheme())
        && !"https".equals(hook.url().getScheme())) {
      throw new IllegalArgumentException("webhook-url must be https: Telegram calls no other");
    }
  }

  /** With polling. */
  public TelegramSettings(String token, URI url, Set<Long> admins) {
    this(token, url, admins, null, false);
  }

  public boolean isOn() {
    return !token.isEmpty();
  }

  /** The number of the bot, which stands before the secret part of its token. */
  public long bot() {
    return Long.parseLong(token.substring(0, token.indexOf(':')));
  }

  /** Never the token. */
  @Override
  public String toString() {
    return "TelegramSettings[" + url + ", " + (isOn() ? "with" : "without") + " a token]";
  }
}
