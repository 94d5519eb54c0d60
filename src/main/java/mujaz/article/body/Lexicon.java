package mujaz.article.body;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * Finds which of many words are in a text, in one pass over it: a tree of letters, in one table.
 */
final class Lexicon {
  private static final int GROWTH = 512;

  private final Map<Character, Integer> letters = new HashMap<>();
  private final int width;
  private short[] next;
  private int[] bits = new int[GROWTH];
  private int nodes = 1;

  /**
   * @param words each with the bits that it stands for
   */
  Lexicon(Map<String, Integer> words) {
    words.keySet().forEach(word -> word.chars().forEach(c -> letter((char) c)));
    width = letters.size();
    next = new short[GROWTH * width];
    words.forEach(this::add);
  }

  private void letter(char c) {
    letters.putIfAbsent(c, letters.size());
  }

  private void add(String word, int mark) {
    int node = 0;
    for (int i = 0; i < word.length(); i++) {
      int at = node * width + Objects.requireNonNull(letters.get(word.charAt(i)));
      if (next[at] == 0) {
        if (nodes == bits.length) {
          next = Arrays.copyOf(next, next.length + GROWTH * width);
          bits = Arrays.copyOf(bits, nodes + GROWTH);
        }
        next[at] = (short) nodes++;
      }
      node = next[at];
    }
    bits[node] |= mark;
  }

  /** The bits of all words that are in the text's first characters. */
  int in(String text, int end) {
    int[] codes = new int[end];
    for (int i = 0; i < end; i++) {
      codes[i] = letters.getOrDefault(text.charAt(i), -1);
    }
    int found = 0;
    for (int start = 0; start < end; start++) {
      int node = 0;
      for (int i = start; i < end && codes[i] >= 0; i++) {
        node = next[node * width + codes[i]];
        if (node == 0) {
          break;
        }
        found |= bits[node];
      }
    }
    return found;
  }

  static Properties read(String file) {
    Properties properties = new Properties();
    try (InputStream in = Lexicon.class.getResourceAsStream("/mujaz/article/" + file)) {
      properties.load(
          new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
