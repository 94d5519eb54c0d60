package mujaz.story;

import java.util.Set;
import mujaz.source.SourceId;
import mujaz.source.Topic;
import mujaz.text.Language;

/**
 * Which stories are asked for: those in any of the languages that are about any of the topics or
 * reported by any of the sources; an empty set means any.
 *
 * @param own sources of which everything is in, whatever its language and subject; of private ones,
 *     nothing is ever in that is not named here
 */
public record Wanted(
    Set<Language> languages, Set<Topic> topics, Set<SourceId> sources, Set<SourceId> own) {
  public Wanted {
    languages = Set.copyOf(languages);
    topics = Set.copyOf(topics);
    sources = Set.copyOf(sources);
    own = Set.copyOf(own);
  }
}
