package mujaz.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
  static final int MOST_TERMS = 250;

  /** Languages whose words are stemmed; in others, longer words are cut to this length. */
  private static final int STEM = 6;

  final ArticleId id;
  final Language language;
  final String publisher;

  /** The private source that it is of; 0 for all that is public. */
  final long realm;

  /** Published at, in seconds; 0 when it is not known. */
  final long time;

  /** Seen at, in seconds. */
  final long seen;

  /** Ascending hashes; a clash of two words is as rare as it is harmless. */
  final int[] terms;

  /** Logarithms of the terms' counts, in so many parts of one: exact enough, in half the room. */
  private static final float PARTS = 8192;

  private final char[] countInFull;

  /** A bit for each term that the lead has, which is a third of them, and their counts alone. */
  private final long[] isInLead;

  private final char[] countInLead;

  /** What makes unit vectors of the weighted counts, when they were last weighed. */
  float unitOfFull;

  float unitOfLead;

  /** The live reports that are like this one, and how much. */
  final Links near = new Links();

  /** What speaks for it while neighbours are looked for; 0 at all other times. */
  float proposed;

  /** The story that it is in; 0 for none. */
  long story;

  Report(Article article, long seen) {
    this.id = article.id();
    this.language = article.language();
    this.publisher = Publisher.of(article.canonical(), article.source()).intern();
    this.realm = article.source().isPrivate() ? article.source().value() : 0;
    this.time = article.publishedAt().getEpochSecond();
    this.seen = seen;
    Map<Integer, float[]> counts = counts(article);
    terms = counts.keySet().stream().mapToInt(term -> term).sorted().toArray();
    countInFull = new char[terms.length];
    isInLead = new long[(terms.length + Long.SIZE - 1) / Long.SIZE];
    char[] inLead = new char[terms.length];
    int leading = 0;
    for (int i = 0; i < terms.length; i++) {
      float[] both = Objects.requireNonNull(counts.get(terms[i]));
      countInFull[i] = parts(both[0]);
      if (both[1] > 0) {
        isInLead[i / Long.SIZE] |= 1L << i;
        inLead[leading++] = parts(both[1]);
      }
    }
    countInLead = Arrays.copyOf(inLead, leading);
  }

  private static char parts(float count) {
    return (char) Math.min(Character.MAX_VALUE, Math.round(Math.log1p(count) * PARTS));
  }

  /** How much it says a term: the logarithm of its count. */
  float inFull(int place) {
    return countInFull[place] / PARTS;
  }

  /** The same of its headline and first sentences alone. */
  float inLead(int place) {
    int word = place / Long.SIZE;
    long bit = 1L << place;
    if ((isInLead[word] & bit) == 0) {
      return 0;
    }
    int before = Long.bitCount(isInLead[word] & (bit - 1));
    for (int i = 0; i < word; i++) {
      before += Long.bitCount(isInLead[i]);
    }
    return countInLead[before] / PARTS;
  }

  private static Map<Integer, float[]> counts(Article article) {
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
    return counts.size() <= MOST_TERMS ? counts : heaviest(counts);
  }

  private static Map<Integer, float[]> heaviest(Map<Integer, float[]> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, float[]>comparingByValue((a, b) -> Float.compare(b[0], a[0]))
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_TERMS)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
}
