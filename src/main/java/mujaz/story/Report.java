package mujaz.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.article.address.Publisher;
import mujaz.text.Language;
import mujaz.text.Sentences;
import mujaz.text.Span;
import mujaz.text.Words;

/**
 * An article as the clusterer compares it: its terms, weighted once over all of the text (falling
 * with the distance from its beginning) and once over its headline and first sentences alone.
 */
final class Report {
  private static final int MOST_SENTENCES = 60;
  private static final int LONGEST_TEXT = 20_000;
  private static final int LEAD_SENTENCES = 4;
  private static final int MOST_TERMS = 250;

  /** Languages whose words are stemmed; in others, longer words are cut to this length. */
  private static final int STEM = 6;

  final ArticleId id;
  final Language language;
  final String publisher;

  /** Published at, in seconds; 0 when it is not known. */
  final long time;

  /** Seen at, in seconds. */
  final long seen;

  /** Ascending hashes; a clash of two words is as rare as it is harmless. */
  final int[] terms;

  /** Logarithms of the terms' counts, and the unit vectors made of them. */
  final float[] countInFull;

  final float[] countInLead;
  final float[] full;
  final float[] lead;

  /** The live reports that are like this one, and how much. */
  final Map<Report, Float> near = new HashMap<>();

  /** The story that it is in; 0 for none. */
  long story;

  Report(Article article, long seen) {
    this.id = article.id();
    this.language = article.language();
    this.publisher = Publisher.of(article.canonical(), article.source()).intern();
    this.time = article.publishedAt().getEpochSecond();
    this.seen = seen;
    SortedMap<Integer, float[]> counts = counts(article);
    terms = new int[counts.size()];
    countInFull = new float[terms.length];
    countInLead = new float[terms.length];
    full = new float[terms.length];
    lead = new float[terms.length];
    int i = 0;
    for (Map.Entry<Integer, float[]> term : counts.entrySet()) {
      terms[i] = term.getKey();
      countInFull[i] = (float) Math.log1p(term.getValue()[0]);
      countInLead[i] = (float) Math.log1p(term.getValue()[1]);
      i++;
    }
  }

  private static SortedMap<Integer, float[]> counts(Article article) {
    Map<Integer, float[]> counts = new HashMap<>();
    List<String> title = words(article.headline(), article.language());
    title.forEach(word -> count(counts, word, 3, 3));
    String text = article.text();
    String part = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    int at = 0;
    for (Span sentence : Sentences.of(part, article.language())) {
      boolean opening = at == 0 && title.isEmpty();
      float full = opening ? 1.5f : 1 / (1 + 0.3f * at);
      float lead = opening ? 1.5f : at < LEAD_SENTENCES ? 1 / (1 + 0.1f * at) : 0;
      words(sentence.of(part), article.language()).forEach(word -> count(counts, word, full, lead));
      if (++at == MOST_SENTENCES) {
        break;
      }
    }
    SortedMap<Integer, float[]> kept = new TreeMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, float[]>comparingByValue((a, b) -> Float.compare(b[0], a[0]))
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_TERMS)
        .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
    return kept;
  }

  private static void count(Map<Integer, float[]> counts, String word, float full, float lead) {
    float[] both = counts.computeIfAbsent(hash(word), key -> new float[2]);
    both[0] += full;
    both[1] += lead;
  }

  private static List<String> words(String text, Language language) {
    boolean stemmed = language.equals(Language.ARABIC) || language.equals(Language.ENGLISH);
    return Words.of(text, language).stream()
        .filter(word -> word.length() > 1 || Character.isIdeographic(word.charAt(0)))
        .map(word -> stemmed || word.length() <= STEM ? word : word.substring(0, STEM))
        .toList();
  }

  /** FNV-1a with a last mix, over UTF-16 units. */
  private static int hash(String word) {
    int hash = 0x811C9DC5;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x01000193;
    }
    hash ^= hash >>> 15;
    hash *= 0x2C1B3C6D;
    return hash ^ hash >>> 13;
  }

  /** How alike two reports are, from 0 to 1. */
  static double likeness(Report a, Report b) {
    double full = 0;
    double lead = 0;
    int i = 0;
    int j = 0;
    while (i < a.terms.length && j < b.terms.length) {
      if (a.terms[i] < b.terms[j]) {
        i++;
      } else if (a.terms[i] > b.terms[j]) {
        j++;
      } else {
        full += a.full[i] * b.full[j];
        lead += a.lead[i++] * b.lead[j++];
      }
    }
    return 0.625 * full + 0.375 * lead;
  }
}
