package mujaz.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time-zone data that local times are reckoned by, by its version such as {@code 2025b}. States
 * change their clocks at short notice, so old data sends digests an hour early or late.
 */
public record ZoneData(String version) {
  private static final Pattern VERSION = Pattern.compile("([0-9]{4})([a-z])");

  /** That of the Java that runs here. */
  public static ZoneData here() {
    return new ZoneData(ZoneRulesProvider.getVersions("Africa/Cairo").lastKey());
  }

  /**
   * Whether it is over a year old. A year's versions come about every other month, the first in
   * winter; one of an unknown form is taken for old.
   */
  public boolean isOld(Instant now) {
    Matcher matcher = VERSION.matcher(version);
    if (!matcher.matches()) {
      return true;
    }
    int month = Math.min(12, 2 + 2 * (matcher.group(2).charAt(0) - 'a'));
    LocalDate released = LocalDate.of(Integer.parseInt(matcher.group(1)), month, 1);
    return released.plusYears(1).isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
  }
}
