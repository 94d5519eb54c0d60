package mujaz.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mujaz.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * What people have put together or taken apart: reports that they gave one number are one story,
 * reports of different numbers never are, whatever the words say. Reports that nobody has touched
 * go where they are most alike. Not thread-safe.
 */
final class Hands {
  private final Map<ArticleId, Long> numbers = new HashMap<>();

  void put(ArticleId article, long number) {
    numbers.put(article, number);
  }

  void remove(ArticleId article) {
    numbers.remove(article);
  }

  boolean isEmpty() {
    return numbers.isEmpty();
  }

  private @Nullable Long of(Report report) {
    return numbers.get(report.id);
  }

  /** The reports that somebody has put together with any of these. */
  Set<ArticleId> with(Collection<Report> reports) {
    Set<Long> named = new LinkedHashSet<>();
    for (Report report : reports) {
      Long number = of(report);
      if (number != null) {
        named.add(number);
      }
    }
    Set<ArticleId> with = new LinkedHashSet<>();
    if (!named.isEmpty()) {
      numbers.forEach(
          (article, number) -> {
            if (named.contains(number)) {
              with.add(article);
            }
          });
    }
    return with;
  }

  /** Groups as the words have made them, as people want them. */
  List<List<Report>> applied(List<List<Report>> groups) {
    List<List<Report>> untouched = new ArrayList<>();
    Map<Long, List<Report>> numbered = new TreeMap<>();
    for (List<Report> group : groups) {
      Map<Long, List<Report>> apart = apart(group);
      if (apart.isEmpty()) {
        untouched.add(group);
      }
      apart.forEach(
          (number, reports) ->
              numbered.computeIfAbsent(number, key -> new ArrayList<>()).addAll(reports));
    }
    untouched.addAll(numbered.values());
    return untouched;
  }

  /** A group by number; empty where nobody has touched it. */
  private Map<Long, List<Report>> apart(List<Report> group) {
    Map<Long, List<Report>> apart = new LinkedHashMap<>();
    List<Report> others = new ArrayList<>();
    for (Report report : group) {
      Long number = of(report);
      if (number == null) {
        others.add(report);
      } else {
        apart.computeIfAbsent(number, key -> new ArrayList<>()).add(report);
      }
    }
    if (apart.isEmpty()) {
      return apart;
    }
    Map<Long, List<Report>> chosen = new LinkedHashMap<>();
    apart.forEach((number, reports) -> chosen.put(number, List.copyOf(reports)));
    for (Report other : others) {
      long nearest = nearest(other, chosen);
      apart.computeIfAbsent(nearest, key -> new ArrayList<>()).add(other);
    }
    return apart;
  }

  private static long nearest(Report report, Map<Long, List<Report>> chosen) {
    long nearest = 0;
    double best = -1;
    for (Map.Entry<Long, List<Report>> one : chosen.entrySet()) {
      double alike = alike(report, Set.copyOf(one.getValue())) / one.getValue().size();
      if (alike > best) {
        best = alike;
        nearest = one.getKey();
      }
    }
    return nearest;
  }

  private static double alike(Report report, Set<Report> others) {
    double sum = 0;
    for (int i = 0; i < report.near.count(); i++) {
      sum += others.contains(report.near.other(i)) ? report.near.likeness(i) : 0;
    }
    return sum;
  }
}
