package mujaz.chat;

import java.net.URI;
import java.util.List;

/** What a person wants, parsed from what was said or pressed. */
public sealed interface Command {
  record Start(String payload) implements Command {}

  record Help() implements Command {}

  /**
   * The latest stories.
   *
   * @param what a number, a topic or a source as typed; empty for all
   */
  record Latest(String what) implements Command {}

  record DigestNow() implements Command {}

  record Search(String words) implements Command {}

  /** The panel of topics and sources to choose. */
  record Choose() implements Command {}

  record Topics() implements Command {}

  record Times() implements Command {}

  record ChooseLanguage() implements Command {}

  record ShowSources() implements Command {}

  record ShowSettings() implements Command {}

  record Stop() implements Command {}

  record Forget() implements Command {}

  /**
   * @param line the address and the name, as typed
   */
  record AddSource(String line) implements Command {}

  /** A link to read and summarise. */
  record ReadLink(URI link) implements Command {}

  /** A text to summarise. */
  record ReadText(String text) implements Command {}

  /**
   * A button.
   *
   * @param verb which one
   * @param args what it carries
   */
  record Press(String verb, List<String> args) implements Command {
    public Press {
      args = List.copyOf(args);
    }

    String arg(int index) {
      return index < args.size() ? args.get(index) : "";
    }
  }

  /** A command whose text is longer than any sensible one. */
  record TooLong() implements Command {}

  /** Anything else that was said: the answer to a question, or something to be helped with. */
  record Unknown(String text) implements Command {}
}
