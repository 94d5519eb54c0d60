package mujaz.article.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The numbers that describe one block, in the order in which they are added. */
final class Row {
  private float[] values = new float[256];
  private int size;
  private final List<String> names = new ArrayList<>();
  private final boolean named;

  /**
   * @param named whether to keep the names too
   */
  Row(boolean named) {
    this.named = named;
  }

  void add(String name, double value) {
    add("", name, value);
  }

  void add(String group, String name, double value) {
    if (named) {
      names.add(group + name);
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = (float) value;
  }

  void add(String name, boolean value) {
    add("", name, value ? 1 : 0);
  }

  /** Takes another block's numbers from here on. */
  void clear() {
    size = 0;
    names.clear();
  }

  /** The numbers, and perhaps others after them, until the next is added. */
  float[] shared() {
    return values;
  }

  float[] values() {
    return Arrays.copyOf(values, size);
  }

  List<String> names() {
    return names;
  }
}
