package mujaz.delivery;

import java.nio.charset.StandardCharsets;

/** A file that goes with an answer. It is never kept: one that is lost is asked for again. */
public final class Attachment {
  private final String name;
  private final String type;
  private final byte[] content;

  private Attachment(String name, String type, byte[] content) {
    this.name = name;
    this.type = type;
    this.content = content;
  }

  /** A picture, shown as one. */
  public static Attachment png(String name, byte[] content) {
    return new Attachment(name, "image/png", content.clone());
  }

  /**
   * @param name as the reader saves it
   * @param type its media type
   */
  public static Attachment text(String name, String type, String content) {
    return new Attachment(name, type, content.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param type its media type
   */
  public static Attachment bytes(String name, String type, byte[] content) {
    return new Attachment(name, type, content.clone());
  }

  public String name() {
    return name;
  }

  public String type() {
    return type;
  }

  public boolean isPicture() {
    return type.equals("image/png");
  }

  public byte[] content() {
    return content.clone();
  }
}
