package mujaz.source;

import java.time.Instant;
import mujaz.store.Json;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How one poll went.
 *
 * @param items how many there were; 0 where nothing had changed
 * @param problem why nothing came; null where the source answered
 */
public record PastPoll(Instant at, int items, int fresh, @Nullable Problem problem) {

  /** On one line. */
  String written() {
    String line = at.getEpochSecond() + " " + items + " " + fresh;
    return problem == null ? line : line + " " + SourceRow.text(problem);
  }

  static PastPoll read(String line) {
    String[] words = line.split(" ", 4);
    return new PastPoll(
        Instant.ofEpochSecond(Long.parseLong(words[0])),
        Integer.parseInt(words[1]),
        Integer.parseInt(words[2]),
        words.length < 4 ? null : Json.read(words[3], Problem.class));
  }
}
