package mujaz.chat.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mujaz.delivery.Block;
import mujaz.delivery.Message;
import mujaz.delivery.Run;
import mujaz.subscription.desk.House;
import mujaz.subscription.desk.Own;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DressTest {
  private static final String SUFFIX = "utm_source=telegram";

  @ParameterizedTest
  @CsvSource({
    "https://a.example/n,https://a.example/n?utm_source=telegram",
    "https://a.example/n?id=3,https://a.example/n?id=3&utm_source=telegram",
    "https://a.example/n#:~:text=Six,https://a.example/n?utm_source=telegram#:~:text=Six",
    "tg://user?id=3,tg://user?id=3"
  })
  void theSuffixJoinsTheQuery(String link, String dressed) {
    assertThat(LinkSuffix.joined(URI.create(link), SUFFIX)).isEqualTo(URI.create(dressed));
  }

  @Test
  void aDigestOpensWithItsHeaderAndClosesWithALabelledSponsorAndTheSignature() {
    House house =
        new House(
            Own.EQUAL, Set.of(), SUFFIX, "Morning <b>edition", "Al-Bayan News", "Sunlight Bank");
    Message message =
        Message.of(
            Language.ENGLISH,
            List.of(
                Block.paragraph(Run.bold("Headline").linkedTo(URI.create("https://a.example/n")))));
    List<Message> dressed =
        new Dress(house, new Phrasebook(), Locale.ENGLISH).all(List.of(message, message));
    assertThat(dressed.get(0).plainText()).isEqualTo("Morning <b>edition\n\nHeadline");
    assertThat(dressed.get(0).blocks().get(2).runs().get(0).link())
        .hasToString("https://a.example/n?utm_source=telegram");
    assertThat(dressed.get(1).plainText().lines().filter(line -> !line.isEmpty()))
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("Headline"),
            line -> assertThat(line).startsWith("Advertisement:").contains("Sunlight Bank"),
            line -> assertThat(line).isEqualTo("Al-Bayan News"));
  }
}
