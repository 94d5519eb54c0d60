package mujaz.summary.headline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.summary.Candidates;
import mujaz.summary.Opening;
import mujaz.summary.PhraseList;
import mujaz.text.Language;
import mujaz.text.Words;

/**
 * Where an Arabic sentence may end as a headline: before words that only say when, where, how, why
 * or who, with nothing before them that waits for more.
 */
final class HeadlineEnd {
  private static final int SHORTEST = 25;
  private static final int LONGEST_OPENING = 120;
  private static final int LOOKED_AT = 40;
  private static final int INSERTION = 60;
  private static final int CLAUSE_WORDS = 4;
  private static final int NOUN_WORDS = 7;
  private static final int SAID_WORDS = 9;

  private static final PhraseList SAYING = PhraseList.of("say");
  private static final PhraseList OPEN = PhraseList.of("open");
  private static final PhraseList CIRCUMSTANCE = PhraseList.of("circumstance");
  private static final Pattern TAIL =
      Pattern.compile(
          "[،؛]?\\s(?:وذلك|حيث|فيما|بينما|مشيرا|مضيفا|مؤكدا|موضحا|مما|وفقا|وفق|بحسب|حسب|حسبما|بعد|بعدما"
              + "|قبل|عقب|إثر|خلال|وسط|رغم|بسبب|بهدف|لا سيما|خاصة|منذ|عندما|على خلفية|على هامش"
              + "|بحضور|بمشاركة|الذي|التي|الذين|والتي|والذي|وهو|وهي|كما|من أجل|تزامنا|بالقرب من|جراء"
              + "|في|مع|ضد|عبر|لدى|قرب|نحو|بشأن|حول|ردا|بدعوى|بتهمة|من(?!\\sجهة)|على|إلى|عن)\\s"
              + "|[،؛]\\s"
              + "|(?<!\\s[يت]\\p{L}{3,8})\\s(?=ب(?!ط[لو]|حر|حث|حو|رنا|يان|يع|يئ|نا|نو|نك|يت|يض|دا|دو|ضع|طاق|قا|قي|شر|ين|عض|ن\\s|لا|ريط|رش|كين|يرو|اري|غد|وتي|يون|دأ|دء|اتت|ات\\s|نفس|ل\\p{L})\\p{L}{4})"
              + "|\\sو(?=[يتس]\\p{L}{3})");

  private static final Pattern JUST_BEGUN =
      Pattern.compile(
          "\\s(?:(?:الذي|التي|الذين|أن|إن|حيث|بعد|عدم|لا|لم|لن)\\s\\S+|ل(?!ل|ه)\\p{L}{4,}|(?<=،\\s)ل\\p{L}{4,}|ي\\p{L}{2,6}ون)$");

  /** It may close an insertion, and what the verb is about comes only then. */
  private static final Pattern BARE_COMMA =
      Pattern.compile(
          "[،؛]\\s(?!(?:وذلك|حيث|فيما|بينما|مما|وفقا|وفق|بحسب|حسب|حسبما|بعد|بعدما|قبل|عقب|إثر|خلال|وسط"
              + "|رغم|بسبب|بهدف|منذ|عندما|على خلفية|على هامش|بحضور|كما|جراء|في)\\s)");

  private static final Pattern NOT = Pattern.compile("(?:^|\\s)(?:و?ل[من]|و?لا|و?ليست?)\\s");

  /** What was not so before, until or for some reason was so otherwise. */
  private static final Pattern TURN =
      Pattern.compile("[،؛]?\\s(?:قبل|قبيل|حتى|منذ|بعد|بسبب|خلال|عندما|أثناء)\\s");

  private static final Pattern CONDITION =
      Pattern.compile("\\s(?:إلا|ما لم|بشرط|شريطة|شرط أن|إذا|باستثناء|سوى)\\s");

  private static final Pattern CLAUSE =
      Pattern.compile("\\s(?:إن|أن|بأن|أنه|أنها|إنه|إنها|كان|كانت|ما إذا)\\s|:\\s");
  private static final Pattern OF_A_NOUN =
      Pattern.compile("[،؛]?\\s(?:الذي|التي|الذين|والتي|والذي|وهو|وهي|في|من|مع)\\s|[،؛]");

  private HeadlineEnd() {}

  /** All places in their order, without the end of the line. */
  static List<Integer> in(String line) {
    List<Integer> ends = new ArrayList<>();
    List<String> words = Words.plain(line);
    Matcher tail = TAIL.matcher(line);
    int from = SHORTEST + endOfCircumstance(line);
    while (from < line.length() && tail.find(from)) {
      if (isEnd(line, tail.start(), words)) {
        ends.add(tail.start());
      }
      from = tail.start() + 1;
    }
    return ends;
  }

  /** Where an opening that only says when, where or why ends, at its comma; 0 where none is. */
  static int endOfCircumstance(String line) {
    int comma = line.indexOf('،');
    return comma > 0 && comma <= LONGEST_OPENING && isCircumstance(line) ? comma : 0;
  }

  static boolean isCircumstance(String line) {
    List<String> words = Words.plain(line.substring(0, Opening.endOfWords(line, 3)));
    return CIRCUMSTANCE.at(words, 0, Language.ARABIC) > 0;
  }

  /** Whether something must follow these words. */
  static boolean isOpen(String head) {
    List<String> words = Words.plain(head.substring(Math.max(0, head.length() - LOOKED_AT)));
    if (words.isEmpty()) {
      return true;
    }
    String last = words.get(words.size() - 1);
    boolean joined =
        last.startsWith("بال") && OPEN.at(List.of(last.substring(1)), 0, Language.ARABIC) > 0;
    return joined
        || OPEN.at(words, words.size() - 1, Language.ARABIC) > 0
        || JUST_BEGUN.matcher(head).find();
  }

  private static boolean isEnd(String line, int end, List<String> words) {
    String head = line.substring(0, end);
    if (!Candidates.isBalanced(head) || isOpen(head)) {
      return false;
    }
    if (head.indexOf(": ") < line.indexOf(": ")
        || isInserted(line, end)
        || AskingVerb.waits(words, Words.plain(head).size())) {
      return false;
    }
    if (isTurned(line, end)) {
      return false;
    }
    int clause = 0;
    Matcher that = CLAUSE.matcher(head);
    while (that.find()) {
      clause = that.end();
    }
    if (clause == 0) {
      return SAYING.at(words, 0, Language.ARABIC) == 0 || !CLAUSE.matcher(line).find();
    }
    int inClause = Words.plain(head.substring(clause)).size();
    boolean subjectOnly =
        inClause < NOUN_WORDS
            && (inClause < CLAUSE_WORDS
                || OF_A_NOUN.matcher(line).region(end, line.length()).lookingAt());
    return !subjectOnly;
  }

  /** Whether what comes after makes the words before untrue. */
  private static boolean isTurned(String line, int end) {
    boolean denied = NOT.matcher(line).region(0, end).find();
    return (denied && TURN.matcher(line).region(end, line.length()).lookingAt())
        || CONDITION.matcher(line).region(end, line.length()).find();
  }

  /** Whether it is inside an insertion, or behind one, before the sentence has said its own. */
  private static boolean isInserted(String line, int end) {
    int opening = line.lastIndexOf('،', end - 1);
    int closing = line.indexOf('،', end);
    boolean early = Words.plain(line.substring(0, opening < 0 ? end : opening)).size() < SAID_WORDS;
    boolean bare = BARE_COMMA.matcher(line).region(end, line.length()).lookingAt();
    boolean inside = opening >= 0 && closing >= 0 && closing - end < INSERTION;
    return (early && (bare || inside)) || (bare && opening >= Math.max(0, end - INSERTION));
  }
}
