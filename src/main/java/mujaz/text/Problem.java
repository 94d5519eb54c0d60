package mujaz.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named reason that a person can be told in their own language: the key of a phrase, its
 * arguments, and, for the log alone, what caused it. The world doing something normal (a 404, a
 * feed that is no feed) is a Problem, a value; an exception is our own mistake or the machine's.
 */
public record Problem(String key, Map<String, Object> args, @Nullable Throwable cause) {
  public Problem {
    args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
  }

  /**
   * @param namesAndValues the phrase's placeholders: name, value, name, value
   */
  public static Problem of(String key, Object... namesAndValues) {
    return new Problem(key, Phrasebook.named(namesAndValues), null);
  }

  public Problem because(Throwable why) {
    return new Problem(key, args, why);
  }

  /** For the log: the key and its arguments, and the cause in a word. */
  @Override
  public String toString() {
    return key + (args.isEmpty() ? "" : args) + (cause == null ? "" : " (" + cause + ")");
  }
}
