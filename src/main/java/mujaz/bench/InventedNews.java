package mujaz.bench;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mujaz.article.NewArticle;
import mujaz.source.SourceId;
import mujaz.text.Language;

/**
 * News that never happened, for measuring speed: words are as frequent as in a language (Zipf), an
 * event has words of its own, and a few outlets report each event while it is new. The same seed
 * gives the same news.
 */
public final class InventedNews {
  private static final int VOCABULARY = 60_000;
  private static final int OWN_WORDS = 25;
  private static final int LIVELY_EVENTS = 2_000;

  private final Random random;
  private final double[] cumulative = new double[VOCABULARY];
  private final List<int[]> events = new ArrayList<>();
  private final int textWords;
  private int made;

  /**
   * @param textWords how long the articles are
   */
  public InventedNews(long seed, int textWords) {
    this.textWords = textWords;
    random = new Random(seed);
    double sum = 0;
    for (int i = 0; i < VOCABULARY; i++) {
      sum += 1.0 / (i + 3);
      cumulative[i] = sum;
    }
  }

  /** The next article; a third of them report an event that others have reported. */
  public NewArticle article(SourceId source, Instant at) {
    int[] event;
    if (events.isEmpty() || random.nextInt(3) > 0) {
      event = random.ints(OWN_WORDS, 0, VOCABULARY).toArray();
      events.add(event);
    } else {
      int back = random.nextInt(Math.min(events.size(), LIVELY_EVENTS));
      event = events.get(events.size() - 1 - back);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= textWords; i++) {
      text.append(random.nextInt(4) == 0 ? word(event[random.nextInt(OWN_WORDS)]) : word());
      text.append(i % 20 == 0 ? ". " : " ");
    }
    String headline = word(event[0]) + " " + word(event[1]) + " " + word(event[2]) + " " + word();
    return new NewArticle(
        source,
        URI.create("https://outlet" + source.value() + ".example/" + made++),
        headline,
        text.toString(),
        Language.ENGLISH,
        at,
        at,
        null,
        null,
        List.of());
  }

  /** A word as often as it stands in texts. */
  String word() {
    int place = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[VOCABULARY - 1]);
    return word(place < 0 ? Math.min(VOCABULARY - 1, -place - 1) : place);
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + 1; rest > 0; rest /= 40) {
      word.append("bcdfghjklmnprtvz".charAt(rest % 16)).append("aeiou".charAt(rest / 16 % 5));
    }
    return word.append("nrt".charAt(number % 3)).toString();
  }
}
