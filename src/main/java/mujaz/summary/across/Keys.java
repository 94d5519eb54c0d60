package mujaz.summary.across;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.summary.KeyPoint;
import mujaz.summary.Summary;
import mujaz.text.Folding;
import mujaz.text.Words;

/**
 * What a summary has in common with one of the same event in another language: its names, written
 * by their consonants as far as both scripts tell them apart (ماكرون and Macron are {@code mkrn}),
 * and its numbers. Latin names are words with a capital inside a sentence; Arabic does not mark
 * names, so there every word is a key, and rare ones tell.
 */
record Keys(Set<String> names, Set<String> numbers) {
  private static final int SHORTEST = 3;
  private static final Pattern CAPITAL =
      Pattern.compile("(?<=[\\p{L}\\p{N},;] )\\p{Lu}[\\p{L}'’]{2,}");
  private static final Pattern ARTICLE = Pattern.compile("^[وف]?(?:[بك]?ال|لل)(?=.{3})");
  private static final Pattern PREFIX = Pattern.compile("^[وفبلك](?=.{3})");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

  private static final String ARABIC = "بتثجحخدذرزسشصضطظغفقكلمن";
  private static final String CONSONANTS = "btsg_kddrzsssdtzgfkklmn";

  static Keys of(Summary summary) {
    Set<String> names = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    StringBuilder all = new StringBuilder(summary.headline());
    for (KeyPoint point : summary.points()) {
      all.append('\n').append(point.text());
      Matcher capital = CAPITAL.matcher(point.text());
      while (capital.find()) {
        add(names, latin(Folding.fold(capital.group())));
      }
    }
    List<String> words = Words.plain(all.toString());
    for (String word : words) {
      char first = word.charAt(0);
      if (Character.isDigit(first) && word.length() > 1 && !YEAR.matcher(word).matches()) {
        numbers.add(word);
      } else if (first >= 'ء' && first <= 'ي') {
        String bare = ARTICLE.matcher(word).replaceFirst("");
        add(names, arabic(bare));
        add(names, arabic(PREFIX.matcher(bare).replaceFirst("")));
      }
    }
    return new Keys(names, numbers);
  }

  private static void add(Set<String> names, String key) {
    if (key.length() >= SHORTEST) {
      names.add(key);
    }
  }

  private static String arabic(String word) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      int place = ARABIC.indexOf(letter);
      append(key, place < 0 ? '_' : CONSONANTS.charAt(place));
    }
    return key.toString();
  }

  private static String latin(String word) {
    String plain =
        word.replaceAll("['’]s?$", "")
            .replaceAll("kh|ck|q", "k")
            .replaceAll("sh|sch|ch|th(?=i)", "s")
            .replaceAll("gh|j", "g")
            .replace("ph", "f")
            .replace("th", "t")
            .replace("dh", "d")
            .replaceAll("c(?=[eiy])", "s")
            .replace('c', 'k')
            .replace('p', 'b')
            .replace('v', 'f')
            .replace("x", "ks");
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char letter = plain.charAt(i);
      append(key, "bdfgklmnrstz".indexOf(letter) < 0 ? '_' : letter);
    }
    return key.toString();
  }

  /** Doubled consonants are one; vowels, and what stands for them, are none. */
  private static void append(StringBuilder key, char consonant) {
    boolean doubled = key.length() > 0 && key.charAt(key.length() - 1) == consonant;
    if (consonant != '_' && !doubled) {
      key.append(consonant);
    }
  }
}
