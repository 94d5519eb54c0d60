package mujaz.article.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.article.markup.JsonLd;
import mujaz.article.markup.Line;
import mujaz.article.markup.PageOutline;
import org.jsoup.nodes.Document;

/**
 * The article's title. A page states it in up to five places that often disagree: the outlet's name
 * is cut off each, and where two of them agree that decides. Of JSON-LD and Open Graph, when both
 * stand alone, the heading that readers see and the window's title are asked.
 */
final class PageTitle {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+\\((?=[^()]{3,40}\\)$)|\\s+(?:[|ǀ│∣¦·•»«›‹:*/~]|::|[-–—]{1,2}|>|<)\\s+"
              + "|\\s*[｜|»]\\s*|\\s+::?\\s*");
  private static final int LONGEST = 500;
  private static final int SHORTEST = 4;
  private static final int SURE = 10;
  private static final int SHORT_TAIL = 28;

  private final Outlet outlet;
  private final Map<String, String> stated = new LinkedHashMap<>();
  private final Map<String, Integer> keys = new HashMap<>();

  private PageTitle(Outlet outlet) {
    this.outlet = outlet;
  }

  static String of(Document page, PageOutline outline, JsonLd data, Outlet outlet) {
    PageTitle title = new PageTitle(outlet);
    title.state("data", data.text("headline"));
    title.state("name", data.text("name"));
    title.state("graph", outline.tags.first("og:title"));
    title.state("card", outline.tags.first("twitter:title", "twitter:text:title"));
    title.state("window", page.title());
    for (PageOutline.Found heading : outline.headings) {
      if (heading.element().normalName().equals("h1")) {
        title.state("heading" + heading.order(), Line.ofShort(heading.element(), LONGEST));
      }
    }
    return title.choose(outline);
  }

  private void state(String place, String text) {
    String line = Line.of(text);
    if (line.length() <= LONGEST && !Line.key(line).isEmpty()) {
      stated.put(place, line);
      keys.merge(Line.key(line), 1, Integer::sum);
    }
  }

  private String choose(PageOutline outline) {
    stated.replaceAll((place, line) -> withoutOutlet(line, place));
    stated.values().removeIf(line -> line.length() < 2);
    String data = said("data");
    String graph = said("graph");
    String heading = heading();
    if (data.isEmpty() || graph.isEmpty()) {
      return either(data, graph, heading, outline);
    }
    if (same(data, graph)) {
      return data.endsWith("…") || data.endsWith("...") ? graph : data;
    }
    String card = said("card");
    if (!card.isEmpty() && !same(card, graph)) {
      // Who writes a title for one network has written the other by hand too.
      return graph;
    }
    List<String> others = List.of(heading, card, said("name"), said("window"));
    long forGraph = others.stream().filter(other -> same(other, graph)).count();
    long forData = others.stream().filter(other -> same(other, data)).count();
    return forGraph > forData ? graph : data;
  }

  private String either(String data, String graph, String heading, PageOutline outline) {
    String one = data.isEmpty() ? graph : data;
    String window = said("window");
    String card = said("card");
    if (one.isEmpty()) {
      one = !card.isEmpty() ? card : heading.isEmpty() ? window : heading;
    }
    boolean contested = !heading.isEmpty() && !same(one, heading);
    if (contested && one.length() < 20 && same(window, heading)) {
      return heading;
    }
    if (one.isEmpty()) {
      for (PageOutline.Found found : outline.headings) {
        String line = Line.ofShort(found.element(), LONGEST);
        if (line.length() >= SHORTEST && !outlet.isNamedBy(line)) {
          return line;
        }
      }
    }
    return one;
  }

  private String said(String place) {
    return stated.getOrDefault(place, "");
  }

  /** The h1 that is most like what is stated elsewhere, else the first that is no outlet's name. */
  private String heading() {
    List<String> headings = new ArrayList<>();
    stated.forEach(
        (place, line) -> {
          if (place.startsWith("heading") && !outlet.isNamedBy(line)) {
            headings.add(line);
          }
        });
    for (String place : List.of("graph", "data", "window", "card")) {
      for (String heading : headings) {
        if (same(heading, said(place))) {
          return heading;
        }
      }
    }
    return headings.isEmpty() ? "" : headings.get(0);
  }

  private static boolean same(String one, String other) {
    String a = Line.key(one);
    String b = Line.key(other);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    String shorter = a.length() < b.length() ? a : b;
    String longer = a.length() < b.length() ? b : a;
    return longer.startsWith(shorter) && shorter.length() >= longer.length() * 0.8;
  }

  /** Cuts what names the outlet off either end, or what another place does not repeat. */
  private String withoutOutlet(String line, String place) {
    String key = Line.key(line);
    if (place.startsWith("heading") || place.equals("name")) {
      return line;
    }
    String rest = line;
    for (int cuts = 0; cuts < 3; cuts++) {
      String shorter = cut(rest, place);
      if (shorter.equals(rest)) {
        break;
      }
      rest = shorter;
    }
    return Line.key(rest).length() < SHORTEST && !key.isEmpty() ? line : rest;
  }

  private String cut(String line, String place) {
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
    return place.equals("window") && isSection(head, tail, bar) ? head : line;
  }

  /** In how many places the part is all that is said. */
  private int times(String part) {
    String key = Line.key(part);
    return key.length() < SURE ? 0 : keys.getOrDefault(key, 0);
  }

  /** A short ending after a long headline is a section or an outlet by another name. */
  private static boolean isSection(String head, String tail, boolean bar) {
    int most = bar ? 2 * SHORT_TAIL : SHORT_TAIL;
    return head.length() >= 15 && tail.length() <= most && tail.split(" ").length <= 5;
  }
}
