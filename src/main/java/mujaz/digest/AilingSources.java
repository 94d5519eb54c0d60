package mujaz.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mujaz.source.Source;
import mujaz.source.SourceId;
import mujaz.source.Sources;
import mujaz.subscription.Filter;
import mujaz.text.Language;
import mujaz.text.Problem;

/** The chosen sources that have brought nothing since before a window, by why. */
final class AilingSources {
  /** There is an answer, but what used to be found in it is not there. */
  private static final Set<String> CHANGED =
      Set.of("feed.selector-empty", "feed.no-listing", "feed.unreadable", "feed.json-no-feed");

  private final Sources sources;

  AilingSources(Sources sources) {
    this.sources = sources;
  }

  LeftOut of(Filter filter, Instant since, int muted) {
    List<String> silent = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    List<Source> followed = new ArrayList<>(sources.all());
    filter.own().stream()
        .filter(SourceId::isPrivate)
        .forEach(id -> sources.find(id).ifPresent(followed::add));
    for (Source source : followed) {
      Problem problem = source.polling().problem();
      boolean chosen =
          filter.sources().isEmpty()
              || filter.sources().contains(source.id())
              || filter.own().contains(source.id());
      boolean wanted =
          chosen && isRead(filter, source) && !filter.mutes().sources().contains(source.id());
      if (problem != null && wanted && !source.paused() && hasBeenSilent(source, since)) {
        (CHANGED.contains(problem.key()) ? changed : silent).add(source.name());
      }
    }
    return new LeftOut(muted, silent, changed);
  }

  /** What is written in a language that was not chosen is missed by nobody. */
  private static boolean isRead(Filter filter, Source source) {
    return filter.languages().isEmpty()
        || source.language().equals(Language.UNKNOWN)
        || filter.languages().contains(source.language())
        || filter.own().contains(source.id());
  }

  private static boolean hasBeenSilent(Source source, Instant since) {
    Instant success = source.polling().lastSuccessAt();
    return success == null || success.isBefore(since);
  }
}
