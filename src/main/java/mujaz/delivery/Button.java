package mujaz.delivery;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A button under a message: either a press that comes back to us, or a link.
 *
 * @param press 1 to 64 bytes of UTF-8 (the Bot API's limit); null for a link
 * @param link an http or https address; null for a press
 */
public record Button(String label, @Nullable String press, @Nullable URI link) {
  public Button {
    if ((press == null) == (link == null)) {
      throw new IllegalArgumentException("a button is a press or a link");
    }
    if (press != null && (press.isEmpty() || bytes(press) > 64)) {
      throw new IllegalArgumentException("callback data of " + bytes(press) + " bytes: " + press);
    }
  }

  public static Button press(String label, String press) {
    return new Button(label, press, null);
  }

  public static Button link(String label, URI link) {
    return new Button(label, null, link);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
