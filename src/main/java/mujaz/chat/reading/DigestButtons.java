package mujaz.chat.reading;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.delivery.Button;
import mujaz.digest.Digest;
import mujaz.digest.Entry;
import mujaz.subscription.Subscriber;
import mujaz.text.Phrasebook;
import mujaz.text.Wording;

/**
 * The buttons under stories: a number for each, which opens it, and under a digest those for more
 * of its time, for why it is these, and for what the reader has chosen. A button names the stories
 * that it is about, as many as it can, for a digest that was asked for stands in no outbox.
 */
final class DigestButtons {
  /** Callback data has 64 bytes, of which the press itself takes a few. */
  private static final int ROOM = 56;

  /** Telegram shows eight in a row. */
  private static final int A_ROW = 8;

  private final Phrasebook phrases;

  DigestButtons(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /**
   * @param first the number of the first of them
   */
  List<List<Button>> numbers(List<Entry> entries, int first, Subscriber reader) {
    List<Button> buttons = new ArrayList<>();
    for (Entry entry : entries) {
      String number = Wording.number(first + buttons.size(), reader.locale());
      buttons.add(Press.button(number, "card", entry.story().id().value()));
    }
    return Hearing.rows(buttons, A_ROW);
  }

  List<Button> below(Digest digest, List<Entry> entries, Subscriber reader) {
    Locale locale = reader.locale();
    return List.of(
        more(digest, entries, locale),
        Press.button(phrases.say(locale, "button.why"), "why", "", named(entries, 10, ROOM)),
        Press.button(phrases.say(locale, "button.settings"), "settings", "anew"));
  }

  /** The next stories of the same time where it can name those that are here; else the latest. */
  private Button more(Digest digest, List<Entry> entries, Locale locale) {
    String label = phrases.say(locale, "button.more");
    String window = minute(digest.since()) + "." + minute(digest.until());
    String ids = named(entries, Character.MAX_RADIX, Integer.MAX_VALUE);
    int bytes = (window + ids).getBytes(StandardCharsets.UTF_8).length;
    return bytes > ROOM
        ? Press.button(label, "latest", "-", 0)
        : Press.button(label, "further", window, ids);
  }

  private static String minute(Instant moment) {
    return Long.toString(moment.getEpochSecond() / 60, Character.MAX_RADIX);
  }

  private static String named(List<Entry> entries, int radix, int room) {
    StringBuilder named = new StringBuilder();
    for (Entry entry : entries) {
      String id = (named.isEmpty() ? "" : "-") + Long.toString(entry.story().id().value(), radix);
      if (named.length() + id.length() <= room) {
        named.append(id);
      }
    }
    return named.toString();
  }
}
