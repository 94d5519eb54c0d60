package mujaz.feed;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * The part of a text that is being looked at: read on as needed, forgotten once it is passed. It
 * grows only for one piece of markup that is longer than it, up to a bound.
 */
final class CharWindow {
  private static final int SIZE = 1 << 14;
  private static final int LONGEST = 1 << 22;

  private final Reader in;
  private char[] chars = new char[SIZE];
  private int start;
  private int end;
  private boolean ended;

  CharWindow(Reader in) {
    this.in = in;
  }

  /** The characters; valid until the next {@link #more}. */
  char[] chars() {
    return chars;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  void passTo(int index) {
    start = index;
  }

  /** Whether so many characters are there from the start on. */
  boolean has(int count) {
    while (end - start < count) {
      if (more(end) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads on. Everything from the start is kept, and may move.
   *
   * @return where the character at that index is now; -1 when there is nothing more, or too much is
   *     kept already
   */
  int more(int index) {
    if (ended || end - start >= LONGEST) {
      return -1;
    }
    int moved = start;
    if (start > 0) {
      System.arraycopy(chars, start, chars, 0, end - start);
      end -= start;
      start = 0;
    }
    if (end == chars.length) {
      chars = Arrays.copyOf(chars, chars.length * 2);
    }
    try {
      int count = in.read(chars, end, chars.length - end);
      if (count < 0) {
        ended = true;
        return -1;
      }
      end += count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return index - moved;
  }

  /** What has not been passed yet, as a stream of its own. */
  Reader rest() {
    return new Reader() {
      @Override
      public int read(char[] to, int offset, int length) throws IOException {
        int there = Math.min(end - start, length);
        if (there <= 0) {
          return in.read(to, offset, length);
        }
        System.arraycopy(chars, start, to, offset, there);
        start += there;
        return there;
      }

      @Override
      public void close() throws IOException {
        in.close();
      }
    };
  }

  boolean startsWith(String word) {
    if (!has(word.length())) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (chars[start + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Passes everything up to and including the word; to the end of the text when it never comes. */
  void passBeyond(String word) {
    while (has(word.length())) {
      char first = word.charAt(0);
      int last = end - word.length();
      int i = start;
      for (; i <= last; i++) {
        if (chars[i] == first) {
          start = i;
          if (startsWith(word)) {
            start += word.length();
            return;
          }
        }
      }
      start = i;
    }
    start = end;
  }
}
