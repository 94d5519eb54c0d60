package mujaz.chat.repair;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mujaz.chat.Hearing;
import mujaz.delivery.Block;
import mujaz.delivery.Message;
import mujaz.delivery.Run;
import mujaz.story.correction.Correction;
import mujaz.subscription.Subscriber;
import mujaz.text.Phrasebook;
import mujaz.text.Wording;

/** What was put right, as its readers are told: with its date, never silently. */
public final class Corrected {
  /** A note that says itself, in each reader's language, from what was decided. */
  static final String BY_ITSELF = "@";

  private Corrected() {}

  /** What readers are told, in their language where nobody has written it. */
  static String note(Correction one, Phrasebook phrases, Locale locale) {
    if (!one.note().equals(BY_ITSELF)) {
      return one.note();
    }
    return switch (one.state()) {
      case RETRACTED -> phrases.say(locale, "fix.retracted-note");
      case SPLIT -> phrases.say(locale, "fix.split-note");
      default ->
          phrases.say(
              locale,
              "fix.changed",
              "was",
              Hearing.name(one.was()),
              "now",
              Hearing.name(one.now()));
    };
  }

  /** For those who were told the story: what it was about, and what is right. */
  public static List<String> lines(
      List<Correction> corrections, Subscriber reader, Phrasebook phrases) {
    return corrections.stream()
        .map(one -> line("digest.correction", one, reader, phrases))
        .toList();
  }

  /** Beside the story itself. */
  public static List<String> notes(
      List<Correction> corrections, Subscriber reader, Phrasebook phrases) {
    return corrections.stream().map(one -> line("card.correction", one, reader, phrases)).toList();
  }

  private static String line(String key, Correction one, Subscriber reader, Phrasebook phrases) {
    Instant at = one.decidedAt() == null ? one.at() : one.decidedAt();
    String moment = Wording.moment(at, reader.zone(), reader.locale());
    String headline = Hearing.name(Hearing.shortened(one.subject()));
    String note = Hearing.name(note(one, phrases, reader.locale()));
    return key.equals("card.correction")
        ? phrases.say(reader.locale(), "card.correction", "moment", moment, "note", note)
        : phrases.say(
            reader.locale(),
            "digest.correction",
            "moment",
            moment,
            "headline",
            headline,
            "note",
            note);
  }

  /** A message with lines at its end. */
  public static Message noted(Message message, List<String> lines) {
    if (lines.isEmpty()) {
      return message;
    }
    List<Block> blocks = new ArrayList<>(message.blocks());
    blocks.add(Block.emptyLine());
    lines.forEach(line -> blocks.add(Block.paragraph(Run.italic(line))));
    return message.with(blocks);
  }

  /** Messages with lines at the end of the last. */
  public static List<Message> last(List<Message> messages, List<String> lines) {
    List<Message> all = new ArrayList<>(messages);
    int last = all.size() - 1;
    all.set(last, noted(all.get(last), lines));
    return all;
  }
}
