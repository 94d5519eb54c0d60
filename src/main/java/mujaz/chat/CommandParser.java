package mujaz.chat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.text.Folding;

/**
 * What was said to a {@link Command}: Telegram's slash commands ({@code /latest@bot 5}), their
 * names in every language, links, and texts long enough to be articles. Knows no state and never
 * fails.
 */
final class CommandParser {
  /** The command that summarises a link or a text, which also needs no name. */
  static final String BRIEF = "brief";

  private static final List<String> LONG_ONES = List.of(BRIEF, "broadcast");
  private static final int LONGEST_COMMAND = 512;
  private static final int ARTICLE = 400;
  private static final int FORWARDED_ARTICLE = 150;
  private static final Pattern SLASH =
      Pattern.compile(
          "/([\\p{L}\\p{M}_0-9]{1,32})(?:@[A-Za-z0-9_]{1,64})?(?:\\s+(.*))?", Pattern.DOTALL);
  private static final Pattern ONLY_LINK =
      Pattern.compile("(?i)(?:[^\\n]{0,200}\\s)?https?://\\S{4,2000}\\s*");

  private final CommandNames names;

  CommandParser(CommandNames names) {
    this.names = names;
  }

  Command parse(Utterance utterance) {
    if (utterance.press() != null) {
      return press(utterance.press());
    }
    String text = utterance.text().strip();
    Passed.Document document = utterance.passed().document();
    if (document != null && !text.startsWith("/") && isList(document.name())) {
      return Command.called("opml", "");
    }
    if (document != null && !text.startsWith("/") && !utterance.passed().isReply()) {
      return Command.called(BRIEF, "");
    }
    if (text.startsWith("/")) {
      return slash(text);
    }
    if (text.length() < 2_200
        && ONLY_LINK.matcher(text).matches()
        && Hearing.link(text).isPresent()) {
      return Command.called(BRIEF, text);
    }
    if (text.length() >= (utterance.passed().forwarded() ? FORWARDED_ARTICLE : ARTICLE)) {
      return Command.called(BRIEF, text);
    }
    return names
        .find(Folding.fold(text))
        .map(name -> Command.called(name, ""))
        .orElseGet(() -> Command.said(text));
  }

  private static boolean isList(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".opml") || lower.endsWith(".xml");
  }

  private Command slash(String text) {
    String head = text.length() > LONGEST_COMMAND ? text.substring(0, LONGEST_COMMAND) : text;
    Matcher matcher = SLASH.matcher(head);
    if (!matcher.matches()) {
      return Command.said(text);
    }
    String typed = Folding.fold(matcher.group(1).toLowerCase(Locale.ROOT));
    String name = names.find(typed).orElse("");
    if (text.length() > LONGEST_COMMAND && !LONG_ONES.contains(name)) {
      return new Command(Command.Kind.TOO_LONG, name, List.of());
    }
    String rest = matcher.group(2) == null ? "" : text.substring(matcher.start(2)).strip();
    return name.isEmpty() ? Command.said(text) : Command.called(name, rest);
  }

  /** Ours begin with the version of the scheme: {@code 1.verb.arg}. Others are stale or forged. */
  private static Command press(String data) {
    String[] parts = data.split("\\.", -1);
    if (data.length() > 64 || parts.length < 2 || !parts[0].equals(Press.VERSION)) {
      return Command.pressed("", List.of());
    }
    return Command.pressed(parts[1], List.of(parts).subList(2, parts.length));
  }
}
