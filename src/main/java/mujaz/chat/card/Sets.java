package mujaz.chat.card;

import java.util.HashSet;
import java.util.Set;

/** Sets of which one element is changed. */
final class Sets {
  private Sets() {}

  static <T> Set<T> toggled(Set<T> set, T element) {
    return set.contains(element) ? without(set, element) : with(set, element);
  }

  static <T> Set<T> with(Set<T> set, T element) {
    Set<T> changed = new HashSet<>(set);
    changed.add(element);
    return changed;
  }

  static <T> Set<T> without(Set<T> set, T element) {
    Set<T> changed = new HashSet<>(set);
    changed.remove(element);
    return changed;
  }
}
