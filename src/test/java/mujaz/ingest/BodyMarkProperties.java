package mujaz.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BodyMarkProperties {
  @Property(tries = 500)
  void oneBitMakesAnotherMark(
      @ForAll @Size(min = 1, max = 100) byte[] body,
      @ForAll @IntRange(max = 99) int at,
      @ForAll @IntRange(max = 7) int bit) {
    byte[] other = body.clone();
    other[at % body.length] ^= (byte) (1 << bit);
    assertThat(BodyMark.of(other)).isNotEqualTo(BodyMark.of(body));
    assertThat(BodyMark.of(body.clone())).isEqualTo(BodyMark.of(body)).hasSize(32);
  }

  @Property(tries = 200)
  void whatIsLongerIsAnother(@ForAll @Size(max = 40) byte[] body, @ForAll byte more) {
    byte[] longer = java.util.Arrays.copyOf(body, body.length + 1);
    longer[body.length] = more;
    assertThat(BodyMark.of(longer)).isNotEqualTo(BodyMark.of(body));
  }
}
