package mujaz.story;

import java.util.Arrays;

/**
 * The live reports that are like one, and how much. They are few of each and kept of very many, so
 * they stand in two arrays: a map would take five times the room. Not thread-safe.
 */
final class Links {
  private static final Report[] NOBODY = {};
  private static final float[] NOTHING = {};

  private Report[] others = NOBODY;
  private float[] likeness = NOTHING;
  private int count;

  int count() {
    return count;
  }

  Report other(int place) {
    return others[place];
  }

  float likeness(int place) {
    return likeness[place];
  }

  /** Takes the place of what was known of the same report. */
  void put(Report other, float alike) {
    int place = place(other);
    if (place == count) {
      if (count == others.length) {
        int room = count + 1 + count / 2;
        others = Arrays.copyOf(others, room);
        likeness = Arrays.copyOf(likeness, room);
      }
      others[count++] = other;
    }
    likeness[place] = alike;
  }

  void remove(Report other) {
    int place = place(other);
    if (place < count) {
      count--;
      others[place] = others[count];
      likeness[place] = likeness[count];
      // Also so that nobody is kept by an array's end.
      others = Arrays.copyOf(others, count);
      likeness = Arrays.copyOf(likeness, count);
    }
  }

  void clear() {
    others = NOBODY;
    likeness = NOTHING;
    count = 0;
  }

  private int place(Report other) {
    int place = 0;
    while (place < count && others[place] != other) {
      place++;
    }
    return place;
  }
}
