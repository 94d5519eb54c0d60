package mujaz.summary.words;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word or number of a sentence.
 *
 * @param text as it is written
 * @param folded folded, without what a reader does not hear
 * @param keys its stems or dictionary forms; two words that share one are one word
 * @param likes groups of words of like meaning
 * @param amount the number that it states
 * @param date the key of a month or weekday
 * @param marks what is true of it
 * @param quoted whether it stands in a quotation
 */
public record Token(
    String text,
    String folded,
    Set<String> keys,
    Set<String> likes,
    @Nullable Amount amount,
    @Nullable String date,
    Set<Mark> marks,
    boolean quoted) {

  /** A set of words of which only one is true of a thing, and which of them. */
  record Side(String set, int side) {}

  /** What can be said of a word. */
  public enum Mark {
    /** It carries no meaning of its own. */
    STOP,
    /** It names someone or something. */
    NAME,
    /** A first name or place that is on a list. */
    LISTED,
    /** No dictionary has it. */
    STRANGE,
    /** One of the words that are used most. */
    FREQUENT,
    VERB,
    NOUN,
    PAST,
    NOT,
    IMPLIED_NOT,
    REFUSING,
    FAINTLY_NOT,
    SAYING,
    BY,
    SUFFER,
    /** What the one does with the other, the other does with the one. */
    MUTUAL,
    /** One does it to another. */
    DONE_TO,
    TITLE,
    HEAD,
    APPROXIMATELY,
    /** A preposition is written together with it. */
    JOINED,
    /** A comma or bracket stands before it. */
    AFTER_COMMA,
    /** A colon, semicolon, dash or quotation mark stands before it. */
    AFTER_BREAK,
    CAPITAL
  }

  public Token {
    keys = Set.copyOf(keys);
    likes = Set.copyOf(likes);
    marks = Set.copyOf(marks);
  }

  public boolean is(Mark mark) {
    return marks.contains(mark);
  }

  /** Whether it says something: no word of mere grammar, number or date. */
  public boolean isContent() {
    return !is(Mark.STOP) && amount == null && date == null;
  }

  public boolean isArabic() {
    return Lexicon.isArabic(folded);
  }

  /** Whether both are forms of one word. */
  public boolean isSame(Token other) {
    if (folded.equals(other.folded)) {
      return true;
    }
    return keys.stream().anyMatch(other.keys::contains);
  }

  /** Whether both are one name: an Arabic name is not traced back to a root. */
  public boolean isSameName(Token other) {
    if (!isArabic() || !other.isArabic()) {
      return isSame(other);
    }
    Set<String> theirs = ArabicForms.get().of(other.text).bare();
    return ArabicForms.get().of(text).bare().stream().anyMatch(theirs::contains);
  }

  /** Whether both may mean one thing. */
  public boolean isLike(Token other) {
    if (amount != null || other.amount != null) {
      return amount != null && other.amount != null && amount.isLike(other.amount);
    }
    if (date != null) {
      return date.equals(other.date);
    }
    return isSame(other) || likes.stream().anyMatch(other.likes::contains) || isKin(other);
  }

  /** Whether both are one name, or the lexicon has them as alike. */
  public boolean isAlias(Token other) {
    return isSameName(other) || likes.stream().anyMatch(other.likes::contains);
  }

  /** Whether both are of one family: the same beginning, or the same Arabic consonants. */
  private boolean isKin(Token other) {
    if (isArabic()) {
      String bones = bones();
      return other.isArabic() && bones.length() >= 3 && bones.equals(other.bones());
    }
    int shared = 0;
    int size = Math.min(folded.length(), other.folded.length());
    while (shared < size && folded.charAt(shared) == other.folded.charAt(shared)) {
      shared++;
    }
    return shared >= 5 && shared >= Math.max(folded.length(), other.folded.length()) - 5;
  }

  private String bones() {
    String stem = folded.replaceFirst("^[وف]?(?:ال|بال|لل|كال|[بل](?=.{4}))?", "");
    stem = stem.replaceFirst("(?:ات|ون|ين|ان|ها|هم|يه|وا|ه|ي)$", "");
    stem = stem.replaceFirst("^(?:است|يست|تست|مست|من|ان|مت|[متيسن])(?=.{3})", "");
    return stem.replaceAll("[اويت]", "");
  }

  Set<Side> rivals() {
    return Lexicon.STANDARD.rivals(keys);
  }

  /** Whether both stand in one set of words that exclude each other, on different sides. */
  public boolean isRival(Token other) {
    Set<Side> theirs = other.rivals();
    return rivals().stream()
        .anyMatch(
            mine ->
                theirs.stream().anyMatch(s -> s.set().equals(mine.set()) && s.side() != mine.side())
                    && theirs.stream().noneMatch(mine::equals));
  }

  /** Whether both are units of one kind, and not the same. */
  public boolean isOtherUnit(Token other) {
    Set<Side> mine = Lexicon.STANDARD.units(keys);
    Set<Side> theirs = Lexicon.STANDARD.units(other.keys);
    boolean meet = mine.stream().anyMatch(theirs::contains);
    boolean alike = likes.stream().anyMatch(other.likes::contains) || isSame(other);
    return !meet
        && !alike
        && mine.stream().anyMatch(a -> theirs.stream().anyMatch(b -> a.set().equals(b.set())));
  }

  public boolean hasRivals() {
    return !rivals().isEmpty();
  }

  /** Whether who does the one is the one to whom the other is done. */
  public boolean isConverse(Token other) {
    Set<Side> theirs = Lexicon.STANDARD.converse(other.keys);
    return Lexicon.STANDARD.converse(keys).stream()
        .anyMatch(
            mine ->
                theirs.stream()
                    .anyMatch(s -> s.set().equals(mine.set()) && s.side() != mine.side()));
  }

  public boolean hasConverse() {
    return !Lexicon.STANDARD.converse(keys).isEmpty();
  }
}
