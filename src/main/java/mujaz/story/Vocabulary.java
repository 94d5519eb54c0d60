package mujaz.story;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one language's live reports, by their hashes: open addressing, since every report
 * asks for hundreds of them, several times. Terms that no report has any more go when the table is
 * next made anew. Not thread-safe.
 */
final class Vocabulary {
  private static final int SMALLEST = 1 << 10;
  private static final Report[] NOBODY = {};

  /** How many live reports there are in the language. */
  int reports;

  private @Nullable Term[] table = new @Nullable Term[SMALLEST];
  private int used;

  /** A term, how many live reports have it, and those of which it tells most. */
  static final class Term {
    final int hash;
    int documents;
    private Report[] telling = NOBODY;
    private int count;

    private Term(int hash) {
      this.hash = hash;
    }

    int tells() {
      return count;
    }

    Report told(int place) {
      return telling[place];
    }

    void tell(Report report) {
      if (count == telling.length) {
        telling = Arrays.copyOf(telling, count + 1 + count / 2);
      }
      telling[count++] = report;
    }

    private void forget(Report report) {
      for (int i = 0; i < count; i++) {
        if (telling[i] == report) {
          System.arraycopy(telling, i + 1, telling, i, count - i - 1);
          count--;
          return;
        }
      }
    }
  }

  /** The term of that hash, made where it is missing. */
  Term term(int hash) {
    if (used * 2 >= table.length) {
      rehash();
    }
    int slot = slot(hash);
    Term term = table[slot];
    if (term == null) {
      term = new Term(hash);
      table[slot] = term;
      used++;
    }
    return term;
  }

  /** A report is here no more. */
  void forget(Report report) {
    reports--;
    for (int hash : report.terms) {
      Term term = table[slot(hash)];
      if (term != null) {
        term.documents--;
        term.forget(report);
      }
    }
  }

  private int slot(int hash) {
    int slot = hash & (table.length - 1);
    for (Term there = table[slot]; there != null && there.hash != hash; there = table[slot]) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private void rehash() {
    @Nullable Term[] old = table;
    used = 0;
    for (Term term : old) {
      used += term != null && term.documents > 0 ? 1 : 0;
    }
    table = new @Nullable Term[Math.max(SMALLEST, Integer.highestOneBit(used + 1) * 8)];
    for (Term term : old) {
      if (term != null && term.documents > 0) {
        table[slot(term.hash)] = term;
      }
    }
  }
}
