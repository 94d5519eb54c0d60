package mujaz.subscription;

import java.util.Set;
import mujaz.source.SourceId;
import mujaz.source.Topic;
import mujaz.text.Language;

/**
 * What a subscription wants: stories in any of the languages that are about any of the topics,
 * reported by any of the sources, or have any of the words in them. No language means every one;
 * neither topics nor sources means all the news, among which stories with the words count for more.
 * {@link #key} is one string per meaning, so that equal filters share a compiled edition.
 *
 * @param own the reader's own sources, private ones among them: whatever they report is wanted too
 * @param words followed words or phrases as typed; matched folded and in all their forms
 */
public record Filter(
    Set<Language> languages,
    Set<Topic> topics,
    Set<SourceId> sources,
    Set<String> words,
    Mutes mutes,
    Limits limits,
    Set<SourceId> own) {
  public static final Filter ALL = new Filter(Set.of(), Set.of(), Set.of());

  public Filter {
    languages = Set.copyOf(languages);
    topics = Set.copyOf(topics);
    sources = Set.copyOf(sources);
    words = Set.copyOf(words);
    own = Set.copyOf(own);
  }

  public Filter(Set<Language> languages, Set<Topic> topics, Set<SourceId> sources) {
    this(languages, topics, sources, Set.of(), Mutes.NONE, Limits.NONE, Set.of());
  }

  public boolean isAllTheNews() {
    return topics.isEmpty() && sources.isEmpty();
  }

  public Filter withLanguages(Set<Language> chosen) {
    return new Filter(chosen, topics, sources, words, mutes, limits, own);
  }

  public Filter withTopics(Set<Topic> chosen) {
    return new Filter(languages, chosen, sources, words, mutes, limits, own);
  }

  public Filter withSources(Set<SourceId> chosen) {
    return new Filter(languages, topics, chosen, words, mutes, limits, own);
  }

  public Filter withWords(Set<String> chosen) {
    return new Filter(languages, topics, sources, chosen, mutes, limits, own);
  }

  public Filter withMutes(Mutes chosen) {
    return new Filter(languages, topics, sources, words, chosen, limits, own);
  }

  public Filter withLimits(Limits chosen) {
    return new Filter(languages, topics, sources, words, mutes, chosen, own);
  }

  public Filter withOwn(Set<SourceId> chosen) {
    return new Filter(languages, topics, sources, words, mutes, limits, chosen);
  }

  /** {@code ar,en|sport,world|3,17}: sorted, empty parts empty. */
  public String key() {
    return FilterKey.write(this);
  }

  /** The inverse of {@link #key}. */
  public static Filter ofKey(String key) {
    return FilterKey.read(key);
  }
}
