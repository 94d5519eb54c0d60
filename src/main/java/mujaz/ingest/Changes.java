package mujaz.ingest;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mujaz.article.Article;
import mujaz.article.NewArticle;
import mujaz.article.items.Change;
import mujaz.summary.words.Statement;
import mujaz.summary.words.Token;
import mujaz.summary.words.Token.Mark;
import mujaz.text.Folding;
import mujaz.text.Language;
import mujaz.text.Sentences;
import mujaz.text.Words;

/**
 * Finds in an edit what its readers should know of: another headline, or a sentence that says the
 * same but for a number, a date or a name in the place of another. What was only added, dropped,
 * spelled otherwise or polished is none. Where letters have no case, a name is a word that is on
 * the lists or that no dictionary has; Persian has no dictionary here.
 */
final class Changes {
  /** So much of two sentences' words is the same where one is the other, edited. */
  private static final double SAME = 0.6;

  /** A space between the thousands: 1 200. */
  private static final Pattern GROUPS =
      Pattern.compile("(?<=\\p{Nd})[ \u00A0\u202F](?=\\p{Nd}{3}(?!\\p{Nd}))");

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
          if (!known.contains(Words.plain(fresh)) && tellsOtherwise(old, fresh, was.language())) {
            return Optional.of(new Change(was.headline(), shortened(old), shortened(fresh)));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean tellsOtherwise(String old, String fresh, Language language) {
    Set<String> a = words(old);
    Set<String> b = words(fresh);
    long both = a.stream().filter(b::contains).count();
    if (both == 0 || both < SAME * (a.size() + b.size() - both)) {
      return false;
    }
    List<Token> was = tokens(old);
    List<Token> now = tokens(fresh);
    Set<String> dates = days(language);
    return isReplaced(was, now, token -> token.amount() != null, Token::isLike)
        || isReplaced(was, now, token -> isDate(token, dates), Changes::isSameDate)
        || isReplaced(was, now, token -> isName(token, language), Token::isAlias)
        || isNameReplaced(was, now, language);
  }

  /** Between the same neighbours: many a surname in Arabic letters is a common word too. */
  private static boolean isNameReplaced(List<Token> was, List<Token> now, Language language) {
    for (int i = 1; i < was.size(); i++) {
      for (int j = 1; j < now.size(); j++) {
        Token old = was.get(i);
        Token fresh = now.get(j);
        boolean between =
            isSameAt(was, i - 1, now, j - 1)
                && (isSameAt(was, i + 1, now, j + 1)
                    || (i == was.size() - 1 && j == now.size() - 1));
        boolean name = isName(old, language) || isName(fresh, language);
        boolean surname = isName(was.get(i - 1), language) && !old.is(Mark.VERB);
        if (between && (name || surname) && old.isArabic() && !old.isLike(fresh)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSameAt(List<Token> was, int i, List<Token> now, int j) {
    return i < was.size() && j < now.size() && was.get(i).folded().equals(now.get(j).folded());
  }

  /** Whether one of a kind went and another came. */
  private static boolean isReplaced(
      List<Token> was, List<Token> now, Predicate<Token> kind, BiPredicate<Token, Token> same) {
    return lacks(was, now, kind, same) && lacks(now, was, kind, same);
  }

  private static boolean lacks(
      List<Token> from, List<Token> other, Predicate<Token> kind, BiPredicate<Token, Token> same) {
    return from.stream()
        .filter(kind)
        .anyMatch(token -> other.stream().noneMatch(there -> same.test(token, there)));
  }

  /** Months and weekdays of the languages that are read without them. */
  private static Set<String> days(Language language) {
    if (language.equals(Language.ENGLISH) || language.equals(Language.ARABIC)) {
      return Set.of();
    }
    Locale locale = Locale.forLanguageTag(language.code());
    return Stream.concat(
            Arrays.stream(Month.values()).map(one -> one.getDisplayName(TextStyle.FULL, locale)),
            Arrays.stream(DayOfWeek.values())
                .map(one -> one.getDisplayName(TextStyle.FULL, locale)))
        .map(Folding::fold)
        .collect(Collectors.toSet());
  }

  private static boolean isDate(Token token, Set<String> dates) {
    return token.date() != null || dates.contains(token.folded());
  }

  private static boolean isSameDate(Token one, Token other) {
    return one.date() == null ? one.folded().equals(other.folded()) : one.isLike(other);
  }

  private static boolean isName(Token token, Language language) {
    boolean read = !token.isArabic() || language.equals(Language.ARABIC);
    return token.is(read ? Mark.NAME : Mark.LISTED);
  }

  private static List<Token> tokens(String sentence) {
    return Statement.of(GROUPS.matcher(sentence).replaceAll("")).tokens();
  }

  private static Set<String> words(String sentence) {
    return Arrays.stream(sentence.split("[^\\p{L}\\p{M}\\p{Nd}]+"))
        .filter(word -> !word.isEmpty())
        .map(Folding::fold)
        .collect(Collectors.toSet());
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
