package mujaz.summary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.text.Language;
import mujaz.text.Words;

/**
 * Makes a sentence understood alone, from nothing but its own article: a connective is dropped, the
 * speaker of the sentence before is named in brackets. What cannot be mended so is no point.
 */
final class Standing {
  private static final PhraseList SAYING = PhraseList.of("say");
  private static final PhraseList ATTRIBUTION = PhraseList.of("attribution");
  private static final PhraseList SELF = PhraseList.of("self");
  private static final PhraseList SAY_THAT = PhraseList.of("say that");
  private static final PhraseList NO_NAME = PhraseList.of("subject");
  private static final PhraseList NO_SPEAKER = PhraseList.of("speakerless");
  private static final int SHORTEST = 25;
  private static final int LONGEST_NAME = 3;
  private static final int CONNECTIVES = 3;

  /** What is put in must stay a small part of the sentence. */
  private static final int WORDS_A_WORD = 20;

  /** So long a quotation is a claim; shorter ones are names and single words. */
  private static final int CLAIM = 40;

  private static final Pattern QUOTATION = Pattern.compile("[\"“«„‟]([^\"“”«»„‟]{1,600})[\"”»“]");

  /** A speech of several sentences is not mended. */
  private static final Pattern INNER_END = Pattern.compile("[.!?؟…][\\s\"”»]|\\(\\.");

  private static final Pattern SPEAKER =
      Pattern.compile(
          "^(?:[\\p{Lu}][\\p{L}’'.-]{0,30} ){0,3}([\\p{Lu}][\\p{L}’'-]{1,30}) (\\p{L}+)");

  private Standing() {}

  /**
   * The sentence as it stands alone, itself where nothing is amiss.
   *
   * @param speaker who spoke in the sentence before, as {@link #speaker} finds it; may be empty
   */
  static Optional<String> alone(String sentence, Language language, String speaker) {
    String rest = sentence;
    for (int i = 0; i <= CONNECTIVES; i++) {
      Opening opening = Opening.of(rest, language);
      switch (opening.kind()) {
        case ALONE:
          return isAttributed(rest, language) ? Optional.of(rest) : Optional.empty();
        case CONNECTIVE:
          rest = without(rest, opening.words());
          break;
        case SPEAKERLESS:
        case LEANING:
        default:
          return withSpeaker(rest, opening, language, speaker)
              .filter(named -> isAttributed(named, language));
      }
      if (rest.length() < SHORTEST) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static String without(String sentence, int words) {
    String rest = sentence.substring(Opening.endOfWords(sentence, words));
    rest = rest.replaceFirst("^[\\s،,:؛;、，–—-]{1,5}", "");
    int first = rest.isEmpty() ? ' ' : rest.codePointAt(0);
    return Character.isLowerCase(first)
        ? Character.toString(Character.toUpperCase(first))
            + rest.substring(Character.charCount(first))
        : rest;
  }

  private static Optional<String> withSpeaker(
      String sentence, Opening opening, Language language, String speaker) {
    List<String> words = Words.plain(sentence);
    boolean several = INNER_END.matcher(sentence).find();
    if (speaker.isEmpty()
        || several
        || words.size() < WORDS_A_WORD * (Words.plain(speaker).size() + 1)) {
      return Optional.empty();
    }
    int end = Opening.endOfWords(sentence, opening.words());
    if (opening.kind() == Opening.Kind.SPEAKERLESS) {
      return Optional.of(
          sentence.substring(0, end) + " [" + speaker + "]" + sentence.substring(end));
    }
    boolean said =
        language.equals(Language.ENGLISH)
            && sentence.matches("(?s)(?:He|She) .*")
            && SAYING.at(words, 1, language) > 0;
    return said ? Optional.of("[" + speaker + "]" + sentence.substring(end)) : Optional.empty();
  }

  /** Who speaks in a sentence, where it says so at its beginning; else empty. */
  static String speaker(String sentence, Language language) {
    if (language.equals(Language.ARABIC)) {
      return arabicSpeaker(sentence, language);
    }
    Matcher said = SPEAKER.matcher(sentence);
    boolean speaks =
        said.find()
            && SAYING.at(Words.plain(said.group(2)), 0, language) > 0
            && Opening.of(sentence, language).kind() == Opening.Kind.ALONE;
    return speaks ? said.group(1) : "";
  }

  private static String arabicSpeaker(String sentence, Language language) {
    int verbEnd = Opening.endOfWords(sentence, 1);
    List<String> words =
        Words.plain(sentence.substring(0, Opening.endOfWords(sentence, LONGEST_NAME + 3)));
    if (SAYING.at(words, 0, language) != 1) {
      return "";
    }
    for (int i = 1; i < words.size() && i <= LONGEST_NAME + 1; i++) {
      int end = Opening.endOfWords(sentence, i);
      boolean ends =
          SAY_THAT.at(words, i, language) > 0 || sentence.substring(end).strip().startsWith(":");
      if (ends) {
        String name = sentence.substring(verbEnd, end).strip();
        boolean isName =
            i > 1
                && NO_SPEAKER.at(words, 1, language) == 0
                && !NO_NAME.standsIn(words.subList(1, i), language)
                && name.matches("[\\p{L}\\p{M} -]{3,40}");
        return isName ? name : "";
      }
    }
    return "";
  }

  /** Whether somebody stands behind each quotation that is a claim, and behind "I" and "we". */
  private static boolean isAttributed(String sentence, Language language) {
    Matcher quotation = QUOTATION.matcher(sentence);
    StringBuilder outside = new StringBuilder();
    int from = 0;
    boolean claim = false;
    while (quotation.find()) {
      outside.append(sentence, from, quotation.start()).append(' ');
      from = quotation.end();
      claim |= quotation.group(1).length() >= CLAIM;
    }
    List<String> words = Words.plain(outside.append(sentence.substring(from)).toString());
    if (!claim && !SELF.standsIn(words, language)) {
      return true;
    }
    return SAYING.standsIn(words, language) || ATTRIBUTION.standsIn(words, language);
  }
}
