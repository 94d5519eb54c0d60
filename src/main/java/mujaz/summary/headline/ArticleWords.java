package mujaz.summary.headline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mujaz.text.Language;
import mujaz.text.Words;

/** An Arabic article's words in their order, and how often each and each stem stands in it. */
record ArticleWords(List<String> words, Map<String, Integer> times, Map<String, Integer> stems) {
  private static final int LONGEST = 20_000;

  static ArticleWords of(String text) {
    List<String> words = Words.plain(text.substring(0, Math.min(text.length(), LONGEST)));
    Map<String, Integer> times = new HashMap<>();
    words.forEach(word -> times.merge(word, 1, Integer::sum));
    Map<String, Integer> stems = new HashMap<>();
    times.forEach((word, n) -> stems.merge(Words.stem(word, Language.ARABIC), n, Integer::sum));
    return new ArticleWords(words, times, stems);
  }
}
