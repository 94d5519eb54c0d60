package mujaz.web;

import mujaz.chat.Passed;

/** A file that a visitor of the chat page sent. */
@SuppressWarnings("ArrayRecordComponent") // Read once and never compared.
record ChatFile(String name, byte[] content) implements Passed.Document {
  @Override
  public long size() {
    return content.length;
  }

  @Override
  public byte[] read() {
    return content;
  }

  @Override
  public String toString() {
    return "ChatFile[" + name + ", " + content.length + " bytes]";
  }
}
