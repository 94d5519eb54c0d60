package mujaz.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Which parts of the service work: each says what is wrong with it, or {@code ok}. Thread-safe. */
public final class Health {
  public static final String OK = "ok";

  private final Map<String, Supplier<String>> parts = new LinkedHashMap<>();

  /** Adds a part, before the server starts. */
  public Health with(String part, Supplier<String> state) {
    parts.put(part, state);
    return this;
  }

  /** Asks every part. */
  Map<String, String> ask() {
    Map<String, String> states = new LinkedHashMap<>();
    parts.forEach(
        (part, state) -> {
          try {
            states.put(part, state.get());
          } catch (RuntimeException e) {
            states.put(part, "failed: " + e.getClass().getSimpleName());
          }
        });
    return states;
  }
}
