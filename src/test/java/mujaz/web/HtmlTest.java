package mujaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
  @Test
  void whatComesFromOutsideIsNeverMarkup() {
    String bad = "<script>alert('x')</script>\"&";
    String shown = new Html().text(bad).name(bad).element("td", bad).toString();
    assertThat(shown)
        .doesNotContain("<script", "'", "\"")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;");
  }

  @Test
  void nobodyTurnsTheWordsAroundTheirs() {
    String turning = "a\u202Eb\u2066c\u2069d\u202Ce";
    assertThat(new Html().name(turning)).hasToString("<bdi>abcde</bdi>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x.example/"})
  void onlyWebAddressesAreLinks(String address) {
    assertThat(new Html().link(URI.create(address), "words")).hasToString("<bdi>words</bdi>");
  }

  @Test
  void anAddressIsText() {
    URI address = URI.create("HTTPS://x.example/?a='onclick='x&b");
    assertThat(new Html().link(address, "w").toString())
        .contains("href=\"HTTPS://x.example/?a=&#39;onclick=&#39;x&amp;b\"");
  }
}
