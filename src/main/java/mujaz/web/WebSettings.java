package mujaz.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the pages are.
 *
 * @param host the address to listen on
 * @param port 0 for any free one
 * @param nextFree whether to take the next free port where this one is taken
 * @param chat whether the chat page is shown, on loopback only
 * @param home the host at which others reach the pages, as an address that ends in its first slash;
 *     null where they do not
 * @param index whether search engines may list the pages of stories
 */
public record WebSettings(
    String host, int port, boolean nextFree, boolean chat, @Nullable URI home, boolean index) {
  public WebSettings {
    if (home != null && !home.toString().matches("https?://[^/?#]+/")) {
      throw new IllegalArgumentException(
          "public-url must be the address of a host, as https://news.example.org/, not " + home);
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535");
    }
    if (!host.matches("[A-Za-z0-9.:_-]{1,253}")) {
      throw new IllegalArgumentException("host is no address: " + host);
    }
    boolean loopback = host.startsWith("127.") || host.equals("localhost") || host.equals("::1");
    if (chat && !loopback) {
      throw new IllegalArgumentException(
          "chat is for loopback only; host must be 127.0.0.1, not " + host);
    }
  }
}
