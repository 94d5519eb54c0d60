package mujaz.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import mujaz.article.Article;
import mujaz.source.Topic;
import mujaz.text.Language;
import mujaz.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What an article is about: what its source is about, else what its feed's categories or its
 * address say, else its words, in Arabic and English. The lists stand in {@code
 * mujaz/story/topics.properties}. Thread-safe.
 */
public final class Topics {
  private static final int BEGINNING = 1500;
  private static final double IN_HEADLINE = 2;

  /** So much must be said of a topic, and so much more than of any other. */
  private static final double ENOUGH = 3;

  private static final double AHEAD = 1.25;

  /**
   * @param categories as the feed gives them, in any language
   * @param sourceTopic what all of the source is about; it wins
   */
  public Optional<Topic> of(Article article, List<String> categories, @Nullable Topic sourceTopic) {
    if (sourceTopic != null) {
      return Optional.of(sourceTopic);
    }
    return byCategory(categories).or(() -> byCategory(path(article))).or(() -> byWords(article));
  }

  /** The topic of most of a story's articles; where two are equal, the lead's. */
  Optional<Topic> of(List<Member> members, Member lead) {
    Map<Topic, Double> votes = new EnumMap<>(Topic.class);
    for (Member member : members) {
      double vote = member.equals(lead) ? 1.5 : 1;
      of(member.article(), member.categories(), member.sourceTopic())
          .ifPresent(topic -> votes.merge(topic, vote, Double::sum));
    }
    return votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** The first category that names a topic in full, else the first with a word that does. */
  private static Optional<Topic> byCategory(List<String> categories) {
    for (String category : categories) {
      Topic topic = Lists.CATEGORIES.get(key(category));
      if (topic != null) {
        return Optional.of(topic);
      }
    }
    return categories.stream()
        .limit(20)
        .flatMap(category -> words(category).stream())
        .map(Lists.CATEGORIES::get)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static List<String> path(Article article) {
    String path = article.canonical().getPath();
    if (path == null) {
      return List.of();
    }
    List<String> folders = new ArrayList<>(List.of(path.split("/")));
    if (!folders.isEmpty()) {
      folders.remove(folders.size() - 1);
    }
    return folders.stream().filter(folder -> folder.length() < 40).toList();
  }

  private static Optional<Topic> byWords(Article article) {
    Map<Topic, Double> scores = new EnumMap<>(Topic.class);
    Set<String> headline = new HashSet<>(words(article.headline()));
    String text = article.text();
    Set<String> beginning =
        new HashSet<>(words(text.length() > BEGINNING ? text.substring(0, BEGINNING) : text));
    headline.forEach(word -> count(scores, word, IN_HEADLINE));
    beginning.forEach(word -> count(scores, word, 1));
    double first = 0;
    double second = 0;
    Topic best = null;
    for (Map.Entry<Topic, Double> entry : scores.entrySet()) {
      if (entry.getValue() > first) {
        second = first;
        first = entry.getValue();
        best = entry.getKey();
      } else {
        second = Math.max(second, entry.getValue());
      }
    }
    return first >= ENOUGH && first >= AHEAD * second
        ? Optional.ofNullable(best)
        : Optional.empty();
  }

  private static void count(Map<Topic, Double> scores, String word, double weight) {
    Lists.WORDS.getOrDefault(word, Set.of()).forEach(t -> scores.merge(t, weight, Double::sum));
  }

  /** Arabic words are stemmed as such whatever the language. */
  private static List<String> words(String text) {
    return Words.of(text, Language.ENGLISH);
  }

  private static String key(String category) {
    return String.join(" ", words(category.replace('-', ' ').replace('_', ' ')));
  }

  /** Read when the first article is looked at. */
  private static final class Lists {
    static final Map<String, Topic> CATEGORIES = new HashMap<>();
    static final Map<String, Set<Topic>> WORDS = new HashMap<>();

    static {
      Properties lists = new Properties();
      try (InputStream in = Topics.class.getResourceAsStream("/mujaz/story/topics.properties")) {
        lists.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      for (String name : lists.stringPropertyNames()) {
        String[] parts = name.split("\\.");
        Topic topic = Topic.ofWord(parts[0]).orElseThrow();
        for (String entry : lists.getProperty(name).split(",")) {
          if (parts[1].equals("categories")) {
            CATEGORIES.put(key(entry), topic);
          } else {
            words(entry)
                .forEach(word -> WORDS.computeIfAbsent(word, w -> new HashSet<>()).add(topic));
          }
        }
      }
    }
  }
}
