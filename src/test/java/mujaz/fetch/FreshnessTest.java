package mujaz.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cache-Control: max-age=600 | 600",
        "Cache-Control: public, MAX-AGE = \"600\" | 600",
        "Cache-Control: max-age=600; Cache-Control: private | 600",
        "Cache-Control: s-maxage=900 | 0",
        "Cache-Control: no-cache | 0",
        "Cache-Control: max-age=-5 | 0",
        "Cache-Control: max-age=999999999999999999 | 86400",
        "Cache-Control: max-age=60; Expires: Mon, 23 Nov 2026 10:00:00 GMT | 3600",
        "Expires: Mon, 23 Nov 2026 10:00:00 GMT | 3600",
        "Expires: Monday, 23-Nov-26 10:00:00 GMT | 3600",
        "Expires: Mon Nov 23 10:00:00 2026 | 3600",
        "Expires: Mon, 23 Nov 2026 12:00:00 GMT; Date: Mon, 23 Nov 2026 11:00:00 GMT | 3600",
        "Expires: 0 | 0",
        "Expires: Thu, 01 Jan 1970 00:00:00 GMT | 0",
        "Expires: soon | 0"
      })
  void readsHowLongAnAnswerStaysFresh(String headers, long seconds) {
    assertThat(Freshness.of(answer(headers), NOW)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Retry-After: 120 | 120",
        "Retry-After: Mon, 23 Nov 2026 09:02:00 GMT | 120",
        "Retry-After: Mon, 23 Nov 2026 12:02:00 GMT; Date: Mon, 23 Nov 2026 12:00:00 GMT | 120",
        "Retry-After: 999999999999 | 315360000",
        "Retry-After: 0 | ",
        "Retry-After: -1 | ",
        "Retry-After: later | ",
        "X: 1 | "
      })
  void readsHowLongToStayAway(String headers, @Nullable Long seconds) {
    assertThat(Freshness.retryAfter(answer(headers), NOW))
        .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
  }

  @Test
  void saysNothingWhereTheAnswerDoesNot() {
    assertThat(Freshness.of(answer("X: 1"), NOW)).isZero();
  }

  private static Response answer(String headers) {
    Response.Builder answer =
        new Response.Builder()
            .request(new Request.Builder().url("http://news.example/").build())
            .protocol(Protocol.HTTP_1_1)
            .code(200)
            .message("OK");
    for (String header : headers.split("; ", -1)) {
      String[] parts = header.split(": ", 2);
      answer.addHeader(parts[0], parts[1]);
    }
    return answer.build();
  }
}
