package mujaz.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** A link of a page that lists articles: its headline, its kind of place, its date. */
final class ListedLink {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Evaluator DATES = QueryParser.parse("time, [class*=date], [class*=time]");
  private static final Set<String> CARDS = Set.of("article", "li", "tr");
  private static final int SHORTEST = 25;
  private static final int SHORTEST_HEADING = 12;
  private static final int LONGEST = 300;

  /** How far is looked around a link, and at how many elements: enough for a card. */
  private static final int NEAR = 5;

  private static final int FEW = 60;

  /** Classes that tell one item from the next, not one list from another. */
  private static final Pattern OWN_CLASS =
      Pattern.compile(
          ".*[0-9].*|(?:category|tag|post|author|format|status|type|has)-.*"
              + "|first|last|odd|even|active|sticky|featured|lead");

  private ListedLink() {}

  /**
   * The heading in or around the link, else its own words where they are as long as a headline;
   * empty where it has none.
   */
  static String headline(Element link) {
    List<Element> inside = headings(few(link));
    String said = (inside.size() == 1 ? inside.get(0) : link).text().strip();
    if (length(said) < (isHeaded(link) ? SHORTEST_HEADING : SHORTEST)) {
      said = headingOfCard(link);
    }
    return said.length() > LONGEST || FeedDates.parse(said).isPresent() ? "" : said;
  }

  /** Whether a heading stands in it, or around it. */
  static boolean isHeaded(Element link) {
    return !headings(few(link)).isEmpty() || around(link, HEADINGS) != null;
  }

  private static List<Element> few(Element element) {
    return element.stream().limit(FEW).toList();
  }

  private static List<Element> headings(List<Element> elements) {
    return elements.stream().filter(one -> HEADINGS.contains(one.normalName())).toList();
  }

  private static @Nullable Element around(Element link, Set<String> names) {
    @Nullable Element around = link;
    for (int i = 0; i < NEAR && around != null; i++) {
      if (names.contains(around.normalName())) {
        return around;
      }
      around = around.parent();
    }
    return null;
  }

  /** A card with one heading that is no link, and links to one page only: "Read more". */
  private static String headingOfCard(Element link) {
    @Nullable Element card = link.parent();
    for (int i = 0; i < NEAR && card != null; i++) {
      List<Element> all = few(card);
      List<Element> headings = headings(all);
      if (all.size() == FEW || headings.size() > 1) {
        return "";
      }
      if (headings.size() == 1) {
        long pages = all.stream().map(one -> one.attr("href")).distinct().count();
        String said = headings.get(0).text().strip();
        return pages == 2 && length(said) >= SHORTEST_HEADING ? said : "";
      }
      card = card.parent();
    }
    return "";
  }

  /** How much it says: a sign of Chinese, Japanese or Korean is half a word. */
  private static int length(String text) {
    return text.length()
        + 2
            * (int)
                text.chars()
                    .filter(c -> c >= 0x2E80 && c < 0xFB00 && Character.isLetter(c))
                    .count();
  }

  /** The tags around a link and those of their classes that their like share. */
  static String place(Element link) {
    StringBuilder place = new StringBuilder();
    @Nullable Element around = link;
    for (int i = 0; i < 4 && around != null; i++) {
      place.append(around.normalName());
      for (String name : around.classNames()) {
        if (!OWN_CLASS.matcher(name).matches()) {
          place.append('.').append(name);
        }
      }
      place.append('>');
      around = around.parent();
    }
    return place.toString();
  }

  /** The first date in the card around it. */
  static Optional<Instant> published(Element link) {
    @Nullable Element card = around(link, CARDS);
    card = card == null ? link.parent() : card;
    for (Element stated : card == null ? List.<Element>of() : few(card)) {
      if (!stated.is(DATES)) {
        continue;
      }
      String written = stated.hasAttr("datetime") ? stated.attr("datetime") : stated.ownText();
      Optional<Instant> date = FeedDates.parse(written.strip());
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }
}
