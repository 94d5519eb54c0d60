package mujaz.summary.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.summary.words.Token.Mark;
import mujaz.text.Folding;
import mujaz.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads a sentence word by word. */
final class Tokens {
  private static final Pattern WORD =
      Pattern.compile(
          "\\p{Nd}+(?:[,.٬٫]\\p{Nd}+)*|[$€£%٪]|\\p{L}[\\p{L}\\p{M}ـ]*(?:['’]\\p{L}+|(?:\\.\\p{L})+)?");

  private static final Lexicon LEXICON = Lexicon.STANDARD;

  /** How an English word ends that stands without an article although it is no name. */
  private static final Pattern COMMON_END = Pattern.compile(".*(?:s|ing|ly|ed|ness|ity|tion)");

  /** Behind a word of negation: at least, still, especially. */
  private static final Pattern NOT_DENYING =
      Pattern.compile("only|less|fewer|least|[يت]قل|[يت]زال|[يت]زالون|زال|زالت|زالوا|سيما|بد|شك");

  /** The same before a name, where a plain s is more likely a name's: Jonas Weber. */
  private static final Pattern COMMON_END_OF_MANY =
      Pattern.compile(".*(?:[eo]rs|als|ists|ians|[ae]nts|ies|ings?|ions?|ly|ed|ness|ity)");

  private final String sentence;
  private final List<Span> quotations;
  private final List<String> words = new ArrayList<>();
  private final List<String> folded = new ArrayList<>();
  private final List<Span> places = new ArrayList<>();

  Tokens(String sentence, List<Span> quotations) {
    this.sentence = sentence;
    this.quotations = quotations;
    Matcher word = WORD.matcher(sentence);
    while (word.find()) {
      String plain = plain(word.group());
      if (!plain.isEmpty()) {
        words.add(word.group());
        folded.add(plain);
        places.add(new Span(word.start(), word.end()));
      }
    }
  }

  List<Token> read() {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      String next = i + 1 < words.size() ? folded.get(i + 1) : null;
      String date = Calendar.key(folded.get(i), next, isCapital(i));
      NumberWords.@Nullable Found number = date == null ? NumberWords.at(folded, i) : null;
      int taken = number == null ? date != null && takesTwo(i, next) ? 2 : 1 : number.words();
      tokens.add(token(i, taken, number == null ? null : number.amount(), date));
      i += taken;
    }
    return tokens;
  }

  private boolean takesTwo(int i, @Nullable String next) {
    return next != null && Calendar.isTwoWords(folded.get(i));
  }

  private Token token(int i, int taken, @Nullable Amount amount, @Nullable String date) {
    String word = folded.get(i);
    Span place = places.get(i);
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    marks(i, marks);
    Set<String> keys = new LinkedHashSet<>();
    if (Lexicon.isArabic(word)) {
      ArabicForms.Form form = ArabicForms.get().of(words.get(i).replaceAll("[\\p{Mn}ـ]", ""));
      keys.addAll(form.keys());
      mark(marks, Mark.VERB, form.verb());
      mark(marks, Mark.NOUN, form.noun());
      mark(marks, Mark.JOINED, form.joined());
      mark(marks, Mark.STRANGE, !form.known() && !LEXICON.isKnown(form.bare()));
      mark(marks, Mark.FREQUENT, ArabicForms.isFrequent(form.bare()));
      mark(marks, Mark.LISTED, LEXICON.isPlaceOrFirstName(form.bare()));
    } else {
      keys.add(LEXICON.latin().stem(word));
      boolean past = LEXICON.latin().isPast(word) && !isCapital(i);
      mark(marks, Mark.PAST, past);
      mark(marks, Mark.VERB, past);
    }
    mark(marks, Mark.STOP, LEXICON.isStop(word) && !isNameAlike(i));
    roles(word, keys, marks);
    if (i + 1 < words.size() && NOT_DENYING.matcher(folded.get(i + 1)).matches()) {
      marks.remove(Mark.NOT);
    }
    boolean plain = amount == null && date == null && !marks.contains(Mark.STOP);
    mark(marks, Mark.NAME, plain && isName(i, marks));
    boolean quoted =
        quotations.stream().anyMatch(q -> q.start() <= place.start() && place.end() <= q.end());
    String text = sentence.substring(place.start(), places.get(i + taken - 1).end());
    return new Token(text, word, keys, LEXICON.meanings(keys), amount, date, marks, quoted);
  }

  private static void roles(String word, Set<String> keys, Set<Mark> marks) {
    for (Lexicon.Role role : Lexicon.Role.values()) {
      if (LEXICON.is(role, word, role == Lexicon.Role.NOT ? bare(word) : keys)) {
        marks.add(Mark.valueOf(role.name()));
      }
    }
    if (word.endsWith("n't") || word.endsWith("n’t")) {
      marks.add(Mark.NOT);
      marks.add(Mark.STOP);
    }
  }

  /** US, and علي spelled as a name. */
  private boolean isNameAlike(int i) {
    return Set.of("US", "علي", "هناء").contains(words.get(i));
  }

  /** Without the conjunction that is written together with it. */
  private static Set<String> bare(String word) {
    return Lexicon.isArabic(word) && "وف".indexOf(word.charAt(0)) >= 0
        ? Set.of(word.substring(1))
        : Set.of();
  }

  private static void mark(Set<Mark> marks, Mark mark, boolean isSo) {
    if (isSo) {
      marks.add(mark);
    }
  }

  /** What stands between this word and the one before. */
  private void marks(int i, Set<Mark> marks) {
    mark(marks, Mark.CAPITAL, isCapital(i));
    if (i > 0) {
      String between = sentence.substring(places.get(i - 1).end(), places.get(i).start());
      mark(marks, Mark.AFTER_COMMA, between.matches("(?s).*[,،(){}\\[\\]].*"));
      mark(marks, Mark.AFTER_BREAK, between.matches("(?s).*[:;؛.!?؟\"“”«»–—].*|.* - .*"));
    }
  }

  private boolean isCapital(int i) {
    return Character.isUpperCase(words.get(i).codePointAt(0));
  }

  private boolean isName(int i, Set<Mark> marks) {
    if (Lexicon.isArabic(folded.get(i))) {
      return marks.contains(Mark.LISTED) || marks.contains(Mark.STRANGE);
    }
    if (!isCapital(i) || folded.get(i).startsWith("i'") || folded.get(i).startsWith("i’")) {
      return false;
    }
    if (i > 0 && !opens(i)) {
      return true;
    }
    boolean nextIsName =
        i + 1 < words.size()
            && isCapital(i + 1)
            && !opens(i + 1)
            && !LEXICON.isStop(folded.get(i + 1))
            && places.get(i + 1).start() == places.get(i).end() + 1;
    String word = folded.get(i);
    Pattern ends = nextIsName ? COMMON_END_OF_MANY : COMMON_END;
    return !LEXICON.isCommon(word) && !ends.matcher(word).matches();
  }

  /** Whether a sentence or quotation begins here, where any word has a capital. */
  private boolean opens(int i) {
    if (i == 0) {
      return true;
    }
    String between = sentence.substring(places.get(i - 1).end(), places.get(i).start());
    return between.equals(". ")
        ? words.get(i - 1).length() > 2
        : between.matches("(?s).*[:.!?\"“«‘].*");
  }

  private static String plain(String word) {
    String folded = Folding.fold(word);
    return switch (folded) {
      case "$" -> "dollar";
      case "€" -> "euro";
      case "£" -> "pound";
      case "%", "٪" -> "percent";
      case "cent", "الميه", "بالميه", "المايه", "بالمايه" -> "percent";
      default -> folded.matches("(?:\\p{L}\\.)+\\p{L}") ? folded.replace(".", "") : folded;
    };
  }
}
