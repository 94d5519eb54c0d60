package mujaz.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the lines of a news text that are not news: 'read also' lines and the lists under them,
 * prompts to share or subscribe, lines without letters.
 */
public final class Boilerplate {
  /** What such a line begins with, wherever it stands. */
  private static final List<String> ALWAYS =
      folded(
          "اقرأ أيضا",
          "إقرأ أيضا",
          "اقرأوا أيضا",
          "اقرؤوا أيضا",
          "اقرأ المزيد",
          "اقرأ كذلك",
          "اقرأ في",
          "اقرأ عن",
          "اقرأ:",
          "إقرأ:",
          "اقرأ /",
          "قد يهمك",
          "قد يعجبك",
          "للمزيد",
          "المزيد:",
          "شاهد أيضا",
          "شاهدوا أيضا",
          "شاهد:",
          "شاهد..",
          "شاهد ..",
          "شاهد/",
          "شاهدوا:",
          "طالع أيضا",
          "طالع:",
          "مواضيع ذات صلة",
          "موضوعات ذات صلة",
          "أخبار ذات صلة",
          "مقالات ذات صلة",
          "ذات صلة",
          "اضغط هنا",
          "انقر هنا",
          "لمتابعة المباراة",
          "لمتابعة التغطية",
          "لمتابعة المباشر",
          "تابعونا",
          "تابعوا آخر",
          "تابع آخر",
          "اشترك في",
          "حمل تطبيق",
          "حمّلوا تطبيق",
          "نرشح لك",
          "لقراءة المزيد",
          "لمشاهدة المزيد",
          "إنفوجرافيك",
          "انفوغرافيك",
          "شارك الخبر",
          "شارك المقال",
          "روابط ذات",
          "read also",
          "also read",
          "read more",
          "read:",
          "see also",
          "more on this",
          "related:",
          "related articles",
          "related stories",
          "watch:",
          "watch also",
          "click here",
          "subscribe to",
          "sign up",
          "follow us",
          "share this",
          "share on",
          "advertisement",
          "scroll down",
          "recommended:",
          "you may also like",
          "you might also like",
          "more from",
          "lire aussi",
          "à lire aussi",
          "voir aussi",
          "بیشتر بخوانید",
          "همچنین بخوانید",
          "مطالب مرتبط",
          "lea también",
          "lesen sie auch",
          "читайте также",
          "baca juga",
          "leggi anche",
          "leia também",
          "ayrıca okuyun");

  /** The same, where the line is short and does not end as a sentence does. */
  private static final List<String> WHEN_SHORT =
      folded(
          "شاهد",
          "شاهدوا",
          "المزيد من",
          "اقرأ",
          "إقرأ",
          "بالفيديو",
          "بالصور",
          "فيديو",
          "صور",
          "تقرير:",
          "المصدر:",
          "كتب:",
          "تصوير",
          "photo:",
          "image:",
          "video:",
          "source:",
          "more:",
          "read",
          "watch",
          "listen",
          "credit:",
          "getty images",
          "لمتابعة");

  private static final int SHORT = 170;

  /** A line as long as this that ends as a sentence does ends a list of links. */
  private static final int PROSE = 90;

  private Boilerplate() {}

  /**
   * The lines that are news, without blank ones, in order. Where a text was broken into lines of a
   * fixed width, a line here is what was one before.
   */
  public static List<Span> newsLines(String text) {
    List<Span> lines = lines(text);
    return LineBreaks.areForced(text, lines) ? LineBreaks.undone(text, lines) : lines;
  }

  private static List<Span> lines(String text) {
    List<Span> kept = new ArrayList<>();
    boolean inList = false;
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end).strip();
      if (!line.isEmpty()) {
        boolean marker = isPrompt(line);
        if (marker) {
          inList = line.length() < 40 && endsAsHeading(line);
        } else if (inList && line.length() >= PROSE && endsAsSentence(line)) {
          inList = false;
        }
        if (!marker && !inList && line.codePoints().anyMatch(Character::isLetter)) {
          kept.add(new Span(start, end));
        }
      }
      start = end + 1;
    }
    return kept;
  }

  /** Whether a line asks the reader to go elsewhere rather than telling something. */
  public static boolean isPrompt(String line) {
    String folded = strippedStart(Folding.fold(line.strip()));
    return ALWAYS.stream().anyMatch(folded::startsWith)
        || (line.length() < SHORT
            && !endsAsSentence(line)
            && WHEN_SHORT.stream().anyMatch(opening -> startsWithWord(folded, opening)))
        || (line.length() < SHORT && folded.contains(CLICK_HERE));
  }

  private static final String CLICK_HERE = Folding.fold("اضغط هنا");

  /** Whether a line ends with a mark that ends a sentence, closing quotes aside. */
  public static boolean endsAsSentence(String line) {
    int end = line.length();
    while (end > 0 && "\"'”’»)] \u200f\u200e".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == 0 || line.endsWith("...") || line.endsWith("..")) {
      return false;
    }
    return ".!?؟。！？۔।".indexOf(line.charAt(end - 1)) >= 0;
  }

  private static boolean endsAsHeading(String line) {
    return line.endsWith(":") || !endsAsSentence(line);
  }

  private static boolean startsWithWord(String line, String word) {
    return line.startsWith(word)
        && (line.length() == word.length()
            || !Character.isLetter(line.charAt(word.length()))
            || !Character.isLetter(word.charAt(word.length() - 1)));
  }

  private static String strippedStart(String folded) {
    int start = 0;
    while (start < folded.length() && !Character.isLetterOrDigit(folded.charAt(start))) {
      start++;
    }
    return folded.substring(start);
  }

  private static List<String> folded(String... openings) {
    return Stream.of(openings).map(Folding::fold).toList();
  }
}
