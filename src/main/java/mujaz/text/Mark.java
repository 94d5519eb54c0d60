package mujaz.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A number that stands for words: 44 bits of SHA-256, after 20 bits of what they belong to. Marks
 * that come together stand together in an index, so that keeping them touches few of its pages.
 */
public final class Mark {
  private static final int OWN_BITS = 44;

  private Mark() {}

  /**
   * @param kind of what is marked
   * @param owner whose words they are: a publisher, a source
   */
  public static long of(String kind, String owner, String words) {
    long own = hash(kind + "\0" + owner + "\0" + words) >>> (64 - OWN_BITS);
    return (hash(owner) << OWN_BITS) | own;
  }

  private static long hash(String words) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
