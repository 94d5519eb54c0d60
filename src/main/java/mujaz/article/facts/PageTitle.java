package mujaz.article.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final int LONGEST = 500;
  private static final int SHORTEST = 4;

  private final Outlet outlet;
  private final Map<String, String> stated = new LinkedHashMap<>();
  private final TitleParts parts;

  private PageTitle(Outlet outlet) {
    this.outlet = outlet;
    this.parts = new TitleParts(outlet);
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
      parts.hear(line);
    }
  }

  private String choose(PageOutline outline) {
    stated.replaceAll(this::withoutOutlet);
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
    if (isShown(data, outline)) {
      return data;
    }
    List<String> others = List.of(heading, card, said("name"), said("window"));
    long forGraph = others.stream().filter(other -> same(other, graph)).count();
    long forData = others.stream().filter(other -> same(other, data)).count();
    return forGraph > forData ? graph : data;
  }

  /** Whether it is the second heading, where the first is only the end of a path of links. */
  private static boolean isShown(String title, PageOutline outline) {
    return outline.headings.stream()
        .map(PageOutline.Found::element)
        .filter(heading -> heading.closest("li, nav") == null)
        .takeWhile(heading -> !heading.normalName().equals("h1"))
        .anyMatch(heading -> same(Line.ofShort(heading, LONGEST), title));
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

  private String withoutOutlet(String place, String line) {
    boolean plain = place.startsWith("heading") || place.equals("name");
    return plain ? line : parts.headline(line, place.equals("window"));
  }
}
