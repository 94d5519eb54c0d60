package mujaz.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a text into sentences: at line ends, and at an end mark that is followed by white space
 * and something that can begin a sentence. Never inside a quotation, a number, an abbreviation or a
 * name's initials. Own rules rather than ICU's, which split after abbreviations and inside
 * quotations, and cost 70 MiB.
 *
 * <p>Spans are in order, do not overlap, have no white space at their ends, and together hold every
 * character that is not white space.
 */
public final class Sentences {
  private static final String END_MARKS = ".!?؟…。！？؛۔।";
  private static final String CJK_END_MARKS = "。！？";
  private static final String CLOSERS = "\"'”’»)]›」』";
  private static final String OPENING_QUOTES = "“«„「『";
  private static final String CLOSING_QUOTES = "”»”」』";

  /** A quotation mark that is not closed within this many characters was not meant as one. */
  private static final int LONGEST_QUOTATION = 600;

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "sr", "jr", "st", "vs", "etc", "inc", "ltd", "co",
          "corp", "gov", "sen", "rep", "gen", "col", "lt", "sgt", "capt", "cmdr", "adm", "rev",
          "hon", "no", "nos", "fig", "vol", "pp", "approx", "dept", "est", "jan", "feb", "mar",
          "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed",
          "thu", "fri", "sat", "u.s", "u.k", "u.n", "e.g", "i.e", "a.m", "p.m", "d.c", "ph.d", "m",
          "mme", "mlle", "bzw", "ca", "z.b", "sra", "av", "د", "أ", "م", "ص", "ج", "ق.م", "هـ",
          "ت");

  private Sentences() {}

  public static List<Span> of(String text, Language language) {
    List<Span> sentences = new ArrayList<>();
    Ahead ahead = new Ahead(text);
    int start = 0;
    int quoteEnd = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
        add(sentences, text, start, i);
        start = i + 1;
        quoteEnd = -1;
        continue;
      }
      if (i > quoteEnd && OPENING_QUOTES.indexOf(c) >= 0) {
        quoteEnd = ahead.closing(i, CLOSING_QUOTES.charAt(OPENING_QUOTES.indexOf(c)));
      } else if (i > quoteEnd && c == '"' && opens(text, i)) {
        quoteEnd = ahead.closing(i, '"');
      }
      if (END_MARKS.indexOf(c) >= 0) {
        int end = endOf(text, i);
        if (end > 0 && end >= quoteEnd && !isInnerPoint(text, start, i)) {
          add(sentences, text, start, end);
          start = end;
          i = end - 1;
        }
      }
    }
    add(sentences, text, start, text.length());
    return sentences;
  }

  private static void add(List<Span> sentences, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new Span(start, end));
    }
  }

  /** Where the sentence ends that has its mark at this place; 0 when it does not end here. */
  private static int endOf(String text, int mark) {
    int i = mark + 1;
    while (i < text.length() && END_MARKS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    while (i < text.length() && CLOSERS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    if (i == text.length() || CJK_END_MARKS.indexOf(text.charAt(mark)) >= 0) {
      return i;
    }
    if (!isSpace(text.charAt(i))) {
      return isGlued(text, mark, i) ? i : 0;
    }
    int next = i;
    while (next < text.length() && isSpace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && Character.isLowerCase(text.codePointAt(next)) ? 0 : i;
  }

  /** A full stop between two Arabic words, the space after it forgotten. */
  private static boolean isGlued(String text, int mark, int next) {
    return mark >= 3
        && isArabicLetter(text.charAt(mark - 1))
        && isArabicLetter(text.charAt(mark - 2))
        && isArabicLetter(text.charAt(mark - 3))
        && next + 1 < text.length()
        && isArabicLetter(text.charAt(next))
        && isArabicLetter(text.charAt(next + 1));
  }

  /** Whether the full stop at this place belongs to an abbreviation or to initials. */
  private static boolean isInnerPoint(String text, int start, int mark) {
    if (text.charAt(mark) != '.' || (mark + 1 < text.length() && text.charAt(mark + 1) == '.')) {
      return false;
    }
    int from = mark;
    while (from > start
        && !isSpace(text.charAt(from - 1))
        && "(“«\"".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    String word = text.substring(from, mark);
    boolean initial =
        word.length() == 1
            && (Character.isUpperCase(word.charAt(0)) || isArabicLetter(word.charAt(0)));
    return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isArabicLetter(char letter) {
    return letter >= 0x0621 && letter <= 0x064A;
  }

  private static boolean opens(String text, int at) {
    return at == 0 || isSpace(text.charAt(at - 1)) || "([:".indexOf(text.charAt(at - 1)) >= 0;
  }

  /** Where marks come next; each stretch is searched once, however many quotations it opens. */
  private static final class Ahead {
    private static final String MARKS = CLOSING_QUOTES + "\"\n";

    private final String text;
    private final int[] next = new int[MARKS.length()];

    Ahead(String text) {
      this.text = text;
      Arrays.fill(next, -1);
    }

    /** Where a quotation ends that opens there; -1 where it is not closed soon, on its line. */
    int closing(int open, char mark) {
      int end = next(mark, open + 1);
      boolean closed = end < open + LONGEST_QUOTATION && end < next('\n', open + 1);
      return closed ? end : -1;
    }

    private int next(char mark, int from) {
      int which = MARKS.indexOf(mark);
      if (next[which] < from) {
        int found = text.indexOf(mark, from);
        next[which] = found < 0 ? Integer.MAX_VALUE : found;
      }
      return next[which];
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
