package mujaz.summary.headline;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.summary.Candidate;
import mujaz.summary.Candidates;

/**
 * Makes the one-line title: from the feed's title, or from the first sentence where there is none.
 */
public final class Headline {
  static final int LONGEST = 110;
  private static final int SHORTEST = 12;

  /** More is no title, and the patterns below are slow on rows of signs. */
  private static final int LONGEST_READ = 1_000;

  /** {@code Title - Outlet}, {@code Title | Outlet}: the last part, when it is short. */
  private static final Pattern OUTLET = Pattern.compile("\\s+[|–—-]\\s+([^|–—-]{2,30})$");

  private static final Pattern CLICKBAIT =
      Pattern.compile(
          "\\s*[-–—|.…(\\[]*\\s*(?:\\((?:فيديو|صور|شاهد)[^)]{0,20}\\)|(?:\\.\\.\\s*)?(?:شاهد|فيديو|بالفيديو|بالصور|التفاصيل)"
              + "|\\[(?:video|photos|watch)\\]|\\((?:video|photos|watch)\\))\\s*[.…]*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern CALL =
      Pattern.compile(
          "^(?:شاهد|شاهدوا|بالفيديو|بالصور|فيديو|صور|watch|video|photos)\\s{0,3}[.:…،|/-]{1,4}\\s{0,3}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ADJUNCT =
      Pattern.compile(
          " (?:خلال|بعد|قبل|وسط|حيث|إثر|عقب|فيما|بينما|بهدف|بسبب|عندما|رغم|وذلك|during|after|before|amid"
              + "|while|when|because|following|despite|where|which|who|as) ");

  private Headline() {}

  /**
   * @param title as stated, may be empty
   * @param firstPoints sentences to make it from where the title is empty
   */
  public static String of(String title, List<Candidate> firstPoints) {
    String cleaned = clean(title);
    if (!cleaned.isEmpty()) {
      return shorten(cleaned);
    }
    if (firstPoints.isEmpty()) {
      return "";
    }
    Candidate first = firstPoints.get(0);
    return shorten(MadeHeadline.of(first));
  }

  private static String clean(String title) {
    String start = title.length() > LONGEST_READ ? title.substring(0, LONGEST_READ) : title;
    String line = start.replaceAll("\\s+", " ").strip();
    line = CALL.matcher(line).replaceFirst("");
    Matcher outlet = OUTLET.matcher(line);
    if (outlet.find() && outlet.start() >= SHORTEST) {
      line = line.substring(0, outlet.start());
    }
    Matcher bait = CLICKBAIT.matcher(line);
    if (bait.find() && bait.start() >= SHORTEST) {
      line = line.substring(0, bait.start());
    }
    return line.strip();
  }

  /**
   * Where the last words that only say when, how or why begin, with enough before them; else -1.
   */
  private static int adjunct(String line) {
    Matcher opening = ADJUNCT.matcher(line);
    int cut = -1;
    while (opening.find() && opening.start() < LONGEST) {
      boolean whole = Candidates.isBalanced(line.substring(0, opening.start()));
      cut = opening.start() >= LONGEST / 2 && whole ? opening.start() : cut;
    }
    return cut;
  }

  /** Cuts at a clause, else at a word; never inside a word. */
  public static String shorten(String line) {
    if (line.length() <= LONGEST) {
      return line;
    }
    int clause = -1;
    for (int i = LONGEST / 2; i < LONGEST; i++) {
      if ("،,؛;:".indexOf(line.charAt(i)) >= 0
          && i + 1 < line.length()
          && line.charAt(i + 1) == ' ') {
        clause = i;
      }
    }
    if (clause > 0 && Candidates.isBalanced(line.substring(0, clause))) {
      return line.substring(0, clause);
    }
    int adjunct = adjunct(line);
    if (adjunct > 0) {
      return line.substring(0, adjunct).strip();
    }
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(line);
    int end = words.preceding(LONGEST);
    return line.substring(0, end).replaceFirst("[\\s\\p{P}]+$", "") + "…";
  }
}
