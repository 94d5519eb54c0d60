package mujaz.digest.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mujaz.article.ArticleId;
import mujaz.digest.Digest;
import mujaz.digest.Entry;
import mujaz.search.Mentions;
import mujaz.subscription.Subscriber;
import mujaz.summary.KeyPoint;
import mujaz.summary.Summary;
import mujaz.summary.translation.Translating;
import mujaz.summary.translation.Translations;
import org.jspecify.annotations.Nullable;

/**
 * Shows stories in the language of readers who want that, where a translation is kept, else as they
 * are: a card is translated as a whole or not at all. It starts from what a reader would be shown
 * anyway, so what may not be quoted is neither translated nor shown. Thread-safe.
 */
public final class ReadersLanguage {
  /** Where there is no language model: every story as it is. */
  public static final ReadersLanguage NONE = new ReadersLanguage();

  private final @Nullable Translations kept;
  private final @Nullable Translating asked;

  private ReadersLanguage() {
    this.kept = null;
    this.asked = null;
  }

  public ReadersLanguage(Translations kept, Translating asked) {
    this.kept = kept;
    this.asked = asked;
  }

  /** Whether readers can have that. */
  public boolean isOffered() {
    return asked != null;
  }

  public boolean isWanted(Subscriber reader) {
    return isOffered() && reader.preferences().translated();
  }

  public Digest of(Digest digest, Subscriber reader, Set<String> muted) {
    return digest.with(of(digest.entries(), reader, muted));
  }

  /**
   * The same stories in the same order.
   *
   * @param muted words that the reader does not want to read: a story that has one of them only in
   *     translation is shown as it is
   */
  public List<Entry> of(List<Entry> entries, Subscriber reader, Set<String> muted) {
    List<Entry> foreign = foreign(entries, reader);
    if (kept == null || foreign.isEmpty()) {
      return entries;
    }
    List<ArticleId> articles = foreign.stream().flatMap(ReadersLanguage::articles).toList();
    Translations.Kept lines = kept.find(Set.copyOf(articles), reader.language());
    List<Entry> shown = new ArrayList<>();
    for (Entry entry : entries) {
      shown.add(
          foreign.contains(entry)
              ? lines
                  .of(entry.lead().id(), entry.summary())
                  .filter(translated -> !says(translated, muted))
                  .map(entry::saying)
                  .orElse(entry)
              : entry);
    }
    return shown;
  }

  private static Stream<ArticleId> articles(Entry entry) {
    return Stream.concat(
        Stream.of(entry.lead().id()), entry.summary().points().stream().map(KeyPoint::cites));
  }

  private static boolean says(Summary summary, Set<String> muted) {
    if (muted.isEmpty()) {
      return false;
    }
    List<String> said = new ArrayList<>(List.of(summary.headline()));
    summary.points().forEach(point -> said.add(point.text()));
    Mentions mentions = Mentions.of(said);
    return muted.stream().anyMatch(mentions::has);
  }

  /** The same, and those that are missing are asked for: they are there the next time. */
  public List<Entry> ofAndAsk(List<Entry> entries, Subscriber reader, Set<String> muted) {
    List<Entry> shown = of(entries, reader, muted);
    ask(shown, reader);
    return shown;
  }

  /**
   * Asks for the translations of those that are still in another language. Returns at once.
   *
   * @return how many were taken
   */
  public int ask(List<Entry> shown, Subscriber reader) {
    int taken = 0;
    if (asked != null) {
      for (Entry entry : foreign(shown, reader)) {
        taken += asked.ask(entry.lead().id(), entry.summary(), reader.language()) ? 1 : 0;
      }
    }
    return taken;
  }

  /** Those that this reader wants in another language. */
  private List<Entry> foreign(List<Entry> entries, Subscriber reader) {
    return isWanted(reader)
        ? entries.stream()
            .filter(entry -> entry.summary().language().isKnown())
            .filter(entry -> !entry.summary().language().equals(reader.language()))
            .toList()
        : List.of();
  }
}
