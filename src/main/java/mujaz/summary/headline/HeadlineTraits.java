package mujaz.summary.headline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mujaz.text.Language;
import mujaz.text.Words;

/**
 * What tells of a word whether a headline has it: the numbers that {@link HeadlineWords} weighs.
 */
final class HeadlineTraits {
  private HeadlineTraits() {}

  /** A row a word of the line. */
  static double[][] of(String line, List<LineWord> tokens, ArticleWords article) {
    int size = tokens.size();
    List<String> stems =
        tokens.stream().map(token -> Words.stem(token.plain(), Language.ARABIC)).toList();
    Map<String, Integer> here = new HashMap<>();
    Map<String, Integer> stemsHere = new HashMap<>();
    tokens.forEach(token -> here.merge(token.plain(), 1, Integer::sum));
    stems.forEach(stem -> stemsHere.merge(stem, 1, Integer::sum));
    double[][] rows = new double[size][];
    Map<String, Integer> before = new HashMap<>();
    boolean quoted = false;
    for (int i = 0; i < size; i++) {
      LineWord token = tokens.get(i);
      String word = token.plain();
      String stem = stems.get(i);
      String left = line.substring(i == 0 ? 0 : tokens.get(i - 1).end(), token.start());
      String right =
          line.substring(token.end(), i + 1 < size ? tokens.get(i + 1).start() : line.length());
      quoted ^= left.chars().filter(c -> "\"«»“”".indexOf(c) >= 0).count() % 2 == 1;
      double times = Math.log1p(more(article.times(), here, word));
      double again = stem.isEmpty() ? 0 : Math.log1p(more(article.stems(), stemsHere, stem));
      rows[i] =
          new double[] {
            1,
            times,
            again,
            is(times > 0),
            is(again > 0),
            is(again > 1.3),
            again * is(word.length() > 4),
            is(stem.isEmpty()),
            is(Character.isDigit(word.charAt(0))),
            word.length() / 8.0,
            Math.log1p(i),
            is(i == 0),
            is(i == 1),
            is(i < 4),
            i / (double) size,
            is(quoted),
            is(left.indexOf('،') >= 0),
            is(right.indexOf('،') >= 0),
            is(right.indexOf(':') >= 0),
            is(i > 0 && stems.get(i - 1).isEmpty()),
            is(i + 1 < size && stems.get(i + 1).isEmpty()),
            is(before.merge(word, 1, Integer::sum) > 1),
            is(word.startsWith("ال")),
            is(word.length() > 3 && word.startsWith("ب")),
            is(word.length() > 3 && word.startsWith("و")),
            is(word.length() > 3 && word.startsWith("ل")),
            is(word.charAt(0) >= 'a' && word.charAt(0) <= 'z'),
            is(word.endsWith("ا")),
            is(word.endsWith("ي") || word.endsWith("يه"))
          };
    }
    return rows;
  }

  private static int more(Map<String, Integer> all, Map<String, Integer> here, String key) {
    return Math.max(0, all.getOrDefault(key, 0) - here.getOrDefault(key, 0));
  }

  private static double is(boolean so) {
    return so ? 1 : 0;
  }
}
