package mujaz.summary.headline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.text.Words;

/**
 * A word of a line, where it stands there and as it is compared.
 *
 * @param plain folded
 */
record LineWord(int start, int end, String plain) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]{1,64}");

  static List<LineWord> in(String line) {
    List<LineWord> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      String plain = String.join("", Words.plain(word.group()));
      if (!plain.isEmpty()) {
        words.add(new LineWord(word.start(), word.end(), plain));
      }
    }
    return words;
  }
}
