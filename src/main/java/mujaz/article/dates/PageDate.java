package mujaz.article.dates;

import java.net.URI;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import mujaz.article.markup.JsonLd;
import mujaz.article.markup.PageOutline;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * When the article was published: as stated for machines, else as its address or the lines around
 * the headline say, else as the page's own script data or its last change do. Given with the offset
 * of the outlet's clock, so that its day is the day that its readers saw.
 */
public final class PageDate {
  private PageDate() {}

  /**
   * @param language as the page states it; a region in it tells the zone, and 3/4 from 4/3
   */
  public static @Nullable OffsetDateTime of(
      Document page, PageOutline outline, JsonLd data, URI address, String language) {
    ZoneId zone = OutletZone.of(address, language, outline.tags.first("og:locale"));
    StatedDates stated = new StatedDates(outline, data, zone);
    SeenDates seen = new SeenDates(outline, zone, WrittenDate.isAmerican(address, language));
    return stated
        .published()
        .or(() -> either(seen.nearHeadline(address), stated.inScripts()))
        .or(stated::changed)
        .or(() -> seen.inDescription())
        .or(() -> seen.inLines(page))
        .map(date -> onOutletClock(date, zone))
        .orElse(null);
  }

  /** What readers see is the day; a script that says the same day has its time as well. */
  private static Optional<OffsetDateTime> either(
      Optional<OffsetDateTime> seen, Optional<OffsetDateTime> data) {
    boolean oneDay =
        seen.isPresent()
            && data.isPresent()
            && seen.get().toLocalDate().equals(data.get().toLocalDate());
    return seen.isEmpty() || oneDay ? data : seen;
  }

  /** Midnight in UTC is a day without a time, and stays that day. */
  private static OffsetDateTime onOutletClock(OffsetDateTime date, ZoneId zone) {
    boolean utc = date.getOffset().equals(ZoneOffset.UTC);
    boolean day = date.toLocalTime().equals(LocalTime.MIDNIGHT);
    return utc && !day ? date.atZoneSameInstant(zone).toOffsetDateTime() : date;
  }
}
