package mujaz.bench.citizen.play;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * An item as a feed shows it this time.
 *
 * @param guid empty for none
 * @param link empty for none
 * @param date as written; empty for none
 */
public record Shown(
    Item item, String guid, String link, String date, String headline, String text) {

  public Shown guid(String other) {
    return new Shown(item, other, link, date, headline, text);
  }

  public Shown link(String other) {
    return new Shown(item, guid, other, date, headline, text);
  }

  public Shown date(String other) {
    return new Shown(item, guid, link, other, headline, text);
  }

  public Shown headline(String other) {
    return new Shown(item, guid, link, date, other, text);
  }

  public Shown text(String other) {
    return new Shown(item, guid, link, date, headline, other);
  }

  /** As RSS and HTTP write it. */
  public static String rfc(Instant moment) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
  }
}
