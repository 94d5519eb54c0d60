package mujaz.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mujaz.article.ArticleId;
import mujaz.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The live reports, and which of them are alike. An inverted index over each report's most telling
 * terms proposes neighbours, so that a report costs the same however long the archive is. How rare
 * a word is, is counted over the live reports of its language: on a day when everyone writes of one
 * war, the war's words tell little. (A frequency list of a year of other news was measured, alone
 * and mixed in, and lost.) Not thread-safe.
 */
final class Window {
  /** Likeness below this is chance. */
  static final float FLOOR = 0.06f;

  /** Longer ago than this, it was another event. */
  static final long SPAN_SECONDS = 72 * 3600;

  /** Reports that are grouped together at most; a larger piece is cut at its weakest links. */
  private static final int LARGEST_PIECE = 250;

  private static final int MOST_LIVE = 120_000;
  private static final int INDEXED_TERMS = 32;
  private static final int ASKED_TERMS = 48;

  /** Other reports that are looked at, the rarest shared words first: bounds the cost of one. */
  private static final int MOST_ASKED = 5000;

  private static final int MOST_NEIGHBOURS = 48;

  private final Map<ArticleId, Report> reports = new LinkedHashMap<>();
  private final Map<Shelf, Vocabulary> vocabularies = new HashMap<>();
  private final Neighbours neighbours = new Neighbours(MOST_NEIGHBOURS, FLOOR);

  private final Weights weights = new Weights();

  /** What people have decided of live reports. */
  final Hands hands = new Hands();

  /** Reports on different ones are strangers: what is private is compared with its own alone. */
  private record Shelf(Language language, long realm) {}

  int size() {
    return reports.size();
  }

  Collection<Report> reports() {
    return reports.values();
  }

  @Nullable Report find(ArticleId id) {
    return reports.get(id);
  }

  /** Takes reports in and links them to each other and to those that are here. */
  void add(Collection<Report> fresh) {
    fresh.forEach(this::count);
    fresh.forEach(this::tell);
    fresh.forEach(this::link);
  }

  private void count(Report report) {
    reports.put(report.id, report);
    Vocabulary vocabulary = vocabulary(report);
    vocabulary.reports++;
    for (int term : report.terms) {
      vocabulary.term(term).documents++;
    }
  }

  private void tell(Report report) {
    weights.of(report, vocabulary(report));
    for (int place : weights.heaviest(INDEXED_TERMS)) {
      weights.term(place).tell(report);
    }
  }

  /** Takes reports in unlinked, for {@link #refresh} to link. */
  void hold(Collection<Report> fresh) {
    fresh.forEach(report -> reports.put(report.id, report));
  }

  void remove(Report report) {
    reports.remove(report.id);
    hands.remove(report.id);
    for (int i = 0; i < report.near.count(); i++) {
      report.near.other(i).near.remove(report);
    }
    report.near.clear();
    vocabulary(report).forget(report);
  }

  /** The reports that are no longer live at this moment, the oldest first. */
  List<Report> expired(long now) {
    List<Report> old = new ArrayList<>();
    int surplus = reports.size() - MOST_LIVE;
    for (Report report : reports.values()) {
      if (report.seen >= now - SPAN_SECONDS && old.size() >= surplus) {
        break;
      }
      old.add(report);
    }
    return old;
  }

  /** Weighs and links everything anew, by what is live now: the order of arrival is forgotten. */
  void refresh() {
    List<Report> all = new ArrayList<>(reports.values());
    all.forEach(report -> report.near.clear());
    reports.clear();
    vocabularies.clear();
    add(all);
  }

  /**
   * The reports that are linked with this one over others. Where that is too many, only links that
   * are stronger count, until it is not: each report is in one piece, whoever asks.
   */
  Set<Report> piece(Report start) {
    for (float weakest = 0.1f; ; weakest *= 1.25f) {
      Set<Report> piece = new LinkedHashSet<>(Set.of(start));
      ArrayDeque<Report> open = new ArrayDeque<>(piece);
      while (!open.isEmpty() && piece.size() <= LARGEST_PIECE) {
        Links near = open.remove().near;
        for (int i = 0; i < near.count(); i++) {
          if (near.likeness(i) >= weakest && piece.add(near.other(i))) {
            open.add(near.other(i));
          }
        }
      }
      if (piece.size() <= LARGEST_PIECE || weakest > 1) {
        return piece;
      }
    }
  }

  private Vocabulary vocabulary(Report report) {
    return vocabularies.computeIfAbsent(
        new Shelf(report.language, report.realm), key -> new Vocabulary());
  }

  private void link(Report report) {
    weights.of(report, vocabulary(report));
    int asked = 0;
    for (int place : weights.heaviest(ASKED_TERMS)) {
      Vocabulary.Term term = weights.term(place);
      if (asked + term.tells() <= MOST_ASKED) {
        asked += term.tells();
        neighbours.propose(term, weights.weight(place));
      }
    }
    for (Neighbours.Like one : neighbours.of(report, weights)) {
      report.near.put(one.report(), (float) one.likeness());
      one.report().near.put(report, (float) one.likeness());
    }
  }

  static boolean sameTime(Report a, Report b) {
    return a.time == 0 || b.time == 0 || Math.abs(a.time - b.time) <= SPAN_SECONDS;
  }
}
