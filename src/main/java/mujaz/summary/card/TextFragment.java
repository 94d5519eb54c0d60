package mujaz.summary.card;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mujaz.text.Span;

/**
 * The address of a sentence within a page: a text directive as in the WICG's URL Fragment Text
 * Directives. A browser that finds the words scrolls to them and marks them; one that does not
 * opens the page as usual.
 *
 * <p>A short sentence is given whole, a long one by its first and last words; words before it are
 * added where its beginning stands in the text more than once.
 */
public final class TextFragment {
  private static final int WHOLE = 60;
  private static final int END_WORDS = 5;
  private static final int CONTEXT_WORDS = 4;
  private static final int MOST_START_WORDS = 12;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String UNRESERVED = "._~!*'()";

  private TextFragment() {}

  /**
   * @param text the article's text, as it was taken from the page
   * @param where the sentence in it
   * @return empty where the text does not hold it, or no directive tells it from another place
   */
  public static Optional<URI> of(URI page, String text, Span where) {
    if (where.end() > text.length() || page.getScheme() == null || where.of(text).isBlank()) {
      return Optional.empty();
    }
    return directive(text, where)
        .map(
            directive ->
                URI.create(
                    page + (page.getRawFragment() == null ? "#" : "") + ":~:text=" + directive));
  }

  private static Optional<String> directive(String text, Span where) {
    String sentence = where.of(text).strip();
    List<String> words = List.of(SPACE.split(sentence));
    if (sentence.length() <= WHOLE && sentence.indexOf('\n') < 0) {
      return unique(text, where, sentence).map(start -> start.directive());
    }
    for (int count = END_WORDS; count <= MOST_START_WORDS; count++) {
      if (words.size() <= count + END_WORDS) {
        break;
      }
      String end = encoded(words.subList(words.size() - END_WORDS, words.size()));
      Optional<Start> start = unique(text, where, firstWords(sentence, count));
      if (start.isPresent()) {
        return start.map(found -> found.directive() + "," + end);
      }
    }
    return sentence.indexOf('\n') < 0
        ? unique(text, where, sentence).map(start -> start.directive())
        : Optional.empty();
  }

  /** The words that a directive begins with, and those before them that tell where. */
  private record Start(String before, String words) {
    String directive() {
      String prefix = before.isEmpty() ? "" : encoded(List.of(SPACE.split(before))) + "-,";
      return prefix + encoded(List.of(SPACE.split(words)));
    }
  }

  private static Optional<Start> unique(String text, Span where, String start) {
    int at = text.indexOf(start, where.start());
    if (at < 0 || start.indexOf('\n') >= 0) {
      return Optional.empty();
    }
    if (text.indexOf(start) == at) {
      return Optional.of(new Start("", start));
    }
    String line = text.substring(text.lastIndexOf('\n', at) + 1, at);
    int from = line.length();
    for (int words = 0; words < CONTEXT_WORDS && from > 0; words++) {
      from = line.stripTrailing().lastIndexOf(' ', Math.max(0, from - 2)) + 1;
    }
    String before = line.substring(from);
    boolean tells = !before.isBlank() && text.indexOf(before + start) == at - before.length();
    return tells ? Optional.of(new Start(before.strip(), start)) : Optional.empty();
  }

  private static String firstWords(String sentence, int count) {
    int end = 0;
    for (int i = 0; i < count; i++) {
      while (end < sentence.length() && Character.isWhitespace(sentence.charAt(end))) {
        end++;
      }
      while (end < sentence.length() && !Character.isWhitespace(sentence.charAt(end))) {
        end++;
      }
    }
    return sentence.substring(0, end);
  }

  private static String encoded(List<String> words) {
    StringBuilder encoded = new StringBuilder();
    for (byte unit : String.join(" ", words).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || UNRESERVED.indexOf(c) >= 0;
      encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return encoded.toString();
  }
}
