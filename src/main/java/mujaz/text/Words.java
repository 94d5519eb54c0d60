package mujaz.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/**
 * The terms of a text: folded, without stop words, lightly stemmed by Lucene's stemmers (Arabic:
 * Larkey's light10), in the order in which they stand. A term is what search and clustering
 * compare; it is not for showing.
 */
public final class Words {
  private static final int LONGEST = 64;

  private Words() {}

  public static List<String> of(String text, Language language) {
    List<String> terms = new ArrayList<>();
    for (String word : inFolded(Folding.fold(text))) {
      String stem = Stems.stem(word, language);
      if (!stem.isEmpty()) {
        terms.add(stem);
      }
    }
    return terms;
  }

  /** The words as they stand, folded only. */
  public static List<String> plain(String text) {
    return inFolded(Folding.fold(text));
  }

  /** The term of one of {@link #plain}'s words; empty for a stop word. */
  public static String stem(String word, Language language) {
    return Stems.stem(word, language);
  }

  /** Runs of letters and digits; one ideograph is a word of its own. */
  public static List<String> inFolded(String folded) {
    List<String> words = new ArrayList<>();
    char[] text = folded.toCharArray();
    int start = -1;
    for (int i = 0; i <= text.length; ) {
      int point = i < text.length ? Character.codePointAt(text, i) : ' ';
      boolean ideograph = point > 0x2E80 && Character.isIdeographic(point);
      if (start >= 0 && (ideograph || !Character.isLetterOrDigit(point))) {
        words.add(new String(text, start, Math.min(i - start, LONGEST)));
        start = -1;
      }
      if (ideograph) {
        words.add(Character.toString(point));
      } else if (start < 0 && Character.isLetterOrDigit(point)) {
        start = i;
      }
      i += Character.charCount(point);
    }
    return words;
  }

  /** Stop words and stemmers, loaded when the first text is looked at. */
  private static final class Stems {
    private static final Map<String, Set<String>> STOP_WORDS =
        Map.of(
            "ar", folded(ArabicAnalyzer.getDefaultStopSet()),
            "en", folded(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET),
            "fa", folded(PersianAnalyzer.getDefaultStopSet()),
            "fr", folded(FrenchAnalyzer.getDefaultStopSet()));
    private static final ArabicStemmer ARABIC = new ArabicStemmer();
    private static final EnglishMinimalStemmer ENGLISH = new EnglishMinimalStemmer();

    static String stem(String word, Language language) {
      if (STOP_WORDS.getOrDefault(language.code(), Set.of()).contains(word)) {
        return "";
      }
      char first = word.charAt(0);
      boolean arabic = first >= 0x0621 && first <= 0x06FF;
      char[] letters = word.toCharArray();
      if (arabic) {
        return new String(letters, 0, ARABIC.stem(letters, letters.length));
      }
      return language.equals(Language.ENGLISH)
          ? new String(letters, 0, ENGLISH.stem(letters, letters.length))
          : word;
    }

    private static Set<String> folded(CharArraySet words) {
      Set<String> folded = new HashSet<>();
      for (Object word : words) {
        folded.add(Folding.fold(new String((char[]) word)));
      }
      return folded;
    }
  }
}
