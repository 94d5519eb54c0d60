package mujaz.article;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.feed.FeedDates;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The date that a reader would find on a page that states none to machines: in its address, in an
 * element named for dates, else the first that stands in a short line (a dateline, not a sentence).
 */
final class VisibleDate {
  private static final Pattern IN_ADDRESS =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[/_-]?(\\d\\d)[/_-]?(\\d\\d)(?!\\d)");
  private static final Pattern NAMED_FOR_DATES =
      Pattern.compile(
          "(?i)date|time|publish|posted|pubdate|byline|dateline|tagline|fecha|datum|datetime|created|stand"
              + "|entry-?meta|post-?meta|article-?(?:meta|info)|info-?line|تاريخ");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)\\s?[-./年년]\\s?(\\d{1,2})\\s?[-./月월]\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(\\d{1,2})([-./])\\s?(\\d{1,2})\\2\\s?((?:19|20)?\\d\\d)(?!\\d)");
  private static final Pattern NAME_SECOND =
      Pattern.compile(
          "(?<!\\d)\\d{1,2}(?:st|nd|rd|th|er|[.º])?[\\s-]{0,3}(?:de |of |di )?\\p{L}{3,12}\\.?,?[\\s-]{1,3}(?:de |del )?(?:19|20)\\d\\d");
  private static final Pattern NAME_FIRST =
      Pattern.compile("\\p{L}{3,12}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s(?:19|20)\\d\\d");
  private static final int SHORT_LINE = 90;
  private static final int SHORT_BOX = 160;

  private VisibleDate() {}

  static Optional<Instant> of(Document page, URI address) {
    Matcher stated = IN_ADDRESS.matcher(String.valueOf(address.getRawPath()));
    boolean american = page.select("html").attr("lang").matches("(?i)en-us|en|");
    while (stated.find()) {
      Optional<Instant> date = day(stated.group(1), stated.group(2), stated.group(3));
      if (date.isPresent()) {
        return date;
      }
    }
    return page.body().stream()
        .filter(element -> NAMED_FOR_DATES.matcher(names(element)).find())
        .limit(200)
        .filter(VisibleDate::isSmall)
        .flatMap(element -> in(element.text(), american).stream())
        .findFirst()
        .or(() -> inShortLines(page, american));
  }

  private static String names(Element element) {
    return element.className() + ' ' + element.id() + ' ' + element.attr("itemprop");
  }

  private static boolean isSmall(Element element) {
    return element.childNodeSize() < 20 && element.text().length() <= SHORT_BOX;
  }

  private static Optional<Instant> inShortLines(Document page, boolean american) {
    return page.body()
        .nodeStream(TextNode.class)
        .filter(VisibleDate::isSeen)
        .map(TextNode::text)
        .filter(line -> line.length() >= 8 && line.length() <= SHORT_LINE)
        .filter(line -> line.indexOf('©') < 0)
        .flatMap(line -> in(line, american).stream())
        .findFirst();
  }

  private static boolean isSeen(Node words) {
    return words.parent() instanceof Element parent
        && !parent.normalName().equals("option")
        && !parent.normalName().equals("noscript");
  }

  /** The first date in a line; {@code 3/4/2020} is March only where the page is American. */
  static Optional<Instant> in(String line, boolean american) {
    Matcher year = YEAR_FIRST.matcher(line);
    if (year.find()) {
      return day(year.group(1), year.group(2), year.group(3));
    }
    Matcher first = DAY_FIRST.matcher(line);
    if (first.find()) {
      String written = first.group(4).length() == 2 ? "20" + first.group(4) : first.group(4);
      boolean swap = american && first.group(2).equals("/");
      String day = first.group(swap ? 3 : 1);
      String month = first.group(swap ? 1 : 3);
      return day(written, month, day).or(() -> day(written, day, month));
    }
    return named(NAME_SECOND.matcher(line)).or(() -> named(NAME_FIRST.matcher(line)));
  }

  private static Optional<Instant> named(Matcher date) {
    while (date.find()) {
      Optional<Instant> moment = FeedDates.parse(date.group());
      if (moment.isPresent()) {
        return moment;
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> day(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return Optional.of(date.atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
