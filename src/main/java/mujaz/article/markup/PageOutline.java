package mujaz.article.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The parts of a page that may say something about its article, in their order, found in one walk:
 * headings, pictures, dates, bylines, short lines, data. Menus, comments and lists of other
 * articles are not entered.
 */
public final class PageOutline implements NodeFilter {
  private static final Set<String> NEVER_ENTERED =
      Set.of("nav", "script", "style", "svg", "select", "template", "iframe", "button", "option");
  private static final int LONG_ENOUGH = 80;
  private static final int LONGEST_LINE = 300;
  private static final int MOST = 400;
  private static final int MOST_HEADLINES = 20;

  /** Something found, with how many paragraphs of prose stand before it. */
  public record Found(Element element, int proseBefore, int order) {}

  public final MetaTags tags = new MetaTags();
  public final List<Element> scripts = new ArrayList<>();
  public final List<Found> headings = new ArrayList<>();
  public final List<Found> pictures = new ArrayList<>();
  public final List<Found> times = new ArrayList<>();
  public final List<Found> bylines = new ArrayList<>();
  public final List<Found> shortLines = new ArrayList<>();

  private final ElementNames names = new ElementNames();
  private final Set<Element> aroundHeadline = new HashSet<>();
  private int prose;
  private int order;
  private int headlineOrder;
  private int proseBeforeHeadline;

  private PageOutline() {}

  public static PageOutline of(Document page) {
    PageOutline outline = new PageOutline();
    for (Element heading : page.getElementsByTag("h1").stream().limit(MOST_HEADLINES).toList()) {
      outline.aroundHeadline.addAll(heading.parents());
    }
    page.filter(outline);
    return outline;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      line(text);
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    order++;
    String name = element.normalName();
    if (name.equals("meta") || name.equals("link")) {
      tags.add(element);
    } else if (name.equals("script")) {
      scripts.add(element);
    }
    int signs = names.signs(element.attr("class"), element.attr("id"));
    if (isElsewhere(element, name, signs)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    note(element, name, signs);
    return FilterResult.CONTINUE;
  }

  private boolean isElsewhere(Element element, String name, int signs) {
    if (NEVER_ENTERED.contains(name)) {
      return true;
    }
    boolean footer = name.equals("footer") && element.closest("article") == null;
    return (footer || (signs & ElementNames.ELSEWHERE) != 0)
        && !Set.of("html", "body", "article", "main", "h1").contains(name)
        && !aroundHeadline.contains(element);
  }

  private void note(Element element, String name, int signs) {
    String property = element.attr("itemprop");
    switch (name) {
      case "h1", "h2" -> heading(element);
      case "img", "amp-img" -> add(pictures, element);
      case "time" -> add(times, element);
      case "p" -> prose += element.wholeText().strip().length() >= LONG_ENOUGH ? 1 : 0;
      default -> {
        boolean dated = property.contains("date") || (signs & ElementNames.DATED) != 0;
        if (dated && element.childNodeSize() < 20) {
          add(times, element);
        }
      }
    }
    boolean byline = (signs & ElementNames.BYLINE) != 0;
    if (byline || property.contains("author") || element.attr("rel").contains("author")) {
      add(bylines, element);
    }
  }

  private void heading(Element element) {
    if (headlineOrder == 0 && element.normalName().equals("h1")) {
      headlineOrder = order;
      proseBeforeHeadline = prose;
    }
    add(headings, element);
  }

  private void add(List<Found> list, Element element) {
    if (list.size() < MOST) {
      list.add(new Found(element, prose, order));
    }
  }

  private void line(TextNode text) {
    Element parent = text.parent();
    int length = text.getWholeText().length();
    if (parent != null && length >= 4 && length <= LONGEST_LINE && !text.isBlank()) {
      add(shortLines, parent);
    }
  }

  /** Where the headline stands: the first h1, else the start. */
  public int headlineOrder() {
    return headlineOrder;
  }

  public int proseBeforeHeadline() {
    return proseBeforeHeadline;
  }

  /** Whether it stands in the same {@code article}, {@code main} or {@code header} as the h1. */
  public boolean isInArticle(Element element) {
    for (Element around = element.parent(); around != null; around = around.parent()) {
      String name = around.normalName();
      if (name.equals("article") || name.equals("main") || name.equals("header")) {
        return aroundHeadline.isEmpty() || aroundHeadline.contains(around);
      }
    }
    return false;
  }
}
