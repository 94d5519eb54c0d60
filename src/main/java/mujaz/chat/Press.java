package mujaz.chat;

import mujaz.delivery.Button;

/** Callback data: the scheme's version, a verb and its arguments, joined by full stops. */
public final class Press {
  static final String VERSION = "1";

  private Press() {}

  public static Button button(String label, String verb, Object... args) {
    StringBuilder data = new StringBuilder(VERSION).append('.').append(verb);
    for (Object arg : args) {
      data.append('.').append(arg);
    }
    return Button.press(label, data.toString());
  }
}
