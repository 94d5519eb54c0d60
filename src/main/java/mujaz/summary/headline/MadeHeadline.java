package mujaz.summary.headline;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.summary.Candidate;
import mujaz.summary.Candidates;
import mujaz.summary.Opening;
import mujaz.summary.PhraseList;
import mujaz.text.Language;
import mujaz.text.Words;

/**
 * Makes a headline from a sentence: brackets and weekdays go, "X said that Y" becomes "X: Y". In
 * Arabic what an editor would leave out goes too ({@link HeadlineChoice}); in other languages a
 * long one ends where its last tail begins. Only words of the sentence, in their order.
 *
 * <p>Tried and lost: the second and third sentence, which are better now and then and nothing tells
 * when; regression and boosted trees over the ways to shorten it.
 */
final class MadeHeadline {
  private static final PhraseList SAYING = PhraseList.of("say");
  private static final PhraseList FINDING = PhraseList.of("find");
  private static final PhraseList NOT_SAID = PhraseList.of("not said");
  private static final PhraseList NO_SPEAKER = PhraseList.of("speakerless");
  private static final int LONG = 75;
  private static final int SHORTEST = 40;
  private static final int LONGEST_SPEAKER = 60;
  private static final int LONGEST_NAMED = 110;

  private static final Pattern BRACKETS = Pattern.compile("\\s{0,3}[(\\[][^()\\[\\]]{1,60}[)\\]]");
  private static final String DAYS =
      "(?:السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة)";
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "،?\\s(?:(?:اليوم|أمس|مساء|صباح|يوم|ليلة|فجر|ظهر)\\s){0,2}"
              + DAYS
              + "(?:\\s(?:الماضي|المقبل))?(?=[\\s،.]|$)(?!\\sو"
              + DAYS
              + ")،?");
  private static final Pattern THAT =
      Pattern.compile("\\s(?:ب?أن|إن|ب?أن(?:ه|ها|هم)|إن(?:ه|ها|هم))\\s");

  /** في مؤتمر صحفي, لوكالة الأنباء: where somebody said it. */
  private static final Pattern WHERE_SAID =
      Pattern.compile(
          "\\s(?:(?:في|خلال)\\s(?:بيان|تصريح|تصريحات|مؤتمر|تغريدة|مقابلة|حديث|كلمة|خطاب|رسالة|حوار)(?:\\s.*)?"
              + "|(?:عقب|أمام|عبر)\\s.*|ل(?:بي\\sبي|وكالة|صحيفة|شبكة|قناة|موقع|CNN|ـCNN|لصحفيين).*)$");

  /** عن أمله في أن: a hope or a fear, which no colon shows. */
  private static final Pattern FEELING = Pattern.compile("\\sعن\\s(?!اعتقاد|ثقت)\\p{L}");

  private static final Pattern ENGLISH_SAID =
      Pattern.compile(",\\s[^,.]{2,60}\\s(?:said|says)(?:\\son\\s\\p{Lu}\\p{L}+day)?$");
  private static final Pattern TAIL =
      Pattern.compile(
          "\\s(?:وذلك|حيث|فيما|بينما|مشيرا|مضيفا|مؤكدا|موضحا|مما|وفقا|وفق|بحسب|حسب|حسبما|بعد|بعدما|قبل|عقب"
              + "|إثر|خلال|وسط|رغم|بسبب|بهدف|في خطوة|في إطار|في ظل|لا سيما|خاصة|منذ|عندما|على خلفية|على هامش"
              + "|بحضور|بمشاركة|الذي|التي|الذين|والتي|والذي|وهو|وهي|كما|في وقت|من أجل|تزامنا|بالقرب من|جراء"
              + "|during|after|before|amid|while|when|because|following|despite|where|which|who|as|according to"
              + "|after|alors que|selon|mientras|según|tras|nachdem|während|после|как сообщает)\\s",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private MadeHeadline() {}

  static String of(Candidate sentence) {
    if (sentence.language().equals(Language.ARABIC)) {
      String chosen =
          HeadlineChoice.of(
              line(sentence.text(), Language.ARABIC),
              HeadlineWords.learned(),
              ArticleWords.of(sentence.article().text()));
      if (!chosen.isEmpty()) {
        return chosen;
      }
    }
    String line = line(sentence.text(), sentence.language());
    return line.length() > LONG ? withoutTail(line) : line;
  }

  /** The sentence without brackets, weekdays, an opening circumstance and the words of saying. */
  static String line(String sentence, Language language) {
    String line = BRACKETS.matcher(sentence).replaceAll("");
    line = withoutWeekday(line);
    line = line.replaceFirst("[.؛۔。]{1,3}[\"”»]?$", "").strip();
    line = line.endsWith("\"") || Candidates.isBalanced(line) ? line : sentence;
    return withoutFrame(language.equals(Language.ARABIC) ? withoutOpening(line) : line, language);
  }

  /** A comma of its own stays where it also closes an insertion before it. */
  private static String withoutWeekday(String line) {
    Matcher weekday = WEEKDAY.matcher(line);
    StringBuilder rest = new StringBuilder();
    while (weekday.find()) {
      int comma = line.lastIndexOf('،', weekday.start() - 1);
      boolean closes =
          weekday.group().matches("،.*،")
              && comma >= 0
              && weekday.start() - comma < LONGEST_SPEAKER;
      weekday.appendReplacement(rest, closes ? "،" : "");
    }
    return weekday.appendTail(rest).toString();
  }

  /** بعد اجتماع طويل، قرر: what comes after the comma, where it stands without. */
  private static String withoutOpening(String line) {
    int comma = HeadlineEnd.endOfCircumstance(line);
    String rest = comma > 0 ? line.substring(comma + 1).strip() : "";
    boolean stands =
        rest.length() >= SHORTEST
            && (rest.indexOf('،') < 0 || rest.indexOf('،') > LONGEST_SPEAKER)
            && Candidates.isBalanced(rest)
            && !rest.startsWith("و")
            && !HeadlineEnd.isCircumstance(rest)
            && Opening.of(rest, Language.ARABIC).kind() == Opening.Kind.ALONE;
    return stands ? rest : line;
  }

  /** قال الوزير إن المشروع: becomes الوزير: المشروع. */
  private static String withoutFrame(String line, Language language) {
    if (!language.equals(Language.ARABIC)) {
      Matcher said = ENGLISH_SAID.matcher(line);
      return said.find() && said.start() >= SHORTEST ? line.substring(0, said.start()) : line;
    }
    int verb = Opening.endOfWords(line, 1);
    List<String> words = Words.plain(line.substring(0, Math.min(line.length(), LONGEST_SPEAKER)));
    Matcher that = THAT.matcher(line);
    int longest = that.find(verb) && hasComma(line, that.start()) ? LONGEST_NAMED : LONGEST_SPEAKER;
    boolean said =
        SAYING.at(words, 0, language) + FINDING.at(words, 0, language) > 0
            && NO_SPEAKER.at(words, 1, language) == 0
            && NOT_SAID.at(words, 0, language) == 0
            && that.find(verb)
            && that.start() - verb <= longest
            && line.length() - that.end() >= SHORTEST / 2;
    if (!said || FEELING.matcher(line.substring(verb, that.start())).find()) {
      return line;
    }
    String speaker = line.substring(verb, that.start()).strip();
    int comma = speaker.indexOf('،');
    speaker = comma > 0 ? speaker.substring(0, comma) : speaker;
    speaker = WHERE_SAID.matcher(speaker).replaceFirst("");
    return speaker.replaceFirst(
            "(?:\\s(?:إلى|على|من|عن(?:\\s(?:اعتقاد|ثقت)\\p{L}{1,3})?))?[،,\\s]*$", "")
        + ": "
        + line.substring(that.end());
  }

  /** Only what stands before the comma is the speaker then. */
  private static boolean hasComma(String line, int before) {
    int comma = line.indexOf('،');
    return comma > 0 && comma < Math.min(before, LONGEST_SPEAKER);
  }

  /** Ends it before the tail that leaves it nearest to a headline's length. */
  private static String withoutTail(String line) {
    Matcher tail = TAIL.matcher(line);
    int best = -1;
    int from = SHORTEST;
    while (from < line.length() && tail.find(from) && tail.start() <= Headline.LONGEST) {
      int cut = tail.start();
      boolean whole = Candidates.isBalanced(line.substring(0, cut));
      if (whole && (best < 0 || Math.abs(cut - LONG) < Math.abs(best - LONG))) {
        best = cut;
      }
      from = cut + 1;
    }
    return best < 0 ? line : line.substring(0, best).replaceFirst("[\\s،,؛;:–-]+$", "");
  }
}
