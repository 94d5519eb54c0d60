package mujaz.summary.words;

import java.util.HashMap;
import java.util.Map;

/**
 * Stems of English words, coarse enough that the forms of one word share one: endings are taken
 * off, irregular forms stand in the lexicon. Other languages' words pass through much as they are.
 */
final class LatinForms {
  private final Map<String, String> irregular = new HashMap<>();

  LatinForms(Iterable<String> irregularForms) {
    for (String line : irregularForms) {
      String[] forms = line.strip().split(" +");
      String plain = regular(forms[0]);
      for (String form : forms) {
        irregular.putIfAbsent(form, plain);
      }
    }
  }

  /** Whether it is a past tense or participle of an irregular verb, or a regular one. */
  boolean isPast(String folded) {
    String plain = irregular.get(folded);
    return plain == null
        ? folded.matches("\\p{L}{2,}ed") && !folded.endsWith("eed") && !folded.equals("shed")
        : !regular(folded).equals(plain)
            || folded.matches("(?:cut|hit|put|set|hurt|beat|shut|shed)");
  }

  String stem(String folded) {
    String plain = irregular.get(folded);
    return plain == null ? regular(folded) : plain;
  }

  private static String regular(String word) {
    String stem = word;
    if (stem.endsWith("'s") || stem.endsWith("’s")) {
      stem = stem.substring(0, stem.length() - 2);
    }
    int size = stem.length();
    if (size > 4 && (stem.endsWith("ies") || stem.endsWith("ied"))) {
      stem = stem.substring(0, size - 3) + "y";
    } else if (size > 4 && stem.matches(".*(?:ss|x|z|ch|sh)es")) {
      stem = stem.substring(0, size - 2);
    } else if (size > 3 && stem.endsWith("s") && !stem.matches(".*(?:ss|us|is)")) {
      stem = stem.substring(0, size - 1);
    } else if (size > 4 && stem.endsWith("ed") && !stem.endsWith("eed")) {
      stem = single(stem.substring(0, size - 2));
    } else if (size > 5 && stem.endsWith("ing")) {
      stem = single(stem.substring(0, size - 3));
    }
    return spelling(stem);
  }

  /** stopp to stop; but pass and fall as they are. */
  private static String single(String stem) {
    int last = stem.length() - 1;
    boolean doubled =
        last > 2
            && stem.charAt(last) == stem.charAt(last - 1)
            && "bdgmnprt".indexOf(stem.charAt(last)) >= 0;
    return doubled ? stem.substring(0, last) : stem;
  }

  /** British and American ways of one word. */
  private static String spelling(String stem) {
    String one =
        stem.endsWith("e") && stem.length() > 3 ? stem.substring(0, stem.length() - 1) : stem;
    if (one.length() > 5 && one.endsWith("is")) {
      one = one.substring(0, one.length() - 1) + "z";
    }
    if (one.length() > 5 && one.endsWith("our")) {
      one = one.substring(0, one.length() - 2) + "r";
    }
    if (one.endsWith("metr")) {
      one = one.substring(0, one.length() - 1) + "er";
    }
    return one.replaceFirst("ll$", "l");
  }
}
