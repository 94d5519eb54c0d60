package mujaz.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often the words of some languages show each pair and triple of letters, word ends being
 * blanks. One open-addressed table holds a row of shares for each group of letters, so that a text
 * is gone through once for all of the languages.
 */
final class LetterProfiles {
  /** The share that a letter group never seen is taken to have; tuned on sentences and pairs. */
  private static final double UNSEEN = 2e-5;

  private static final double LOG_UNSEEN = Math.log(UNSEEN);
  private static final long FREE = 0;

  private final int languages;
  private final int mask;
  private final long[] groups;
  private final double[] logShares;

  private LetterProfiles(int languages, Map<Long, double[]> rows) {
    this.languages = languages;
    int capacity = Integer.highestOneBit(Math.max(rows.size(), 2) * 2 - 1) * 2;
    this.mask = capacity - 1;
    this.groups = new long[capacity];
    this.logShares = new double[capacity * languages];
    rows.forEach(
        (group, shares) -> {
          int slot = slot(group);
          groups[slot] = group;
          System.arraycopy(shares, 0, logShares, slot * languages, languages);
        });
  }

  static LetterProfiles load(List<String> languages) {
    Map<Long, double[]> rows = new HashMap<>();
    for (int i = 0; i < languages.size(); i++) {
      read(languages.get(i), i, languages.size(), rows);
    }
    return new LetterProfiles(languages.size(), rows);
  }

  private static void read(String language, int place, int of, Map<Long, double[]> rows) {
    String name = "/languages/" + language;
    try (InputStream in = LetterProfiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      JsonNode profile = new ObjectMapper().readTree(in);
      for (Map.Entry<String, JsonNode> group : profile.get("freq").properties()) {
        String letters = group.getKey();
        if (letters.length() == 2 || letters.length() == 3) {
          double total = profile.get("n_words").get(letters.length() - 1).asDouble();
          double[] row = rows.computeIfAbsent(group(letters), key -> unseen(of));
          row[place] = Math.log(group.getValue().asDouble() / total + UNSEEN);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] unseen(int languages) {
    double[] row = new double[languages];
    Arrays.fill(row, LOG_UNSEEN);
    return row;
  }

  private static long group(String letters) {
    long group = 0;
    for (int i = 0; i < letters.length(); i++) {
      group = group << 16 | letters.charAt(i);
    }
    return group;
  }

  /**
   * Adds to one sum a language, in their order; what no language shows counts for none.
   *
   * @param text in lower case; whole words
   */
  void addLogLikelihoods(String text, double[] sums) {
    char[] letters = text.toCharArray();
    long before = 0;
    long last = ' ';
    for (int i = 0; i <= letters.length; i++) {
      char c = i < letters.length ? letters[i] : ' ';
      boolean letter = Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
      long next = letter ? c : ' ';
      if (letter || last != ' ') {
        add(last << 16 | next, sums);
        if (before != 0) {
          add(before << 32 | last << 16 | next, sums);
        }
      }
      before = letter ? last : 0;
      last = next;
    }
  }

  private void add(long group, double[] sums) {
    int slot = slot(group);
    if (groups[slot] == FREE) {
      return;
    }
    for (int i = 0, row = slot * languages; i < languages; i++, row++) {
      sums[i] += logShares[row] - LOG_UNSEEN;
    }
  }

  /** Where the group stands, or would stand. */
  private int slot(long group) {
    long mixed = group * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (groups[slot] != FREE && groups[slot] != group) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
