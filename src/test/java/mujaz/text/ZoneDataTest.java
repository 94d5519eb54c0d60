package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneDataTest {
  @ParameterizedTest
  @CsvSource({
    "2026a,2026-11-23,false",
    "2025b,2026-03-01,false",
    "2025b,2026-11-23,true",
    "2024a,2025-01-15,false",
    "unknown,2026-11-23,true"
  })
  void isOldAfterAYear(String version, String day, boolean old) {
    assertThat(new ZoneData(version).isOld(Instant.parse(day + "T00:00:00Z"))).isEqualTo(old);
  }

  @Test
  void thisJavaSaysWhichItHas() {
    assertThat(ZoneData.here().version()).matches("[0-9]{4}[a-z]");
  }
}
