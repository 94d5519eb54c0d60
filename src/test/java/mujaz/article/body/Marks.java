package mujaz.article.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which blocks of a page are the article's, by what people marked: 1, 0, or -1 where nobody said.
 * Of a text that stands on the page twice, the copies that fit the article's order are the
 * article's.
 */
final class Marks {
  private static final int RUN = 4;
  private static final int MOST_PLACES = 20;

  /** A block, and where in the article its words stand. */
  private record Match(int block, int from, int to, int worth) {}

  private Marks() {}

  static int[] of(MarkedPage page, List<Block> blocks) {
    return page.text().isEmpty() ? byParts(page, blocks) : byText(page.text(), blocks);
  }

  private static int[] byParts(MarkedPage page, List<Block> blocks) {
    int[] marks = new int[blocks.size()];
    Arrays.fill(marks, -1);
    for (int i = 0; i < marks.length; i++) {
      String text = MarkedPage.spaced(blocks.get(i).text);
      marks[i] = page.without().stream().anyMatch(text::contains) ? 0 : -1;
    }
    for (String part : page.with()) {
      int longest = -1;
      for (int i = 0; i < marks.length; i++) {
        String text = MarkedPage.spaced(blocks.get(i).text);
        boolean longer = longest < 0 || text.length() > blocks.get(longest).text.length();
        longest = text.contains(part) && longer ? i : longest;
      }
      if (longest >= 0) {
        marks[longest] = 1;
      }
    }
    return marks;
  }

  private static int[] byText(String article, List<Block> blocks) {
    Map<List<String>, List<Integer>> runs = new HashMap<>();
    Map<List<String>, List<Integer>> lines = new HashMap<>();
    List<String> words = MarkedPage.words(article);
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.computeIfAbsent(words.subList(i, i + RUN), x -> new ArrayList<>()).add(i);
    }
    int place = 0;
    for (String line : article.split("\n")) {
      List<String> its = MarkedPage.words(line);
      lines.computeIfAbsent(its, x -> new ArrayList<>()).add(place);
      place += its.size();
    }
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      List<String> its = MarkedPage.words(blocks.get(i).text);
      if (its.size() >= RUN) {
        match(i, its, runs, matches);
      } else if (!its.isEmpty()) {
        for (int at : lines.getOrDefault(its, List.of())) {
          matches.add(new Match(i, at, at + its.size(), its.size()));
        }
      }
    }
    return inOrder(matches, blocks.size());
  }

  /** Half of a block's runs have to be in the article, near each other. */
  private static void match(
      int block, List<String> words, Map<List<String>, List<Integer>> runs, List<Match> matches) {
    Map<Integer, Integer> votes = new HashMap<>();
    int count = words.size() - RUN + 1;
    for (int i = 0; i < count; i++) {
      for (int at :
          runs.getOrDefault(words.subList(i, i + RUN), List.of()).stream()
              .limit(MOST_PLACES)
              .toList()) {
        votes.merge(Math.floorDiv(at - i, 15), 1, Integer::sum);
      }
    }
    votes.forEach(
        (near, votesThere) -> {
          int found = votesThere + votes.getOrDefault(near + 1, 0);
          if (2 * found >= count) {
            int from = Math.max(0, near * 15);
            matches.add(new Match(block, from, from + words.size(), Math.min(found, count) + 3));
          }
        });
  }

  /** The chain of matches that is worth most with blocks and places both in order. */
  private static int[] inOrder(List<Match> found, int blocks) {
    List<Match> matches = new ArrayList<>(found);
    matches.sort((a, b) -> a.block() != b.block() ? a.block() - b.block() : a.from() - b.from());
    int[] best = new int[matches.size()];
    int[] before = new int[matches.size()];
    int last = -1;
    for (int i = 0; i < best.length; i++) {
      Match match = matches.get(i);
      best[i] = match.worth();
      before[i] = -1;
      for (int j = 0; j < i; j++) {
        Match other = matches.get(j);
        boolean fits = other.block() < match.block() && other.to() <= match.from() + 15;
        if (fits && best[j] + match.worth() > best[i]) {
          best[i] = best[j] + match.worth();
          before[i] = j;
        }
      }
      last = last < 0 || best[i] > best[last] ? i : last;
    }
    int[] marks = new int[blocks];
    for (int i = last; i >= 0; i = before[i]) {
      marks[matches.get(i).block()] = 1;
    }
    return marks;
  }
}
