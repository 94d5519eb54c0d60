package mujaz.subscription;

import java.util.Set;
import mujaz.source.SourceId;
import mujaz.source.Topic;

/**
 * What a subscription does not want. A story is left out when it is about a muted topic, when
 * nobody but muted sources reports it, or when a muted word stands in it.
 *
 * @param words words or phrases as typed; matched folded and in all their forms
 * @param less topics that are wanted less: they count for half
 */
public record Mutes(Set<Topic> topics, Set<SourceId> sources, Set<String> words, Set<Topic> less) {
  public static final Mutes NONE = new Mutes(Set.of(), Set.of(), Set.of(), Set.of());

  public Mutes {
    topics = Set.copyOf(topics);
    sources = Set.copyOf(sources);
    words = Set.copyOf(words);
    less = Set.copyOf(less);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  public Mutes withTopics(Set<Topic> chosen) {
    return new Mutes(chosen, sources, words, less);
  }

  public Mutes withSources(Set<SourceId> chosen) {
    return new Mutes(topics, chosen, words, less);
  }

  public Mutes withWords(Set<String> chosen) {
    return new Mutes(topics, sources, chosen, less);
  }

  public Mutes withLess(Set<Topic> chosen) {
    return new Mutes(topics, sources, words, chosen);
  }
}
