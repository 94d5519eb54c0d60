package mujaz.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.article.Article;
import mujaz.article.NewArticle;
import mujaz.article.items.Change;
import mujaz.text.Folding;
import mujaz.text.Language;
import mujaz.text.Sentences;
import mujaz.text.Words;

/**
 * Finds in an edit what its readers should know of: another headline, or a sentence that says the
 * same but for a number or a name. What was only added, dropped or polished is none. Where letters
 * have no case, any other word may be a name.
 */
final class Changes {
  /** So much of two sentences' words is the same where one is the other, edited. */
  private static final double SAME = 0.6;

  private static final int MOST_SENTENCES = 60;
  private static final int LONGEST = 300;

  private Changes() {}

  static Optional<Change> of(Article was, NewArticle now) {
    if (!Words.plain(was.headline()).equals(Words.plain(now.headline()))) {
      return Optional.of(
          new Change(was.headline(), shortened(was.headline()), shortened(now.headline())));
    }
    List<String> before = sentences(was.text(), was.language());
    List<String> after = sentences(now.text(), was.language());
    Set<List<String>> kept = after.stream().map(Words::plain).collect(Collectors.toSet());
    Set<List<String>> known = before.stream().map(Words::plain).collect(Collectors.toSet());
    for (String old : before) {
      if (!kept.contains(Words.plain(old))) {
        for (String fresh : after) {
          if (!known.contains(Words.plain(fresh)) && tellsOtherwise(old, fresh)) {
            return Optional.of(new Change(was.headline(), shortened(old), shortened(fresh)));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean tellsOtherwise(String old, String fresh) {
    List<String> a = words(old);
    List<String> b = words(fresh);
    Set<String> both = new HashSet<>(folded(a));
    both.retainAll(folded(b));
    Set<String> all = new HashSet<>(folded(a));
    all.addAll(folded(b));
    if (all.isEmpty() || both.size() < SAME * all.size()) {
      return false;
    }
    return others(a, both) || others(b, both);
  }

  private static boolean others(List<String> words, Set<String> both) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!both.contains(Folding.fold(word)) && tells(word, i == 0)) {
        return true;
      }
    }
    return false;
  }

  /** A number, or what may be a name. */
  private static boolean tells(String word, boolean first) {
    if (word.codePoints().anyMatch(Character::isDigit)) {
      return true;
    }
    int letter = word.codePointAt(0);
    boolean cased = Character.isUpperCase(letter) || Character.isLowerCase(letter);
    return cased ? Character.isUpperCase(letter) && !first : word.length() > 2;
  }

  private static List<String> words(String sentence) {
    return List.of(sentence.split("[^\\p{L}\\p{M}\\p{Nd}]+")).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Set<String> folded(List<String> words) {
    return words.stream().map(Folding::fold).collect(Collectors.toSet());
  }

  private static List<String> sentences(String text, Language language) {
    return Sentences.of(text, language).stream()
        .limit(MOST_SENTENCES)
        .map(span -> span.of(text))
        .toList();
  }

  private static String shortened(String words) {
    return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
  }
}
