package mujaz.article.dates;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The zone that an outlet's clock shows, for times stated without one: its country's, by the
 * address or the stated language; UTC where neither tells. In countries of many zones the one that
 * most of the press writes in.
 */
final class OutletZone {
  private static final Map<String, String> PRESS =
      Map.ofEntries(
          Map.entry("US", "America/New_York"),
          Map.entry("CA", "America/Toronto"),
          Map.entry("AU", "Australia/Sydney"),
          Map.entry("NZ", "Pacific/Auckland"),
          Map.entry("BR", "America/Sao_Paulo"),
          Map.entry("MX", "America/Mexico_City"),
          Map.entry("AR", "America/Argentina/Buenos_Aires"),
          Map.entry("CL", "America/Santiago"),
          Map.entry("EC", "America/Guayaquil"),
          Map.entry("RU", "Europe/Moscow"),
          Map.entry("UA", "Europe/Kyiv"),
          Map.entry("DE", "Europe/Berlin"),
          Map.entry("ES", "Europe/Madrid"),
          Map.entry("PT", "Europe/Lisbon"),
          Map.entry("CY", "Asia/Nicosia"),
          Map.entry("PS", "Asia/Gaza"),
          Map.entry("ID", "Asia/Jakarta"),
          Map.entry("MY", "Asia/Kuala_Lumpur"),
          Map.entry("CN", "Asia/Shanghai"),
          Map.entry("KZ", "Asia/Almaty"),
          Map.entry("UZ", "Asia/Tashkent"),
          Map.entry("MN", "Asia/Ulaanbaatar"),
          Map.entry("CD", "Africa/Kinshasa"),
          Map.entry("GL", "America/Nuuk"));

  /** Endings that are a country's but are used by all the world. */
  private static final Set<String> ANYWHERE =
      Set.of("tv", "io", "co", "me", "ai", "cc", "ws", "fm", "ly", "to", "gg", "am", "la", "is.gd");

  /** Languages of many countries: they tell no zone. */
  private static final Set<String> OF_MANY =
      Set.of("en", "es", "fr", "pt", "ar", "sw", "zh", "ms", "ku", "ru");

  private OutletZone() {}

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
    String name = PRESS.get(country);
    if (name == null) {
      Set<String> zones =
          TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, country, null);
      name = zones.isEmpty() ? "Z" : zones.iterator().next();
    }
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }
}
