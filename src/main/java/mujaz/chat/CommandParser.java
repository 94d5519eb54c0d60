package mujaz.chat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mujaz.text.Folding;

/**
 * What was said to a {@link Command}: Telegram's slash commands ({@code /latest@bot 5}), their
 * Arabic names, links, and texts long enough to be articles. Knows no state and never fails.
 */
final class CommandParser {
  private static final int LONGEST_COMMAND = 512;
  private static final int ARTICLE = 400;
  private static final int FORWARDED_ARTICLE = 150;
  private static final Pattern SLASH =
      Pattern.compile(
          "/([\\p{L}\\p{M}_0-9]{1,32})(?:@[A-Za-z0-9_]{1,64})?(?:\\s+(.*))?", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"]{4,2000}");
  private static final Pattern ONLY_LINK =
      Pattern.compile("(?i)(?:[^\\n]{0,200}\\s)?https?://\\S{4,2000}\\s*");

  private static final Map<String, Function<String, Command>> NAMES = names();

  private CommandParser() {}

  static Command parse(Utterance utterance) {
    if (utterance.press() != null) {
      return press(utterance.press());
    }
    String text = utterance.text().strip();
    if (text.startsWith("/")) {
      return slash(text);
    }
    Optional<URI> link = link(text);
    if (link.isPresent() && text.length() < 2_200 && ONLY_LINK.matcher(text).matches()) {
      return new Command.ReadLink(link.get());
    }
    boolean article = text.length() >= (utterance.forwarded() ? FORWARDED_ARTICLE : ARTICLE);
    if (article) {
      return new Command.ReadText(text);
    }
    Function<String, Command> word = NAMES.get(Folding.fold(text));
    return word == null ? new Command.Unknown(text) : word.apply("");
  }

  /** The first web address in a text. */
  static Optional<URI> link(String text) {
    Matcher matcher = LINK.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      String written = matcher.group().replaceFirst("[.,;!?)»”،؛]+$", "");
      URI address = new URI(written);
      return address.getHost() == null ? Optional.empty() : Optional.of(address);
    } catch (java.net.URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Command slash(String text) {
    if (text.length() > LONGEST_COMMAND) {
      return new Command.TooLong();
    }
    Matcher matcher = SLASH.matcher(text);
    if (!matcher.matches()) {
      return new Command.Unknown(text);
    }
    String rest = matcher.group(2) == null ? "" : matcher.group(2).strip();
    Function<String, Command> named =
        NAMES.get(Folding.fold(matcher.group(1).toLowerCase(Locale.ROOT)));
    return named == null ? new Command.Unknown(text) : named.apply(rest);
  }

  /** Ours begin with the version of the scheme: {@code 1.verb.arg}. Others are stale or forged. */
  private static Command press(String data) {
    String[] parts = data.split("\\.", -1);
    if (data.length() > 64 || parts.length < 2 || !parts[0].equals(Press.VERSION)) {
      return new Command.Press("", List.of());
    }
    return new Command.Press(parts[1], List.of(parts).subList(2, parts.length));
  }

  private static Map<String, Function<String, Command>> names() {
    Map<String, Function<String, Command>> names =
        Map.ofEntries(
            Map.entry("start ابدا بدء", Command.Start::new),
            Map.entry("help مساعده المساعده", rest -> new Command.Help()),
            Map.entry("latest news اخر الاخر اخبار", Command.Latest::new),
            Map.entry("digest موجز الموجز", rest -> new Command.DigestNow()),
            Map.entry("search بحث ابحث", Command.Search::new),
            Map.entry("subscribe unsubscribe اشترك اشتراك الغاء", rest -> new Command.Choose()),
            Map.entry("topics مواضيع المواضيع", rest -> new Command.Topics()),
            Map.entry("times time مواعيد المواعيد", rest -> new Command.Times()),
            Map.entry("language لغه اللغه", rest -> new Command.ChooseLanguage()),
            Map.entry("sources مصادر المصادر", rest -> new Command.ShowSources()),
            Map.entry("settings اعدادات الاعدادات", rest -> new Command.ShowSettings()),
            Map.entry("stop توقف ايقاف", rest -> new Command.Stop()),
            Map.entry("forget انسني", rest -> new Command.Forget()),
            Map.entry("addsource اضف", Command.AddSource::new));
    return names.entrySet().stream()
        .flatMap(
            entry ->
                List.of(entry.getKey().split(" ")).stream()
                    .map(name -> Map.entry(Folding.fold(name), entry.getValue())))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
