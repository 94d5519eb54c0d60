package mujaz.article.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.article.markup.Line;

/**
 * Tells the headline in a title from the outlet, section or kicker joined to it, by the outlet's
 * names and by what other places on the page say.
 */
final class TitleParts {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+\\((?=[^()]{3,40}\\)$)|\\s+(?:[|ǀ│∣¦·•»«›‹:*/~]|::|[-–—]{1,2}|>|<)\\s+"
              + "|\\s*[｜|»]\\s*|\\s+::?\\s*");
  private static final int SHORTEST = 4;
  private static final int SURE = 10;
  private static final int SHORT_TAIL = 28;

  private final Outlet outlet;
  private final Map<String, Integer> heard = new HashMap<>();

  TitleParts(Outlet outlet) {
    this.outlet = outlet;
  }

  /** Another place's title. */
  void hear(String line) {
    heard.merge(Line.key(line), 1, Integer::sum);
  }

  /** Cuts what names the outlet off either end, or what another place does not repeat. */
  String headline(String line, boolean ofWindow) {
    String rest = line;
    for (int cuts = 0; cuts < 3; cuts++) {
      String shorter = cut(rest, ofWindow);
      if (shorter.equals(rest)) {
        break;
      }
      rest = shorter;
    }
    return Line.key(rest).length() < SHORTEST ? line : rest;
  }

  private String cut(String line, boolean ofWindow) {
    List<int[]> gaps = new ArrayList<>();
    Matcher separator = SEPARATOR.matcher(line);
    while (separator.find()) {
      gaps.add(new int[] {separator.start(), separator.end()});
    }
    if (gaps.isEmpty()) {
      return line;
    }
    for (int[] gap : gaps) {
      String before = line.substring(0, gap[0]);
      String after = line.substring(gap[1]);
      boolean colon = line.substring(gap[0], gap[1]).strip().startsWith(":");
      if (times(before) >= 1 && !colon) {
        return before;
      }
      if (times(after) >= (outlet.isNamedBy(before) ? 1 : 2) && !colon) {
        return after;
      }
    }
    int[] last = gaps.get(gaps.size() - 1);
    String tail = line.substring(last[1]);
    String head = line.substring(0, last[0]);
    if (outlet.isNamedBy(tail) && Line.key(head).length() >= SHORTEST) {
      return head;
    }
    int[] first = gaps.get(0);
    if (outlet.isNamedBy(line.substring(0, first[0]))) {
      return line.substring(first[1]);
    }
    boolean bar = line.substring(last[0], last[1]).strip().equals("|");
    return ofWindow && isSection(head, tail, bar) ? head : line;
  }

  /** In how many places the part is all that is said. */
  private int times(String part) {
    String key = Line.key(part);
    return key.length() < SURE ? 0 : heard.getOrDefault(key, 0);
  }

  /** A short ending after a long headline is a section or an outlet by another name. */
  private static boolean isSection(String head, String tail, boolean bar) {
    int most = bar ? 2 * SHORT_TAIL : SHORT_TAIL;
    return head.length() >= 15 && tail.length() <= most && tail.split(" ").length <= 5;
  }
}
