package mujaz.chat;

import java.util.List;

/**
 * What a person wants, parsed from what was said or pressed.
 *
 * @param verb the command's or the button's name; empty where nothing was named
 * @param args what came with it: a command's rest as typed, a button's arguments, the words said
 */
public record Command(Kind kind, String verb, List<String> args) {
  /** How it was said. */
  enum Kind {
    /** By a command's name, with or without a slash. */
    CALLED,
    /** By a button. */
    PRESSED,
    /** In words: the answer to a question, or something to be helped with. */
    SAID,
    /** A command whose text is longer than any sensible one. */
    TOO_LONG
  }

  public Command {
    args = List.copyOf(args);
  }

  static Command called(String name, String rest) {
    return new Command(Kind.CALLED, name, List.of(rest));
  }

  static Command pressed(String verb, List<String> args) {
    return new Command(Kind.PRESSED, verb, args);
  }

  static Command said(String text) {
    return new Command(Kind.SAID, "", List.of(text));
  }

  /** As if a button had been pressed that names these: what a question remembers. */
  public static Command of(String... args) {
    return pressed("", List.of(args));
  }

  /** An argument; empty where there is none. */
  public String arg(int index) {
    return index < args.size() ? args.get(index) : "";
  }
}
