package mujaz.chat.sources;

import java.net.URI;
import java.util.Optional;
import mujaz.chat.Hearing;
import mujaz.ingest.ProbeResult;
import mujaz.source.SourceKind;
import mujaz.source.Topic;
import mujaz.store.Json;
import mujaz.text.Language;

/** A source that somebody is about to add, kept as the chat's question until it is answered. */
public record Pending(String name, String address, String kind, String language, String topic) {
  private static final String QUESTION = "add\n";

  /** A name is no longer than this. */
  private static final int LONGEST = SourceChanges.LONGEST_NAME;

  public static Pending of(String name, ProbeResult.Found found, Language language) {
    return new Pending(
        name, found.address().toString(), found.kind().name(), language.code(), "any");
  }

  /** What a chat was asked, where it was this. */
  public static Optional<Pending> of(String question) {
    return question.startsWith(QUESTION)
        ? Optional.of(Json.read(question.substring(QUESTION.length()), Pending.class))
        : Optional.empty();
  }

  public String question() {
    return QUESTION + Json.write(this);
  }

  /** What it is called: as typed, else as the feed says, else as its host; on one line. */
  public static String named(String typed, ProbeResult.Found found) {
    String name = typed.isBlank() ? found.feed().title() : typed;
    String line = name.strip().replaceAll("\\s+", " ");
    String called = line.isEmpty() ? String.valueOf(found.address().getHost()) : line;
    return called.length() > LONGEST ? called.substring(0, LONGEST) : called;
  }

  /** The address that somebody has typed, whole or without its scheme, or by its Telegram name. */
  public static Optional<URI> address(String typed) {
    String name = typed.replaceFirst("^@(?=\\w+$)", "t.me/");
    boolean whole = name.matches("(?i)https?://.*");
    return name.contains(".") ? Hearing.link(whole ? name : "https://" + name) : Optional.empty();
  }

  Pending in(Language other) {
    return new Pending(name, address, kind, other.code(), topic);
  }

  Pending about(String other) {
    return new Pending(name, address, kind, language, other);
  }

  public URI where() {
    return URI.create(address);
  }

  public SourceKind what() {
    return SourceKind.valueOf(kind);
  }

  Optional<Topic> subject() {
    return Topic.ofWord(topic);
  }
}
