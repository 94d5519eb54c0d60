package mujaz.article.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import mujaz.text.Boilerplate;
import mujaz.text.Folding;
import mujaz.text.Mark;
import mujaz.text.Words;

/**
 * What of a stated text makes a difference: its words, without markup, marks and case, without
 * lines that are not news, and without what counts by itself: views, comments, minutes ago.
 */
final class Gist {
  private static final int FEW_WORDS = 5;
  private static final int LONGEST_TEXT = 100_000;

  /** Markup inside a line; any other tag ends it. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "font", "i", "ins", "mark",
          "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr");

  /** On folded words, where the digits of every script are ASCII. */
  private static final Pattern COUNTERS =
      Pattern.compile(
          "[0-9][0-9.,]{0,12} ?k? (?:views?|reads?|comments?|shares?|likes?|replies|reactions?"
              + "|vues?|commentaires?|مشاهد[هة]|مشاهدات|تعليق|تعليقات|قراه|زياره)(?!\\p{L})"
              + "|(?<!\\p{L})(?:views?|comments?|shares?|likes?|reads?|vues?|commentaires?"
              + "|(?:ال)?مشاهدات|(?:ال)?تعليقات|(?:ال)?قراات|(?:ال)?زيارات)"
              + " ?[:(]? ?[0-9][0-9.,]{0,12}"
              + "|[0-9]{1,4} (?:seconds?|minutes?|mins?|hours?|days?|weeks?) ago"
              + "|(?:منذ|قبل) (?:[0-9]{1,4} )?"
              + "(?:ثانيه|ثوان|ثواني|دقيقه|دقيقتين|دقايق|ساعه|ساعتين|ساعات|يوم|يومين|ايام)");

  /** What each of them has, apart from those that begin with a word of time. */
  private static final List<String> COUNTED =
      List.of(
          " ago",
          "view",
          "read",
          "comment",
          "share",
          "like",
          "repl",
          "reaction",
          "vue",
          "مشاهد",
          "تعليق",
          "قراه",
          "قراا",
          "زيار");

  private Gist() {}

  /** One mark of a title and its text as HTML. */
  static long of(String title, String html) {
    StringBuilder kept = new StringBuilder(html.length()).append(words(title)).append('\n');
    List<String> lines = lines(html);
    for (String line : lines) {
      String folded = Folding.fold(line);
      String told = mayCount(folded) ? COUNTERS.matcher(folded).replaceAll(" ") : folded;
      String words = String.join(" ", Words.inFolded(told));
      boolean counts = !told.equals(folded) || hasDigit(words);
      if (!words.isEmpty() && !(lines.size() > 1 && isAside(line, words, counts))) {
        kept.append(words).append('\n');
      }
    }
    return Mark.of("gist", "", kept.toString());
  }

  /** A text's words as they are compared, one blank between them. */
  static String words(String text) {
    return String.join(" ", Words.plain(text));
  }

  /** A short line that counts something is no sentence of the news, nor is a prompt. */
  private static boolean isAside(String line, String words, boolean counts) {
    boolean few = counts && words.chars().filter(c -> c == ' ').count() < FEW_WORDS;
    boolean sentence = few && Boilerplate.endsAsSentence(line) && hasDigit(words);
    return (few && !sentence) || Boilerplate.isPrompt(line);
  }

  /**
   * Whether looking for counters is worth it, as it seldom is: nothing is counted without a digit
   * and a word of those that count, but "a minute ago" in Arabic.
   */
  private static boolean mayCount(String folded) {
    return (hasDigit(folded) && COUNTED.stream().anyMatch(folded::contains))
        || folded.contains("منذ ")
        || folded.contains("قبل ");
  }

  private static boolean hasDigit(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) >= '0' && words.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** The lines of a text, by its tags where it has any. */
  static List<String> lines(String html) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(html.length());
    boolean marked = html.indexOf('<') >= 0;
    int length = Math.min(html.length(), LONGEST_TEXT);
    for (int i = 0; i < length; i++) {
      char c = html.charAt(i);
      int end = c == '<' ? html.indexOf('>', i) : c == '&' ? html.indexOf(';', i) : -1;
      boolean ends = c == '\n' && !marked;
      if (c == '<' && end > 0) {
        ends = !INLINE.contains(name(html, i + 1));
        i = end;
      } else if (c == '&' && end > 0 && end - i < 10) {
        line.append(' ');
        i = end;
      } else {
        line.append(c == '\n' ? ' ' : c);
      }
      if (ends) {
        flush(line, lines);
      }
    }
    flush(line, lines);
    return lines;
  }

  private static void flush(StringBuilder line, List<String> lines) {
    String text = line.toString().strip();
    if (!text.isEmpty()) {
      lines.add(text);
    }
    line.setLength(0);
  }

  private static String name(String html, int from) {
    int start = from < html.length() && html.charAt(from) == '/' ? from + 1 : from;
    int end = start;
    while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
      end++;
    }
    return html.substring(start, end).toLowerCase(java.util.Locale.ROOT);
  }
}
