package mujaz.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import mujaz.store.Json;
import mujaz.text.Language;
import org.jspecify.annotations.Nullable;

/** A message as a column keeps it: short field names, since there may be millions. */
final class MessageJson {
  private record R(
      @JsonProperty("t") String text,
      @JsonProperty("s") Run.@Nullable Style style,
      @JsonProperty("l") @Nullable URI link) {}

  private record B(@JsonProperty("k") Block.Kind kind, @JsonProperty("r") List<R> runs) {}

  private record K(
      @JsonProperty("t") String label,
      @JsonProperty("p") @Nullable String press,
      @JsonProperty("l") @Nullable URI link) {}

  private record M(
      @JsonProperty("lang") String language,
      @JsonProperty("b") List<B> blocks,
      @JsonProperty("k") List<List<K>> buttons,
      @JsonProperty("q") boolean silent,
      @JsonProperty("i") @Nullable URI picture,
      @JsonProperty("a") long answers) {}

  private MessageJson() {}

  static String write(Message message) {
    return Json.write(
        new M(
            message.language().code(),
            message.blocks().stream()
                .map(b -> new B(b.kind(), b.runs().stream().map(MessageJson::kept).toList()))
                .toList(),
            message.buttons().stream()
                .map(row -> row.stream().map(k -> new K(k.label(), k.press(), k.link())).toList())
                .toList(),
            message.silent(),
            message.picture(),
            message.answers()));
  }

  static Message read(String json) {
    M kept = Json.read(json, M.class);
    return new Message(
        new Language(kept.language()),
        kept.blocks().stream()
            .map(b -> new Block(b.kind(), b.runs().stream().map(MessageJson::run).toList()))
            .toList(),
        kept.buttons().stream()
            .map(row -> row.stream().map(k -> new Button(k.label(), k.press(), k.link())).toList())
            .toList(),
        kept.silent(),
        kept.picture(),
        kept.answers());
  }

  private static R kept(Run run) {
    return new R(run.text(), run.style() == Run.Style.PLAIN ? null : run.style(), run.link());
  }

  private static Run run(R kept) {
    return new Run(kept.text(), kept.style() == null ? Run.Style.PLAIN : kept.style(), kept.link());
  }
}
