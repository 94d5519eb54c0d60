package mujaz.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person looks for.
 *
 * @param words each must occur, in any of its forms
 * @param phrases each must occur, its words side by side
 * @param without none may occur; words or phrases
 */
public record SearchQuery(List<String> words, List<String> phrases, List<String> without) {
  private static final int MOST_PARTS = 16;
  private static final int LONGEST = 256;

  public SearchQuery {
    words = List.copyOf(words);
    phrases = List.copyOf(phrases);
    without = List.copyOf(without);
  }

  /**
   * Reads words, {@code "phrases"} (also in «…» and “…”) and {@code -without}. Anything that was
   * typed is a query; what is too long is cut.
   */
  public static SearchQuery of(String typed) {
    String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    List<String> words = new ArrayList<>();
    List<String> phrases = new ArrayList<>();
    List<String> without = new ArrayList<>();
    int at = 0;
    while (at < text.length() && words.size() + phrases.size() + without.size() < MOST_PARTS) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
        continue;
      }
      boolean not = isMinus(c) && at + 1 < text.length();
      int start = not ? at + 1 : at;
      boolean quoted = isQuote(text.charAt(start));
      int from = quoted ? start + 1 : start;
      int end = from;
      while (end < text.length()
          && (quoted ? !isQuote(text.charAt(end)) : !Character.isWhitespace(text.charAt(end)))) {
        end++;
      }
      String part = text.substring(from, end).strip();
      at = quoted ? end + 1 : end;
      if (part.chars().anyMatch(Character::isLetterOrDigit)) {
        (not ? without : quoted ? phrases : words).add(part);
      }
    }
    return new SearchQuery(words, phrases, without);
  }

  /** True when there is nothing to look for. */
  public boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty();
  }

  private static boolean isMinus(char c) {
    return c == '-' || c == '−' || c == '–';
  }

  private static boolean isQuote(char c) {
    return "\"“”„«»".indexOf(c) >= 0;
  }
}
