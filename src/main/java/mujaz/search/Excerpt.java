package mujaz.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a text where most of what was looked for stands together, with some words around it;
 * the words are found as the index finds them, and shown as they are written.
 *
 * @param words how many of the query's words and phrases' words stand in it
 */
public record Excerpt(List<Piece> pieces, int words) {
  /** A word of one ideograph, or a run of letters, digits and what is written over them. */
  private static final Pattern WORD =
      Pattern.compile("\\p{IsHan}|[[\\p{L}\\p{N}\\p{M}\\p{Cf}]&&[^\\p{IsHan}]]+");

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final int LONGEST_TEXT = 20_000;
  private static final int MOST_MARKED = 8;
  private static final String LEFT_OUT = "…";

  public Excerpt {
    pieces = List.copyOf(pieces);
  }

  /** What is shown in one style; {@code wanted} where it was looked for. */
  public record Piece(String text, boolean wanted) {}

  /** A word of the text, and which of the query's words it may be. */
  private record Hit(int start, int end, BitSet asked) {}

  /**
   * @param longest about how many characters
   * @return empty where nothing of the query stands in the text
   */
  public static Optional<Excerpt> of(SearchQuery query, String text, int longest) {
    String head = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    List<Set<String>> asked = new ArrayList<>();
    query.words().forEach(part -> Terms.asked(part).forEach(f -> asked.add(new HashSet<>(f))));
    query.phrases().forEach(part -> Terms.asked(part).forEach(f -> asked.add(new HashSet<>(f))));
    List<Hit> hits = hits(head, asked);
    if (hits.isEmpty()) {
      return Optional.empty();
    }
    int[] best = best(hits, longest);
    BitSet shown = new BitSet();
    hits.subList(best[0], best[1]).forEach(hit -> shown.or(hit.asked));
    return Optional.of(
        new Excerpt(cut(head, hits.subList(best[0], best[1]), longest), shown.cardinality()));
  }

  private static List<Hit> hits(String text, List<Set<String>> asked) {
    List<Hit> hits = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      BitSet may = new BitSet();
      for (String term : Terms.of(words.group())) {
        for (int i = 0; i < asked.size(); i++) {
          if (asked.get(i).contains(term)) {
            may.set(i);
          }
        }
      }
      if (!may.isEmpty()) {
        hits.add(new Hit(words.start(), words.end(), may));
      }
    }
    return hits;
  }

  /**
   * The hits that stand near one another and are most of the query: the first, and the last's next.
   */
  private static int[] best(List<Hit> hits, int longest) {
    int[] best = {0, 1};
    int most = 0;
    for (int from = 0; from < hits.size(); from++) {
      BitSet together = new BitSet();
      int to = from;
      while (to < hits.size()
          && to < from + MOST_MARKED
          && hits.get(to).end - hits.get(from).start <= longest * 3 / 4) {
        together.or(hits.get(to).asked);
        to++;
      }
      if (together.cardinality() > most) {
        most = together.cardinality();
        best = new int[] {from, Math.max(to, from + 1)};
      }
    }
    return best;
  }

  /** From a little before the first to as far as it may go, in whole words. */
  private static List<Piece> cut(String text, List<Hit> hits, int longest) {
    int first = hits.get(0).start;
    int last = hits.get(hits.size() - 1).end;
    int line = Math.max(text.lastIndexOf('\n', first), text.lastIndexOf(". ", first)) + 1;
    boolean begins = first - line <= longest / 2 && last - line <= longest;
    int room = Math.max(0, longest - (last - first));
    int before = Math.max(room / 3, room - (text.length() - last));
    int from = begins ? line : afterSpace(text, Math.max(line, first - before), first);
    int to = Math.max(last, Math.min(text.length(), from + longest));
    int lineEnd = text.indexOf('\n', last);
    to = lineEnd >= 0 && lineEnd <= to ? lineEnd : beforeSpace(text, to, last);
    List<Piece> pieces = new ArrayList<>();
    add(begins ? "" : LEFT_OUT, false, pieces);
    int at = from;
    for (Hit hit : hits) {
      add(text.substring(at, hit.start), false, pieces);
      add(text.substring(hit.start, hit.end), true, pieces);
      at = hit.end;
    }
    add(text.substring(at, to).stripTrailing(), false, pieces);
    add(to == text.length() || to == lineEnd ? "" : LEFT_OUT, false, pieces);
    return pieces;
  }

  /** One style's neighbours are one piece; white space is one blank, and none at the beginning. */
  private static void add(String text, boolean wanted, List<Piece> pieces) {
    String line = SPACES.matcher(text).replaceAll(" ");
    String shown = pieces.isEmpty() ? line.stripLeading() : line;
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).wanted == wanted) {
      pieces.set(last, new Piece(pieces.get(last).text + shown, wanted));
    } else if (!shown.isEmpty()) {
      pieces.add(new Piece(shown, wanted));
    }
  }

  private static int afterSpace(String text, int from, int end) {
    int at = from;
    while (at < end && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < end ? at + 1 : end;
  }

  private static int beforeSpace(String text, int to, int start) {
    if (to == text.length()) {
      return to;
    }
    int at = to;
    while (at > start && !Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return Math.max(at, start);
  }
}
