package mujaz.chat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.delivery.Button;
import mujaz.delivery.Message;
import mujaz.subscription.ChatId;
import mujaz.subscription.Role;
import mujaz.subscription.Subscriber;
import mujaz.text.Direction;
import mujaz.text.Phrasebook;
import mujaz.text.Problem;

/** One utterance being answered: who speaks, in what language, and how answers are worded. */
public record Hearing(Utterance utterance, Subscriber reader, Phrasebook phrases, Members members) {
  private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"]{4,2000}");

  /** Where nobody else's chat is asked about. */
  public Hearing(Utterance utterance, Subscriber reader, Phrasebook phrases) {
    this(utterance, reader, phrases, (chat, person) -> false);
  }

  /** The same of a reader who has changed. */
  public Hearing to(Subscriber changed) {
    return new Hearing(utterance, changed, phrases, members);
  }

  /** Whether this person may change what a chat gets; in the chat itself that was asked before. */
  public boolean runs(ChatId chat) {
    ChatId here = reader.chat();
    return chat.equals(here)
        || utterance.may(Role.ADMIN)
        || (chat.transport().equals(ChatId.TELEGRAM)
            && here.transport().equals(ChatId.TELEGRAM)
            && members.run(chat, utterance.person()));
  }

  public Locale locale() {
    return reader.locale();
  }

  public String say(String key, Object... namesAndValues) {
    return phrases.say(locale(), key, namesAndValues);
  }

  public String say(Problem problem) {
    return phrases.say(locale(), problem);
  }

  /** A name of any script, set so that it does not reorder the words around it. */
  public static String name(String name) {
    return Direction.isolate(name);
  }

  /** What somebody said, on one short line. */
  public static String shortened(String said) {
    return shortened(said, 60);
  }

  /** The same, of so many characters at most. */
  public static String shortened(String said, int most) {
    String line = said.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) > most
        ? line.substring(0, line.offsetByCodePoints(0, most)) + "…"
        : line;
  }

  /** A panel or a plain answer; in place of the pressed message where a button was pressed. */
  public Reply panel(String text, List<List<Button>> buttons) {
    return answer(new Panel().line(text).message(reader, buttons));
  }

  public Reply answer(Message message) {
    return utterance.press() == null || utterance.messageId() == 0
        ? Reply.saying(message)
        : Reply.inPlaceOf(utterance.messageId(), message);
  }

  /** A question that the next words answer, in a message of its own; a button takes it back. */
  public Reply question(String text) {
    List<Button> row = List.of(Press.button(say("button.cancel"), "cancel"));
    return Reply.saying(new Panel().line(text).message(reader, List.of(row)));
  }

  public List<Reply> tell(String key, Object... namesAndValues) {
    return List.of(Reply.saying(Message.of(reader.language(), say(key, namesAndValues))));
  }

  public List<Reply> tell(Problem problem) {
    return List.of(Reply.saying(Message.of(reader.language(), say(problem))));
  }

  /** Buttons in rows of so many. */
  public static List<List<Button>> rows(List<Button> buttons, int width) {
    List<List<Button>> rows = new ArrayList<>();
    for (int i = 0; i < buttons.size(); i += width) {
      rows.add(buttons.subList(i, Math.min(i + width, buttons.size())));
    }
    return rows;
  }

  /** As if nothing had been pressed: what is answered is a message of its own. */
  public Hearing anew() {
    return new Hearing(utterance.unpressed(), reader, phrases, members);
  }

  /** The first web address in a text. */
  public static Optional<URI> link(String text) {
    Matcher matcher = LINK.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      String written = matcher.group().replaceFirst("[.,;!?)»”،؛]+$", "");
      URI address = new URI(written);
      return address.getHost() == null ? Optional.empty() : Optional.of(address);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
