package mujaz.article.dates;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mujaz.article.markup.JsonLd;
import mujaz.article.markup.PageOutline;
import mujaz.feed.FeedDates;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Dates that a page states for machines. A date without a zone is on the outlet's clock. */
final class StatedDates {
  private static final List<String> SURE =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "article:published",
          "og:published_time",
          "datepublished");
  private static final List<String> PUBLISHED =
      List.of(
          "parsely-pub-date",
          "sailthru.date",
          "cxenseparse:recs:publishtime",
          "vr:published_time",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "published_time",
          "published-date",
          "publication_date",
          "publicationdate",
          "article.published",
          "article_date_original",
          "originalpublicationdate",
          "dcterms.issued",
          "dc.date.issued",
          "dcterms.created",
          "dc.date.created",
          "dcterms.date",
          "dc.date",
          "dcsext.articlefirstpublished",
          "citation_publication_date",
          "citation_date",
          "date",
          "displaydate",
          "shareaholic:article_published_time",
          "rnews:datepublished",
          "og:release_date",
          "video:release_date",
          "uploaddate");
  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "datemodified",
          "last-modified",
          "dcterms.modified",
          "dc.date.modified",
          "lastmod",
          "revised");
  private static final Pattern ZONED =
      Pattern.compile("(?i)(?:z|utc|gmt|[+-]\\d\\d:?\\d\\d|\\b[a-z]{3,4})\\)?$");
  private static final Pattern CLOCK = Pattern.compile("\\d[:hT.]\\d\\d|T\\d\\d");
  private static final Pattern DATE_IN_SCRIPT =
      Pattern.compile(
          "[\"']((?:19|20)\\d\\d-\\d\\d-\\d\\d(?:[T ][\\d:.]{4,15}(?:Z|[+-]\\d\\d:?\\d\\d)?)?)");
  private static final Pattern KEY_BEFORE =
      Pattern.compile(
          "(?i)(?:date_?published|published_?(?:at|time|date|on)?|publish_?(?:date|time|ed_?date)"
              + "|publication_?date|first_?published(?:_?(?:at|date))?|date_?created"
              + "|created_?(?:at|date)|pub_?date)\\\\?[\"']\\s*(?::|,|\\scontent=)\\s*\\\\?$");
  private static final int LONGEST_KEY = 40;

  private final PageOutline outline;
  private final JsonLd data;
  private final ZoneId zone;

  StatedDates(PageOutline outline, JsonLd data, ZoneId zone) {
    this.outline = outline;
    this.data = data;
    this.zone = zone;
  }

  Optional<OffsetDateTime> published() {
    List<String> all = new ArrayList<>();
    all.add(data.text("datePublished"));
    SURE.forEach(name -> all.addAll(outline.tags.all(name)));
    for (PageOutline.Found found : outline.times) {
      Element element = found.element();
      if (element.attr("itemprop").contains("datePublished") || element.hasAttr("pubdate")) {
        all.add(SeenDates.machineText(element));
      }
    }
    all.add(data.text("uploadDate"));
    PUBLISHED.forEach(name -> all.addAll(outline.tags.all(name)));
    all.add(data.anywhere("datePublished"));
    all.add(data.anywhere("uploadDate"));
    return best(all);
  }

  /** The first; but where it lacks its clock or zone, another that says the same with it. */
  private Optional<OffsetDateTime> best(List<String> all) {
    @Nullable OffsetDateTime best = null;
    boolean zoned = false;
    boolean timed = false;
    for (String text : all) {
      @Nullable OffsetDateTime date = parse(text, zone).orElse(null);
      if (date == null) {
        continue;
      }
      boolean counted = text.strip().matches("\\d{9,}");
      boolean thisZoned = counted || ZONED.matcher(text.strip()).find();
      boolean thisTimed = counted || CLOCK.matcher(text).find();
      if (best == null
          || (!timed && thisTimed && best.toLocalDate().equals(date.toLocalDate()))
          || (!zoned && thisZoned && isSameClock(best, date))) {
        best = date;
        zoned = thisZoned;
        timed = thisTimed;
      }
      if (zoned && timed) {
        break;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isSameClock(OffsetDateTime one, OffsetDateTime other) {
    return ChronoUnit.MINUTES.between(one.toLocalDateTime(), other.toLocalDateTime()) == 0;
  }

  /** The web is no older than 1990, and a zero moment is a missing one. */
  static Optional<OffsetDateTime> parse(String text, ZoneId zone) {
    return FeedDates.read(text, zone).filter(StatedDates::isPlausible);
  }

  static boolean isPlausible(OffsetDateTime date) {
    return date.getYear() >= 1990 && date.getYear() < 2100;
  }

  /** In the data that a page hands to its own scripts, whatever its shape. */
  Optional<OffsetDateTime> inScripts() {
    for (Element script : outline.scripts) {
      String text = script.data();
      Matcher date = DATE_IN_SCRIPT.matcher(text);
      while (date.find()) {
        String before = text.substring(Math.max(0, date.start() - LONGEST_KEY), date.start());
        if (KEY_BEFORE.matcher(before).find()) {
          Optional<OffsetDateTime> moment = parse(date.group(1), zone);
          if (moment.isPresent()) {
            return moment;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The last change, or when the page was made. */
  Optional<OffsetDateTime> changed() {
    return Stream.of(
            Stream.of(data.text("dateModified"), data.anywhere("dateModified")),
            Stream.of(data.text("dateCreated"), outline.tags.first("datecreated", "created")),
            MODIFIED.stream().map(outline.tags::first))
        .flatMap(texts -> texts)
        .flatMap(text -> parse(text, zone).stream())
        .findFirst();
  }
}
