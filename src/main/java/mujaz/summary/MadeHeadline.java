package mujaz.summary;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.text.Language;
import mujaz.text.Words;

/**
 * Makes a headline from a sentence: brackets and weekdays go, "X said that Y" becomes "X: Y", and a
 * long one ends where its last tail begins. Only words of the sentence, in their order.
 *
 * <p>Tried and lost: shortening persons to their last names and dropping what stands between commas
 * gain nothing measurable and sometimes break the sentence.
 */
final class MadeHeadline {
  private static final PhraseList SAYING = PhraseList.of("say");
  private static final PhraseList NO_SPEAKER = PhraseList.of("speakerless");
  private static final int LONG = 75;
  private static final int SHORTEST = 40;
  private static final int LONGEST_SPEAKER = 60;

  private static final Pattern BRACKETS = Pattern.compile("\\s{0,3}[(\\[][^()\\[\\]]{1,60}[)\\]]");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "،?\\s(?:(?:اليوم|أمس|مساء|صباح|يوم|ليلة|فجر|ظهر)\\s){0,2}"
              + "(?:السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة)"
              + "(?:\\s(?:الماضي|المقبل))?(?=[\\s،.]|$)،?");
  private static final Pattern THAT = Pattern.compile("\\s(?:إن|أن|بأن)\\s");
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

  static String of(String sentence, Language language) {
    String line = BRACKETS.matcher(sentence).replaceAll("");
    line = WEEKDAY.matcher(line).replaceAll("");
    line = line.replaceFirst("[.؛۔。]{1,3}[\"”»]?$", "").strip();
    line = line.endsWith("\"") || Candidates.isBalanced(line) ? line : sentence;
    line = withoutFrame(line, language);
    return line.length() > LONG ? withoutTail(line) : line;
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
    boolean said =
        SAYING.at(words, 0, language) > 0
            && NO_SPEAKER.at(words, 1, language) == 0
            && that.find(verb)
            && that.start() - verb <= LONGEST_SPEAKER
            && line.length() - that.end() >= SHORTEST / 2;
    if (!said) {
      return line;
    }
    String speaker = line.substring(verb, that.start()).strip();
    int comma = speaker.indexOf('،');
    speaker = comma > 0 ? speaker.substring(0, comma) : speaker;
    return speaker.replaceFirst("[،,\\s]+$", "") + ": " + line.substring(that.end());
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
