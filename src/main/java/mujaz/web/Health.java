package mujaz.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Which parts of the service work: each says what is wrong with it, or {@code ok}. Thread-safe. */
public final class Health {
  public static final String OK = "ok";

  /** No answer can be given without it. */
  private static final String NEEDED = "database";

  private final Map<String, Supplier<String>> parts = new LinkedHashMap<>();
  private volatile boolean isStarted;

  /** Adds a part, before the server starts. */
  public Health with(String part, Supplier<String> state) {
    parts.put(part, state);
    return this;
  }

  /** Whatever starts has started: the program is ready for work. */
  public void started() {
    isStarted = true;
  }

  /** Whether to send people here: what is needed for every answer works. */
  Map<String, String> readiness() {
    Map<String, String> states = ask(NEEDED::equals);
    states.put("start", isStarted ? OK : "is still under way");
    return states;
  }

  /** Asks every part. */
  Map<String, String> ask() {
    return ask(part -> true);
  }

  private Map<String, String> ask(Predicate<String> wanted) {
    Map<String, String> states = new LinkedHashMap<>();
    parts.forEach(
        (part, state) -> {
          if (wanted.test(part)) {
            states.put(part, say(state));
          }
        });
    return states;
  }

  private static String say(Supplier<String> state) {
    try {
      return state.get();
    } catch (RuntimeException e) {
      return "failed: " + e.getClass().getSimpleName();
    }
  }
}
