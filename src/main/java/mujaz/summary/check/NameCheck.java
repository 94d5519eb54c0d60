package mujaz.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.summary.words.Statement;
import mujaz.summary.words.Token;
import mujaz.summary.words.Token.Mark;

/** Every name stands in the articles. */
final class NameCheck implements Check {
  private static final int SHORTEST_STEM = 3;

  @Override
  public Optional<String> fault(Statement claim, Evidence evidence) {
    List<Token> known =
        evidence.all().stream()
            .flatMap(statement -> statement.tokens().stream())
            .filter(token -> !token.is(Mark.STOP))
            .toList();
    for (int i = 0; i < claim.size(); i++) {
      Token token = claim.at(i);
      if (token.is(Mark.STOP) || token.amount() != null || token.date() != null) {
        continue;
      }
      boolean named = token.is(Mark.NAME) && !token.is(Mark.TITLE);
      if ((named || isInNamesPlace(claim, i, evidence) || replaces(claim, i, evidence))
          && !stands(token, known)
          && !isShort(token, known)) {
        return Optional.of("name \"" + token.text() + "\"");
      }
    }
    return Optional.empty();
  }

  /** A word that is no name by itself but stands where one does: حزب الوفد، سامي الشيخ. */
  private static boolean isInNamesPlace(Statement claim, int at, Evidence evidence) {
    Token token = claim.at(at);
    if (at == 0 || !token.isArabic() || token.is(Mark.AFTER_COMMA) || token.is(Mark.AFTER_BREAK)) {
      return false;
    }
    Token before = claim.at(at - 1);
    boolean definite = token.folded().startsWith("ال");
    boolean afterHead = before.is(Mark.HEAD) && !before.folded().startsWith("ال") && definite;
    boolean afterPlace = isPlaceHead(before) && !definite && !token.folded().endsWith("ه");
    boolean afterName = before.is(Mark.NAME) && before.is(Mark.LISTED) && definite;
    boolean afterPart = definite && token.is(Mark.NOUN) && isPartOfName(before, evidence);
    return (afterHead || afterPlace || afterName || afterPart) && !token.is(Mark.JOINED);
  }

  /** زهير الحلاق where the articles have only زهير الدالي. */
  private static boolean replaces(Statement claim, int at, Evidence evidence) {
    Token token = claim.at(at);
    if (at == 0
        || !token.isArabic()
        || breaks(token)
        || isOwned(token)
        || evidence.any(token::isAlias)) {
      return false;
    }
    Token before = claim.at(at - 1);
    boolean act = isPlainVerb(token);
    if (token.is(Mark.FREQUENT) && !token.is(Mark.LISTED)) {
      return false;
    }
    boolean leads = (evidence.isName(before) && !isOfSomewhere(before)) || isHead(before);
    for (Statement statement : evidence.all()) {
      for (int i = 0; i + 1 < statement.size(); i++) {
        Token next = statement.at(i + 1);
        boolean here =
            before.isContent()
                ? before.isSameName(statement.at(i))
                : isSamePlace(claim, at, statement, i) && evidence.isName(next);
        boolean other =
            here
                && next.isContent()
                && !breaks(next)
                && !act
                && (leads || (evidence.isName(next) && !before.is(Mark.FREQUENT)))
                && claim.tokens().stream().noneMatch(next::isSameName);
        if (other) {
          return true;
        }
      }
    }
    return false;
  }

  /** A verb without doubt: a frequent word, or one whose ends show it. */
  private static boolean isPlainVerb(Token token) {
    return token.is(Mark.VERB)
        && !token.folded().startsWith("ال")
        && (token.is(Mark.FREQUENT)
            || !token.likes().isEmpty()
            || token.is(Mark.IMPLIED_NOT)
            || token.is(Mark.SAYING)
            || token.folded().matches("[وف]?س?[يت].{2,}")
            || token.folded().matches("[وف]?(?:س?[يتن].{4,}|.{3,}(?:ت|وا|ون))"));
  }

  /** A name is nobody's and has no case: ارتكابها, تنديدا. */
  private static boolean isOwned(Token token) {
    return !token.is(Mark.STRANGE)
        && (token.folded().matches(".{3,}(?:ها|هم|نا|ته)")
            || (token.text().endsWith("ا") && token.is(Mark.NOUN)));
  }

  /** الأمريكي: an adjective, which more adjectives may follow. */
  private static boolean isOfSomewhere(Token token) {
    return token.folded().matches("(?:[وبلف]?ال|لل).{3,}(?:ي|يه|يين|يون)");
  }

  private static boolean breaks(Token token) {
    return token.is(Mark.AFTER_COMMA) || token.is(Mark.AFTER_BREAK);
  }

  /** The same preposition behind the same word: كاتبة من ماران. */
  private static boolean isSamePlace(Statement claim, int at, Statement statement, int before) {
    return at > 1
        && before > 0
        && claim.at(at - 1).folded().equals(statement.at(before).folded())
        && claim.at(at - 2).isContent()
        && claim.at(at - 2).isSameName(statement.at(before - 1));
  }

  private static boolean isHead(Token token) {
    return token.is(Mark.HEAD) && !token.folded().startsWith("ال");
  }

  private static boolean isPlaceHead(Token token) {
    return token.folded().matches("[وفبل]?(?:مدينه|بلده|قريه|محافظه|ولايه|شركه|صحيفه|جزيره|تل)");
  }

  /** Whether the articles have it as the middle of a name: النجم of فريق النجم الساحلي. */
  private static boolean isPartOfName(Token token, Evidence evidence) {
    for (Statement statement : evidence.all()) {
      for (int i = 1; i + 1 < statement.size(); i++) {
        boolean middle =
            statement.at(i).isSame(token)
                && statement.at(i - 1).is(Mark.HEAD)
                && !statement.at(i - 1).folded().startsWith("ال")
                && statement.at(i).folded().startsWith("ال")
                && statement.at(i + 1).folded().startsWith("ال");
        if (middle && !statement.at(i + 1).is(Mark.AFTER_COMMA)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean stands(Token token, List<Token> known) {
    return known.stream()
        .anyMatch(
            other ->
                token.isSameName(other)
                    || token.likes().stream()
                        .anyMatch(like -> like.startsWith("@") && other.likes().contains(like))
                    || isOfPlace(token, other));
  }

  /** سوري of سوريا, Norwegian of Norway: the same but for the ending. */
  private static boolean isOfPlace(Token token, Token other) {
    if (token.isArabic()) {
      return other.isArabic() && stem(token.folded()).equals(stem(other.folded()));
    }
    if (!other.is(Mark.CAPITAL) || token.folded().length() < 4 || other.folded().length() < 4) {
      return false;
    }
    String longer =
        token.folded().length() > other.folded().length() ? token.folded() : other.folded();
    String shorter = longer.equals(token.folded()) ? other.folded() : token.folded();
    String stem = shorter.replaceFirst("[aeiouy]$", "");
    return stem.length() > SHORTEST_STEM
        && longer.startsWith(stem)
        && longer
            .substring(stem.length())
            .matches("(?:i|a|ia|e)?(?:n|ns|an|ans|ian|ians|ese|ish|i|is|ic|er|ers)");
  }

  private static String stem(String word) {
    String rest = word.replaceFirst("^[وفبلك]?ال(?=.{3})|^[وفبلك](?=.{4})", "");
    String stem = rest.replaceFirst("(?:يون|يين|يات|يان|يه|يا|ي|ا|ه)$", "");
    return stem.length() < SHORTEST_STEM ? word : stem;
  }

  /** Initials of a name in full: UN of United Nations. */
  private static boolean isShort(Token token, List<Token> known) {
    String letters = token.text().replace(".", "");
    if (!letters.matches("\\p{Lu}{2,6}")) {
      return false;
    }
    List<Token> capitals = new ArrayList<>();
    for (Token other : known) {
      if (other.is(Mark.CAPITAL) || other.is(Mark.STOP)) {
        if (other.is(Mark.CAPITAL)) {
          capitals.add(other);
        }
      } else {
        capitals.clear();
      }
      StringBuilder initials = new StringBuilder();
      capitals.forEach(capital -> initials.append(capital.text().charAt(0)));
      if (initials.toString().endsWith(letters)) {
        return true;
      }
    }
    return false;
  }
}
