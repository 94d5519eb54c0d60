package mujaz.source;

/**
 * The database's number of a source. Below zero it is private: followed for the chats alone that
 * have added it, and nothing that it shows is known to anybody else.
 */
public record SourceId(long value) {
  public boolean isPrivate() {
    return value < 0;
  }
}
