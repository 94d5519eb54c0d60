package mujaz.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/**
 * Our reader's speed beside ROME's over the same feeds: {@code mvn test -Dtest=FeedsAgainstRome}.
 */
class FeedsAgainstRome {
  @Test
  void readsFourTimesAsFast() {
    double rome = FeedBench.megabytesASecond(FeedsAgainstRome::rome);
    FeedBench.Figures ours = new FeedBench().run();
    double again = FeedBench.megabytesASecond(FeedsAgainstRome::rome);

    String figures = ours + String.format("; ROME: %.1f and %.1f MB/s", rome, again);
    assertThat(ours.megabytesASecond()).as(figures).isGreaterThan(4 * Math.max(rome, again));
    System.out.println(figures);
  }

  private static void rome(byte[] feed) {
    try {
      new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(feed))).getEntries();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FeedException e) {
      throw new IllegalStateException(e);
    }
  }
}
