package mujaz.article.dates;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mujaz.article.markup.Line;
import mujaz.article.markup.PageOutline;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Dates that readers see on a page or in its address, those nearest to the headline first. */
final class SeenDates {
  private static final Pattern CHANGED =
      Pattern.compile("(?i)updated?|modifi|changed|aktualis|geändert|upd-");
  private static final List<String> MACHINE_TEXTS =
      List.of(
          "datetime",
          "content",
          "data-datetime",
          "data-date",
          "data-published",
          "data-timestamp",
          "data-time",
          "title");
  private static final int NEAR = 3;
  private static final int FAR = 100_000;
  private static final int LONGEST_BOX = 160;
  private static final int LONGEST_LINE = 90;
  private static final int MOST_BOXES = 100;
  private static final int MOST_LINES = 5_000;

  private final PageOutline outline;
  private final ZoneId zone;
  private final boolean american;

  SeenDates(PageOutline outline, ZoneId zone, boolean american) {
    this.outline = outline;
    this.zone = zone;
    this.american = american;
  }

  /** A whole day in the address is the day; what stands on the page may add its time. */
  Optional<OffsetDateTime> nearHeadline(URI address) {
    @Nullable LocalDate day =
        WrittenDate.inAddress(String.valueOf(address.getRawPath())).orElse(null);
    if (day == null) {
      return inBoxes(false).findFirst().or(() -> inBoxes(true).findFirst());
    }
    return inBoxes(true)
        .filter(date -> day.equals(date.toLocalDate()))
        .findFirst()
        .or(() -> Optional.of(day.atStartOfDay(zone).toOffsetDateTime()));
  }

  /** In elements that are made for dates. */
  private Stream<OffsetDateTime> inBoxes(boolean withChanges) {
    return outline.times.stream()
        .sorted(Comparator.comparingInt(this::distance))
        .limit(MOST_BOXES)
        .map(PageOutline.Found::element)
        .filter(element -> withChanges || !isChange(element))
        .flatMap(element -> in(element).stream());
  }

  private int distance(PageOutline.Found found) {
    int after = found.order() - outline.headlineOrder();
    boolean near = found.proseBefore() <= outline.proseBeforeHeadline() + NEAR;
    return (after >= 0 ? after : -2 * after) + (near ? 0 : FAR);
  }

  private static boolean isChange(Element element) {
    return CHANGED.matcher(element.className() + ' ' + element.attr("itemprop")).find();
  }

  private Optional<OffsetDateTime> in(Element element) {
    Optional<OffsetDateTime> stated = StatedDates.parse(machineText(element), zone);
    if (stated.isPresent()) {
      return stated;
    }
    return written(Line.ofShort(element, LONGEST_BOX));
  }

  /** What an element of a date says to machines; empty where it says nothing. */
  static String machineText(Element element) {
    for (String attribute : MACHINE_TEXTS) {
      String value = element.attr(attribute).strip();
      if (value.length() >= 8 && value.chars().anyMatch(Character::isDigit)) {
        return value;
      }
    }
    return "";
  }

  private Optional<OffsetDateTime> written(String text) {
    return WrittenDate.in(text, american, zone).filter(StatedDates::isPlausible);
  }

  Optional<OffsetDateTime> inDescription() {
    return written(outline.tags.first("og:description", "description"));
  }

  /** A dateline: a short line with a date in it, not a sentence, nor who holds the rights. */
  Optional<OffsetDateTime> inLines(Document page) {
    Stream<String> article =
        outline.shortLines.stream()
            .sorted(Comparator.comparing(found -> found.order() < outline.headlineOrder()))
            .map(found -> Line.ofShort(found.element(), LONGEST_LINE));
    Stream<String> all =
        page.body().nodeStream(TextNode.class).map(TextNode::text).limit(MOST_LINES);
    return Stream.concat(article, all)
        .filter(line -> line.length() >= 8 && line.length() <= LONGEST_LINE)
        .filter(line -> line.indexOf('©') < 0)
        .flatMap(line -> written(line).stream())
        .findFirst();
  }
}
