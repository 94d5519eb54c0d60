package mujaz.article.dates;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * The zone that an outlet's clock shows, for times stated without one: its country's, by the
 * address or the stated language; UTC where neither tells. In countries of many zones the one that
 * most of the press writes in.
 */
final class OutletZone {
  private static final String PRESS =
      "US America/New_York CA America/Toronto AU Australia/Sydney NZ Pacific/Auckland "
          + "BR America/Sao_Paulo MX America/Mexico_City AR America/Argentina/Buenos_Aires "
          + "CL America/Santiago EC America/Guayaquil RU Europe/Moscow UA Europe/Kyiv "
          + "DE Europe/Berlin ES Europe/Madrid PT Europe/Lisbon CY Asia/Nicosia PS Asia/Gaza "
          + "ID Asia/Jakarta MY Asia/Kuala_Lumpur CN Asia/Shanghai KZ Asia/Almaty "
          + "UZ Asia/Tashkent MN Asia/Ulaanbaatar CD Africa/Kinshasa GL America/Nuuk";
  private static final TimeZone.SystemTimeZoneType PLACES =
      TimeZone.SystemTimeZoneType.CANONICAL_LOCATION;
  private static final Map<String, String> BY_COUNTRY = table();

  /** Endings that are a country's but are used by all the world. */
  private static final Set<String> ANYWHERE =
      Set.of("tv", "io", "co", "me", "ai", "cc", "ws", "fm", "ly", "to", "gg", "am", "la", "is.gd");

  /** Languages of many countries: they tell no zone. */
  private static final Set<String> OF_MANY =
      Set.of("en", "es", "fr", "pt", "ar", "sw", "zh", "ms", "ku", "ru");

  private OutletZone() {}

  private static Map<String, String> table() {
    String[] cells = PRESS.split(" ");
    Map<String, String> zones = new HashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      zones.put(cells[i], cells[i + 1]);
    }
    return Map.copyOf(zones);
  }

  /**
   * @param tags stated languages, the best first, such as {@code de-AT}
   */
  static ZoneId of(URI address, String... tags) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    String ending = host.substring(host.lastIndexOf('.') + 1);
    if (ending.length() == 2 && !ANYWHERE.contains(ending)) {
      return ofCountry(ending.equals("uk") ? "GB" : ending.toUpperCase(Locale.ROOT));
    }
    for (String tag : tags) {
      ULocale locale = ULocale.forLanguageTag(tag.strip().replace('_', '-'));
      if (locale.getCountry().length() == 2) {
        return ofCountry(locale.getCountry());
      }
      if (!locale.getLanguage().isEmpty() && !OF_MANY.contains(locale.getLanguage())) {
        return ofCountry(ULocale.addLikelySubtags(locale).getCountry());
      }
    }
    return ZoneOffset.UTC;
  }

  private static ZoneId ofCountry(String country) {
    String press = BY_COUNTRY.get(country);
    try {
      return ZoneId.of(
          press != null
              ? press
              : TimeZone.getAvailableIDs(PLACES, country, null).iterator().next());
    } catch (DateTimeException | NoSuchElementException unknown) {
      return ZoneOffset.UTC;
    }
  }
}
