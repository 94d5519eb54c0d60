package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon, 23 Nov 2026 10:30:00 +0200 | 2026-11-23T08:30:00Z",
        "Mon, 23 Nov 2026 10:30:00 GMT | 2026-11-23T10:30:00Z",
        "3 Nov 2026 10:30:00 EST | 2026-11-03T15:30:00Z",
        "2026-11-23T10:30:00.123Z | 2026-11-23T10:30:00Z",
        "2026-11-23T10:30:00+03:00 | 2026-11-23T07:30:00Z",
        "2026-11-23 10:30:00 | 2026-11-23T10:30:00Z",
        "2026-11-23T24:00:00Z | 2026-11-24T00:00:00Z",
        "20261123T103000Z | 2026-11-23T10:30:00Z",
        "2026-327 | 2026-11-23T00:00:00Z",
        "26-11-23 | 2026-11-23T00:00:00Z",
        "261123 | 2026-11-23T00:00:00Z",
        "-26-11 | 2026-11-01T00:00:00Z",
        "1795429800 | 2026-11-23T10:30:00Z",
        "1795429800000 | 2026-11-23T10:30:00Z",
        "Wed, 23 Nov 2026 22:40:00 GMT-01:01 | 2026-11-23T23:41:00Z",
        "Mon Nov 23 10:30:00 +0000 2026 | 2026-11-23T10:30:00Z",
        "Mon Nov 23 2026 17:00:00 GMT+0100 (Central European Time) | 2026-11-23T16:00:00Z",
        "Mon, 23 Nov 2026 10:30:00 Europe/Brussels | 2026-11-23T09:30:00Z",
        "November 23rd, 2026 at 1:05 p.m. EDT | 2026-11-23T17:05:00Z",
        "Mon, 11/23/2026 - 19:19 | 2026-11-23T19:19:00Z",
        "Fri, 26/06/2020 | 2020-06-26T00:00:00Z",
        "30.10.23 | 2023-10-30T00:00:00Z",
        "10/30/23 21:55:58 | 2023-10-30T21:55:58Z",
        "Nov. 2020 | 2020-11-01T00:00:00Z",
        "26 Sep 2022 GMT | 2022-09-26T00:00:00Z",
        "15:04 23.11.2026 +0200 | 2026-11-23T13:04:00Z"
      })
  void readsTheFormsOfFeeds(String written, String moment) {
    assertThat(FeedDates.parse(written)).map(Object::toString).contains(moment);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "الاثنين 23 نوفمبر 2026 - 10:30 مساءً | 2026-11-23T22:30:00Z",
        "٢٣ تشرين الثاني ٢٠٢٦، ٠٩:٠٥ ص | 2026-11-23T09:05:00Z",
        "23 كانون الأول/ديسمبر 2026 | 2026-12-23T00:00:00Z",
        "15 غشت 2026 على الساعة 14:30 | 2026-08-15T14:30:00Z",
        "8 جوان 2025 | 2025-06-08T00:00:00Z",
        "2026/11/23م الساعة 3 مساء | 2026-11-23T15:00:00Z",
        "13 جمادى الآخرة 1448 هـ | 2026-11-23T00:00:00Z",
        "13 جمادى الآخرة 1448هـ الموافق 23 نوفمبر 2026م | 2026-11-23T00:00:00Z",
        "1448/6/13 هـ | 2026-11-23T00:00:00Z",
        "۲ آذر ۱۴۰۵ ساعت ۱۰:۳۰ | 2026-11-23T10:30:00Z",
        "1405/09/02 - 10:30 | 2026-11-23T10:30:00Z",
        "دوشنبه ۲ قوس ۱۴۰۵ | 2026-11-23T00:00:00Z"
      })
  void readsArabicAndPersian(String written, String moment) {
    assertThat(FeedDates.parse(written)).map(Object::toString).contains(moment);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "23 Kasım 2026 Pazartesi 10:30 | 2026-11-23T10:30:00Z",
        "lundi 23 novembre 2026 à 14h30 | 2026-11-23T14:30:00Z",
        "mar., 01 déc. 2026 16:11:02 +0000 | 2026-12-01T16:11:02Z",
        "1er août 2026 | 2026-08-01T00:00:00Z",
        "23 ноября 2026 г., 10:30 | 2026-11-23T10:30:00Z",
        "Пн, 23 Ноя 2026 10:30:00 +0300 | 2026-11-23T07:30:00Z",
        "2026年11月23日 10:30 | 2026-11-23T10:30:00Z",
        "2026年11月23日 下午3点05分 | 2026-11-23T15:05:00Z",
        "2026년 11월 23일 10:30:15 | 2026-11-23T01:30:15Z",
        "2004-05-25 오후 11:23:17 | 2004-05-25T14:23:17Z",
        "Κυρ, 11 Ιούλ 2004 12:00:00 EST | 2004-07-11T17:00:00Z",
        "2004-július-13T9:15-05:00 | 2004-07-13T14:15:00Z",
        "24 de noviembre de 2026 | 2026-11-24T00:00:00Z",
        "Montag, 23. März 2026, 14.30 Uhr | 2026-03-23T14:30:00Z",
        "Senin, 23 November 2026 10.30 WIB | 2026-11-23T03:30:00Z",
        "23 tháng 11, 2026 | 2026-11-23T00:00:00Z",
        "23 พฤศจิกายน 2569 | 2026-11-23T00:00:00Z",
        "23 listopada 2026 | 2026-11-23T00:00:00Z",
        "23 नवंबर 2026 | 2026-11-23T00:00:00Z"
      })
  void readsTheWorldsMonths(String written, String moment) {
    assertThat(FeedDates.parse(written)).map(Object::toString).contains(moment);
  }

  /** Some four hundred: a table that shows in one look what is read, and as what. */
  @Test
  void readsEveryRowOfTheTable() throws IOException {
    try (InputStream table = FeedDatesTest.class.getResourceAsStream("dates.txt")) {
      List<String> rows =
          new String(table.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
      assertThat(rows).hasSizeGreaterThan(400).allSatisfy(FeedDatesTest::isReadAsStated);
    }
  }

  private static void isReadAsStated(String row) {
    int at = row.lastIndexOf('|');
    String moment = row.substring(at + 1).strip();
    assertThat(FeedDates.parse(row.substring(0, at).strip()).map(Object::toString).orElse("none"))
        .isEqualTo(moment.length() == 10 ? moment + "T00:00:00Z" : moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "0000-00-00 00:00:00",
        "2003-12-31T25:14:55Z",
        "2003-12-31T10:14:61Z",
        "Sun, 99 Jun 2009 12:00:00 GMT",
        "Sun, 16 zzz 2012",
        "31 فبراير 2026",
        "9999-12-31T23:59:59-99:99",
        "::::",
        "-",
        "10:30"
      })
  void saysNothingOfWhatIsNoDate(String written) {
    assertThat(FeedDates.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", ":", "-", "نوفمبر ", "1:1:", "+", "h", "٢"})
  void floodsAreNoTrouble(String part) {
    for (int times : List.of(1, 7, 119)) {
      String written = part.repeat(times);
      FeedDates.parse(written.substring(0, Math.min(120, written.length())));
    }
  }
}
