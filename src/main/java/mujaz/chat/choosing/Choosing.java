package mujaz.chat.choosing;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.chat.Chapter;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Reply;

/** What a reader chooses: languages, topics, sources, times, city. */
public final class Choosing implements Chapter {
  private final ChoiceReplies choices;
  private final TimeReplies times;

  public Choosing(ChatParts parts) {
    this.choices = new ChoiceReplies(parts);
    this.times = new TimeReplies(parts, choices);
  }

  @Override
  public Map<String, Answer> commands() {
    return Map.of(
        "subscribe", (h, c) -> choices.topics(h, ""),
        "topics", (h, c) -> choices.topics(h, ""),
        "times", (h, c) -> times.times(h, ""),
        "language", (h, c) -> choices.language(h),
        "settings", (h, c) -> times.settings(h));
  }

  /** The panel of the sources that a reader can choose. */
  public Answer sources() {
    return (h, c) -> choices.sources(h, "", "");
  }

  @Override
  public Map<String, Answer> presses() {
    return Map.of(
        "say", (h, p) -> choices.speak(h, p.arg(0)),
        "lang", (h, p) -> choices.language(h),
        "newsl", (h, p) -> choices.newsLanguages(h, p.arg(0)),
        "topics", (h, p) -> choices.topics(h, p.arg(0)),
        "srcs", (h, p) -> choices.sources(h, p.arg(0), p.arg(1)),
        "times", (h, p) -> times.times(h, p.arg(0)),
        "city", (h, p) -> times.askCity(h),
        "zone", (h, p) -> times.pressedCity(h, p.arg(0), p.arg(1)),
        "done", (h, p) -> times.done(h),
        "settings", (h, p) -> times.settings(h));
  }

  @Override
  public Map<String, Answer> questions() {
    return Map.of("city", (h, c) -> times.typedCity(h, c.arg(1)));
  }

  @Override
  public Optional<List<Reply>> words(Hearing hearing, String text) {
    if (!text.matches("\\p{Nd}{1,2}[:.]\\p{Nd}{1,2}")) {
      return Optional.empty();
    }
    Optional<LocalTime> time = TimeReplies.time(text);
    return Optional.of(
        time.isEmpty()
            ? hearing.tell("times.bad", "time", Hearing.name(text))
            : times.times(hearing, time.get().toString().replace(':', '-')));
  }
}
