package mujaz.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class DeliveryTimesProperties {
  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList()).map(ZoneId::of);
  }

  @Property
  void theNextMomentIsAfterNowAndWithinTwoDays(
      @ForAll("zones") ZoneId zone,
      @ForAll @LongRange(min = 1_300_000_000L, max = 2_000_000_000L) long second,
      @ForAll @IntRange(max = 1439) int minute) {
    Instant now = Instant.ofEpochSecond(second);
    Instant next = at(minute).nextAfter(now, zone).orElseThrow();
    assertThat(next).isAfter(now).isBefore(now.plusSeconds(50 * 3600));
  }

  @Property
  void eachLocalDateHasExactlyOneMoment(
      @ForAll("zones") ZoneId zone,
      @ForAll @IntRange(min = 2015, max = 2030) int year,
      @ForAll @IntRange(max = 1439) int minute) {
    Instant start = LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
    Instant end = LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant();
    int count = 0;
    Instant moment = start.minusSeconds(1);
    for (moment = at(minute).nextAfter(moment, zone).orElseThrow();
        moment.isBefore(end);
        moment = at(minute).nextAfter(moment, zone).orElseThrow()) {
      count++;
    }
    assertThat(count)
        .isBetween(
            LocalDate.of(year, 1, 1).lengthOfYear() - 1, LocalDate.of(year, 1, 1).lengthOfYear());
  }

  @Example
  void aSkippedTimeComesLaterAndADoubledOneOnce() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    DeliveryTimes halfPastTwo = at(150);
    assertThat(halfPastTwo.nextAfter(Instant.parse("2026-03-28T12:00:00Z"), berlin))
        .contains(Instant.parse("2026-03-29T01:30:00Z"));
    Instant first =
        halfPastTwo.nextAfter(Instant.parse("2026-10-24T12:00:00Z"), berlin).orElseThrow();
    assertThat(first).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(halfPastTwo.nextAfter(first, berlin))
        .contains(Instant.parse("2026-10-26T01:30:00Z"));
  }

  /** Morocco's clock goes back an hour for Ramadan; Egypt's and Gaza's dates change by decree. */
  @Example
  void clockChangesOfCasablancaCairoAndGazaGiveOneDigestADayAtTheRightWallTime() {
    for (String name : List.of("Africa/Casablanca", "Africa/Cairo", "Asia/Gaza")) {
      ZoneId zone = ZoneId.of(name);
      for (int minute : new int[] {0, 30, 90, 150, 480}) {
        LocalTime wanted = LocalTime.ofSecondOfDay(60L * minute);
        Instant moment = Instant.parse("2024-01-01T12:00:00Z");
        LocalDate date = LocalDate.of(2024, 1, 1);
        while (date.getYear() < 2027) {
          moment = at(minute).nextAfter(moment, zone).orElseThrow();
          date = date.plusDays(1);
          assertThat(moment.atZone(zone).toLocalDate()).as(name).isEqualTo(date);
          boolean skipped = zone.getRules().getValidOffsets(date.atTime(wanted)).isEmpty();
          LocalTime due = skipped ? wanted.plusHours(1) : wanted;
          assertThat(moment.atZone(zone).toLocalTime()).as(name + date).isEqualTo(due);
        }
      }
    }
  }

  @Example
  void onFridaysAlone() {
    DeliveryTimes fridays = at(480).on(Set.of(DayOfWeek.FRIDAY));
    ZoneId cairo = ZoneId.of("Africa/Cairo");
    Instant first = fridays.nextAfter(Instant.parse("2026-11-23T04:00:00Z"), cairo).orElseThrow();
    assertThat(first).isEqualTo("2026-11-27T06:00:00Z");
    assertThat(fridays.nextAfter(first, cairo)).contains(Instant.parse("2026-12-04T06:00:00Z"));
    assertThat(DeliveryTimes.ofKey(fridays.key())).isEqualTo(fridays);
    assertThat(DeliveryTimes.ofKey("")).isEqualTo(DeliveryTimes.NONE);
  }

  private static DeliveryTimes at(int minute) {
    return DeliveryTimes.of(List.of(LocalTime.ofSecondOfDay(60L * minute)));
  }
}
