package mujaz.chat.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import mujaz.chat.Authority;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.Passed;
import mujaz.chat.Reply;
import mujaz.delivery.Attachment;
import mujaz.delivery.Message;
import mujaz.ingest.SourceImport.Fate;
import mujaz.ingest.SourceImport.Line;
import mujaz.ingest.SourceLists;

/** All sources as an OPML file, and files taken in, with what became of each of their lines. */
final class ListReplies {
  private static final int LARGEST = 5 << 20;
  private static final int SHOWN = 40;

  private final ChatParts parts;
  private final Authority authority;

  ListReplies(ChatParts parts, Authority authority) {
    this.parts = parts;
    this.authority = authority;
  }

  /** {@code /opml}: takes the file in that comes with it, or that it answers; else gives one. */
  List<Reply> opml(Hearing hearing, Command command) {
    Passed.Document file = hearing.utterance().passed().document();
    if (file != null) {
      return taken(hearing, file);
    }
    String list = new SourceLists(parts.sources()).give();
    return List.of(
        Reply.attaching(
            Attachment.text("sources.opml", "text/x-opml", list),
            Message.of(hearing.reader().language(), hearing.say("opml.here"))));
  }

  private List<Reply> taken(Hearing hearing, Passed.Document file) {
    if (file.size() > LARGEST) {
      return hearing.tell("opml.too-large");
    }
    try {
      List<Line> lines =
          new SourceLists(parts.sources()).take(new ByteArrayInputStream(file.read()));
      if (lines.isEmpty()) {
        return hearing.tell("opml.nothing");
      }
      authority.note(hearing, "source-list", file.name(), "", count(lines, Fate.NEW) + "");
      return report(hearing, lines);
    } catch (IOException e) {
      return hearing.tell("brief.file-lost");
    }
  }

  /** In words as far as they fit a message; all of it in a file where they do not. */
  private static List<Reply> report(Hearing hearing, List<Line> lines) {
    StringBuilder words =
        new StringBuilder(
            hearing.say(
                "opml.taken",
                "fresh",
                count(lines, Fate.NEW),
                "there",
                count(lines, Fate.THERE) + count(lines, Fate.AGAIN),
                "bad",
                count(lines, Fate.BAD)));
    lines.stream().limit(SHOWN).forEach(line -> words.append('\n').append(line(line)));
    Message message = Message.of(hearing.reader().language(), words.toString());
    if (lines.size() <= SHOWN) {
      return List.of(Reply.saying(message));
    }
    StringBuilder all = new StringBuilder();
    lines.forEach(line -> all.append(line).append('\n'));
    return List.of(
        Reply.saying(message),
        Reply.attaching(
            Attachment.text("report.txt", "text/plain", all.toString()),
            Message.of(hearing.reader().language(), hearing.say("opml.report"))));
  }

  private static long count(List<Line> lines, Fate fate) {
    return lines.stream().filter(line -> line.fate() == fate).count();
  }

  private static String line(Line line) {
    String mark =
        switch (line.fate()) {
          case NEW -> "+ ";
          case THERE, AGAIN -> "= ";
          case BAD -> "✗ ";
        };
    String said = line.name().isEmpty() ? line.address() : line.name();
    return mark + Hearing.name(Hearing.shortened(said));
  }
}
