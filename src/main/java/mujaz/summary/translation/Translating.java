package mujaz.summary.translation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import mujaz.article.ArticleId;
import mujaz.summary.Summary;
import mujaz.summary.model.Translator;
import mujaz.text.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cards that are to be translated, beside the road: whoever asks never waits. One card is asked for
 * once, whoever wants it; where too many wait, no more are taken. What could not be translated
 * rests, twice as long each time, so that it does not cost its owner again and again.
 */
public final class Translating {
  private static final Logger log = LoggerFactory.getLogger(Translating.class);
  private static final int MOST_WAITING = 200;
  private static final int MOST_RESTING = 500;
  private static final Duration REST = Duration.ofMinutes(5);
  private static final int LONGEST_REST = 8;

  private final Translator translator;
  private final Translations kept;
  private final Executor workers;
  private final InstantSource time;
  private final Map<Card, Summary> open = new LinkedHashMap<>();
  private final Map<Card, Rest> resting = new LinkedHashMap<>();

  /** A card and a language, by all the words that are to be put into it. */
  private record Card(List<Line> lines, Language into) {}

  private record Rest(int times, Instant until) {}

  /**
   * @param workers as many threads as may ask at once
   */
  public Translating(
      Translator translator, Translations kept, Executor workers, InstantSource time) {
    this.translator = translator;
    this.kept = kept;
    this.workers = workers;
    this.time = time;
  }

  /**
   * Returns at once.
   *
   * @param lead the article that the headline links to
   * @return whether it was taken
   */
  public boolean ask(ArticleId lead, Summary summary, Language into) {
    Card card = new Card(Line.of(lead, summary), into);
    synchronized (open) {
      Rest rest = resting.get(card);
      boolean rests = rest != null && time.instant().isBefore(rest.until());
      if (rests || open.size() >= MOST_WAITING || open.putIfAbsent(card, summary) != null) {
        return false;
      }
    }
    workers.execute(() -> translate(card, lead, summary));
    return true;
  }

  private void translate(Card card, ArticleId lead, Summary summary) {
    boolean done = false;
    try {
      var articles = card.lines().stream().map(Line::article).distinct().toList();
      done = kept.find(articles, card.into()).hasAll(card.lines());
      if (!done) {
        var translated = translator.translate(summary, card.into());
        translated.ifPresent(one -> kept.keep(lead, summary, one));
        done = translated.isPresent();
      }
    } catch (RuntimeException e) {
      log.warn("translation failed article={}", lead.value(), e);
    } finally {
      settle(card, done);
    }
  }

  private void settle(Card card, boolean done) {
    synchronized (open) {
      open.remove(card);
      Rest before = resting.remove(card);
      if (!done) {
        int times = before == null ? 0 : Math.min(LONGEST_REST, before.times() + 1);
        resting.put(card, new Rest(times, time.instant().plus(REST.multipliedBy(1L << times))));
        if (resting.size() > MOST_RESTING) {
          Iterator<Card> oldest = resting.keySet().iterator();
          oldest.next();
          oldest.remove();
        }
      }
    }
  }
}
