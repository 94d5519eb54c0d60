package mujaz.chat.reading;

import java.util.ArrayList;
import java.util.List;
import mujaz.chat.Press;
import mujaz.delivery.Message;
import mujaz.digest.Entry;

/** Under a digest, the button that asks why it is these stories; it names as many as it can. */
final class WhyButton {
  /** Callback data has 64 bytes, of which the press itself takes a few. */
  private static final int ROOM = 56;

  private WhyButton() {}

  static List<Message> under(List<Message> parts, List<Entry> entries, String label) {
    StringBuilder named = new StringBuilder();
    for (Entry entry : entries) {
      String id = (named.isEmpty() ? "" : "-") + entry.story().id().value();
      if (named.length() + id.length() <= ROOM) {
        named.append(id);
      }
    }
    List<Message> asked = new ArrayList<>(parts);
    int last = parts.size() - 1;
    Message closing = parts.get(last);
    asked.set(last, closing.withButtons(List.of(List.of(Press.button(label, "why", "", named)))));
    return asked;
  }
}
