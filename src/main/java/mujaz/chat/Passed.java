package mujaz.chat;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What came along with what was said.
 *
 * @param forwarded true for a text that was passed on from elsewhere
 * @param repliedTo the text that it is a reply to; empty for none
 * @param document a file; null for none
 */
public record Passed(boolean forwarded, String repliedTo, @Nullable Document document) {
  public static final Passed NOTHING = new Passed(false, "", null);

  boolean isReply() {
    return !repliedTo.isEmpty();
  }

  /** A file that has been sent and is not read yet. */
  public interface Document {
    String name();

    /** In bytes, as the sender states it. */
    long size();

    /** Blocks for as long as the reading takes. */
    byte[] read() throws IOException;
  }
}
