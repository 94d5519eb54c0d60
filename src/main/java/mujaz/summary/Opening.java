package mujaz.summary;

import java.util.List;
import mujaz.text.Language;
import mujaz.text.Words;

/**
 * How a sentence opens: by itself, or leaning on the sentence before it, so that it is not
 * understood alone.
 *
 * @param words how many words make the opening
 */
public record Opening(Kind kind, int words) {
  /** What a sentence may lean with. */
  public enum Kind {
    /** By itself. */
    ALONE,
    /** A word that joins it to the one before; the rest stands without it. */
    CONNECTIVE,
    /** A verb of saying without a speaker. */
    SPEAKERLESS,
    /** A pronoun, a demonstrative or a fragment. */
    LEANING
  }

  private static final int LOOKED_AT = 8;
  private static final PhraseList CONNECTIVES = PhraseList.of("connective");
  private static final PhraseList LEANINGS = PhraseList.of("leaning");
  private static final PhraseList SAYING = PhraseList.of("say");
  private static final PhraseList NO_SPEAKER = PhraseList.of("speakerless");
  private static final PhraseList PREPOSITIONS = PhraseList.of("preposition");
  private static final PhraseList IMPERSONAL = PhraseList.of("impersonal");
  private static final Opening BY_ITSELF = new Opening(Kind.ALONE, 0);

  public static Opening of(String sentence, Language language) {
    int end = endOfWords(sentence, LOOKED_AT);
    List<String> words = Words.plain(sentence.substring(0, end));
    int connective = CONNECTIVES.at(words, 0, language);
    int leaning = LEANINGS.at(words, 0, language);
    if (leaning > 0 && leaning >= connective) {
      return new Opening(Kind.LEANING, leaning);
    }
    if (connective > 0) {
      return new Opening(Kind.CONNECTIVE, connective);
    }
    return language.equals(Language.ARABIC) ? arabic(sentence, words, language) : BY_ITSELF;
  }

  /** In Arabic the verb comes first, and its subject may be left out. */
  private static Opening arabic(String sentence, List<String> words, Language language) {
    if (IMPERSONAL.at(words, 0, language) > 0) {
      return BY_ITSELF;
    }
    int saying = SAYING.at(words, 0, language);
    if (saying > 0) {
      String rest = sentence.substring(endOfWords(sentence, saying)).strip();
      boolean none =
          rest.isEmpty()
              || ":\"“«(".indexOf(rest.charAt(0)) >= 0
              || NO_SPEAKER.at(words, saying, language) > 0
              || (words.size() > saying && isListener(words.get(saying)));
      return none ? new Opening(Kind.SPEAKERLESS, saying) : BY_ITSELF;
    }
    boolean subjectless =
        words.size() > 1
            && words.get(0).matches("و[يت].{2,}")
            && PREPOSITIONS.at(words, 1, language) > 0;
    return subjectless ? new Opening(Kind.LEANING, 1) : BY_ITSELF;
  }

  /** للصحفيين, لوكالة, لشبكة: to whom, not who. */
  private static boolean isListener(String word) {
    return word.startsWith("لل") || word.matches("ل(?:وكاله|صحيفه|شبكه|قناه|بي|موقع|راديو|اذاعه)");
  }

  /** Where the first so many words end, in the text as it is written. */
  public static int endOfWords(String text, int count) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      boolean ideograph = Character.isIdeographic(point);
      boolean mark = inside && isMark(point);
      boolean letter = Character.isLetterOrDigit(point) || mark;
      if (inside && (!letter || ideograph) && words == count) {
        return i;
      }
      if (letter && (!inside || ideograph)) {
        words++;
      }
      inside = letter;
      i += Character.charCount(point);
      if (ideograph && words == count) {
        return i;
      }
    }
    return text.length();
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }
}
