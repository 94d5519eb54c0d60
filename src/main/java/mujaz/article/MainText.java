package mujaz.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mujaz.text.Boilerplate;
import mujaz.text.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a page. The idea is Readability's (Arc90, 2009): paragraphs vote for the
 * elements around them by how much prose they hold, links count against, and the element with the
 * most votes is the article; what inside it is a list of links, a caption or a prompt is dropped.
 */
final class MainText {
  /** Words in a class or id that name what is not the article. */
  private static final Pattern JUNK =
      Pattern.compile(
          "(?i)(?:^|[-_ ])(?:comments?|disqus|share|sharing|social|related|recommend\\w*|promo\\w*|adverts?|advertisement|ads?"
              + "|sponsor\\w*|newsletter|subscri\\w*|cookie\\w*|consent|gdpr|popup|modal|breadcrumbs?|sidebar|widget"
              + "|most-?read|most-?popular|trending|read-?more|readmore|read-?also|see-?also|more-?(?:news|stories|on)"
              + "|footer|menu|nav|navigation|navbar|toolbar|pagination|pager|tags?|taglist|caption|credit"
              + "|byline-?box|author-?(?:box|bio)|outbrain|taboola|skip|login|signup|paywall-?prompt|print-?only|hidden|sr-only"
              + "|visually-hidden|toc)(?:$|[-_ ])");

  private static final Pattern ARTICLE_BODY =
      Pattern.compile(
          "(?i)article-?_?(?:body|text|content)|story-?_?(?:body|text|content)|post-?_?(?:body|text|content)|entry-?content"
              + "|articleBody|body-?text|main-?content|rich-?text|news-?(?:body|text|content)");
  private static final int SHORTEST_PARAGRAPH = 25;

  private MainText() {}

  /** The article's paragraphs; empty where the page has none. Removes junk from the page. */
  static String of(Document page) {
    clean(page);
    @Nullable Element best = best(page);
    return best == null ? "" : text(withSiblings(best));
  }

  private static void clean(Document page) {
    page.select(
            "script, style, noscript, template, h1, svg, iframe, button, select, nav, footer,"
                + " aside, figcaption, [hidden], [aria-hidden=true], [role=navigation],"
                + " [role=complementary], [role=banner], [role=dialog]")
        .remove();
    List<Element> junk = new ArrayList<>();
    for (Element element : page.body().getAllElements()) {
      String names = element.className() + ' ' + element.id();
      if (element.normalName().equals("form")) {
        junk.add(element);
      } else if (names.length() > 1
          && JUNK.matcher(names).find()
          && !ARTICLE_BODY.matcher(names).find()
          && !element.normalName().equals("body")
          && !element.normalName().equals("article")
          && !element.normalName().equals("main")) {
        junk.add(element);
      }
    }
    int all = page.body().text().length();
    for (Element element : junk) {
      // A name on something that holds most of the page is a layout's, not junk's.
      if (element.text().length() < all / 2) {
        element.remove();
      }
    }
  }

  private static @Nullable Element best(Document page) {
    Map<Element, Double> votes = new HashMap<>();
    for (Element paragraph : page.select("p, pre, td, blockquote, div, section, h2")) {
      String own = prose(paragraph);
      if (own.length() < SHORTEST_PARAGRAPH) {
        continue;
      }
      double worth = 1 + commas(own) + Math.min(own.length() / 100.0, 3);
      worth *= 1 - linkShare(paragraph);
      vote(votes, paragraph.parent(), worth);
      @Nullable Element parent = paragraph.parent();
      if (parent != null) {
        vote(votes, parent.parent(), worth / 2);
        @Nullable Element grand = parent.parent();
        vote(votes, grand == null ? null : grand.parent(), worth / 4);
      }
      if (!paragraph.normalName().equals("p")) {
        vote(votes, paragraph, worth);
      }
    }
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue((a, b) -> Double.compare(a, b)))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static void vote(Map<Element, Double> votes, @Nullable Element element, double worth) {
    if (element != null && !element.normalName().equals("html")) {
      String names = element.className() + ' ' + element.id() + ' ' + element.attr("itemprop");
      double weight =
          ARTICLE_BODY.matcher(names).find() || element.normalName().equals("article") ? 1.25 : 1;
      votes.merge(element, worth * weight, Double::sum);
    }
  }

  /** A paragraph's text; of other elements only the words that stand in no block of their own. */
  private static String prose(Element element) {
    return switch (element.normalName()) {
      case "p", "pre", "blockquote", "h2" -> element.text();
      default -> element.ownText();
    };
  }

  private static int commas(String text) {
    return (int) Math.min(text.chars().filter(c -> c == ',' || c == '،' || c == '、').count(), 10);
  }

  private static double linkShare(Element element) {
    int all = element.text().length();
    int linked = element.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return all == 0 ? 0 : Math.min(1, (double) linked / all);
  }

  /** The best element, and its siblings that are paragraphs of the same article. */
  private static List<Element> withSiblings(Element best) {
    @Nullable Element parent = best.parent();
    if (parent == null || best.normalName().equals("body")) {
      return List.of(best);
    }
    List<Element> kept = new ArrayList<>();
    for (Element sibling : parent.children()) {
      boolean alike = !best.className().isBlank() && sibling.className().equals(best.className());
      boolean prose =
          sibling.normalName().equals("p")
              && sibling.text().length() > 80
              && linkShare(sibling) < 0.25;
      boolean block = alike && sibling.select("p").size() > 0 && linkShare(sibling) < 0.3;
      if (sibling.equals(best) || prose || block) {
        kept.add(sibling);
      }
    }
    return kept;
  }

  private static String text(List<Element> elements) {
    Set<String> paragraphs = new LinkedHashSet<>();
    for (Element element : elements) {
      dropLinkLists(element);
      String text = PlainText.of(element);
      for (Span line : Boilerplate.newsLines(text)) {
        paragraphs.add(line.of(text).strip());
      }
    }
    return String.join("\n", paragraphs);
  }

  private static void dropLinkLists(Element element) {
    List<Element> lists = new ArrayList<>();
    for (Element block : element.select("ul, ol, div, section, p, table, h2, h3, h4")) {
      if (!block.equals(element) && block.text().length() > 3 && linkShare(block) > 0.6) {
        boolean sentence =
            block.normalName().equals("p") && Boilerplate.endsAsSentence(block.text());
        if (!sentence) {
          lists.add(block);
        }
      }
    }
    lists.forEach(Element::remove);
  }
}
