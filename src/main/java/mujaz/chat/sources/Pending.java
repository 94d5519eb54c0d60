package mujaz.chat.sources;

import java.net.URI;
import java.util.Optional;
import mujaz.ingest.ProbeResult;
import mujaz.source.SourceKind;
import mujaz.source.Topic;
import mujaz.store.Json;
import mujaz.text.Language;

/** A source that somebody is about to add, kept as the chat's question until it is answered. */
record Pending(String name, String address, String kind, String language, String topic) {
  private static final String QUESTION = "add\n";

  static Pending of(String name, ProbeResult.Found found, Language language) {
    return new Pending(
        name, found.address().toString(), found.kind().name(), language.code(), "any");
  }

  /** What a chat was asked, where it was this. */
  static Optional<Pending> of(String question) {
    return question.startsWith(QUESTION)
        ? Optional.of(Json.read(question.substring(QUESTION.length()), Pending.class))
        : Optional.empty();
  }

  String question() {
    return QUESTION + Json.write(this);
  }

  Pending in(Language other) {
    return new Pending(name, address, kind, other.code(), topic);
  }

  Pending about(String other) {
    return new Pending(name, address, kind, language, other);
  }

  URI where() {
    return URI.create(address);
  }

  SourceKind what() {
    return SourceKind.valueOf(kind);
  }

  Optional<Topic> subject() {
    return Topic.ofWord(topic);
  }
}
