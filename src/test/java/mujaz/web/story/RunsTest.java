package mujaz.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import mujaz.delivery.Run;
import org.junit.jupiter.api.Test;

class RunsTest {
  @Test
  void aHeadlineIsTextAndOnlyAWebAddressIsALink() {
    String shown =
        Runs.html(
            List.of(
                Run.bold("<b onclick=x>"),
                new Run("one", Run.Style.PLAIN, URI.create("javascript:alert(1)")),
                new Run("two", Run.Style.PLAIN, URI.create("https://x.example/?a='b"))));
    assertThat(shown)
        .isEqualTo(
            "<b>&lt;b onclick=x&gt;</b>one"
                + "<a rel=\"noopener noreferrer\" href=\"https://x.example/?a=&#39;b\">two</a>");
  }
}
