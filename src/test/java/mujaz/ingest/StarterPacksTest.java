package mujaz.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import mujaz.feed.Opml;
import mujaz.feed.OpmlOutline;
import org.junit.jupiter.api.Test;

class StarterPacksTest {
  private final StarterPacks packs = new StarterPacks(Path.of("config/packs"));

  @Test
  void everyPackNamesOutletsWithWhoIsBehindThem() {
    assertThat(packs.keys()).hasSize(20).contains("sa", "sd", "arab", "world-fr", "science");
    for (String key : packs.keys()) {
      Opml.Document pack = packs.find(key).orElseThrow();
      assertThat(pack.title()).as(key).isNotEmpty();
      assertThat(pack.unusable()).as(key).isEmpty();
      assertThat(pack.outlines()).as(key).hasSizeGreaterThan(1);
      assertThat(pack.outlines().stream().map(OpmlOutline::address))
          .as(key)
          .doesNotHaveDuplicates();
      assertThat(pack.outlines())
          .allSatisfy(
              outlet -> {
                assertThat(outlet.title()).isNotEmpty();
                assertThat(outlet.language().isKnown()).as(outlet.title()).isTrue();
                assertThat(outlet.owner().name()).as(outlet.title()).isNotEmpty();
                assertThat(outlet.owner().kind()).as(outlet.title()).isNotNull();
                assertThat(outlet.address()).asString().startsWith("https://");
                assertThat(outlet.address()).extracting(URI::getHost).isNotNull();
              });
    }
  }

  @Test
  void noFileOutsideTheFolderIsAPack() {
    assertThat(packs.find("../sources")).isEmpty();
    assertThat(new StarterPacks(null).keys()).isEmpty();
  }
}
