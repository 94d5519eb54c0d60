package mujaz.chat.choosing;

import java.util.HashSet;
import java.util.Set;

/** Sets in which a press puts something in, or takes it out again. */
final class Sets {
  private Sets() {}

  static <T> Set<T> toggle(Set<T> set, T element) {
    Set<T> toggled = new HashSet<>(set);
    if (!toggled.remove(element)) {
      toggled.add(element);
    }
    return toggled;
  }
}
