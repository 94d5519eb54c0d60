package mujaz.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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

  /** As if so many reports had been seen before the first: keeps the first weights sober. */
  private static final int BACKGROUND = 100;

  private final Map<ArticleId, Report> reports = new LinkedHashMap<>();
  private final Map<Language, Map<Integer, Term>> index = new HashMap<>();
  private final Map<Language, Integer> sizes = new HashMap<>();

  private static final class Term {
    int documents;
    final List<Report> tells = new ArrayList<>(2);
  }

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
    for (Report report : fresh) {
      reports.put(report.id, report);
      sizes.merge(report.language, 1, Integer::sum);
      Map<Integer, Term> terms = terms(report.language);
      for (int term : report.terms) {
        terms.computeIfAbsent(term, key -> new Term()).documents++;
      }
    }
    fresh.forEach(this::weigh);
    fresh.forEach(report -> telling(report, INDEXED_TERMS).forEach(term -> term.tells.add(report)));
    fresh.forEach(this::link);
  }

  void remove(Report report) {
    reports.remove(report.id);
    sizes.merge(report.language, -1, Integer::sum);
    report.near.keySet().forEach(other -> other.near.remove(report));
    report.near.clear();
    Map<Integer, Term> terms = terms(report.language);
    for (int hash : report.terms) {
      Term term = terms.get(hash);
      if (term != null) {
        term.tells.remove(report);
        if (--term.documents == 0) {
          terms.remove(hash);
        }
      }
    }
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
    index.clear();
    sizes.clear();
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
        for (Map.Entry<Report, Float> link : open.remove().near.entrySet()) {
          if (link.getValue() >= weakest && piece.add(link.getKey())) {
            open.add(link.getKey());
          }
        }
      }
      if (piece.size() <= LARGEST_PIECE || weakest > 1) {
        return piece;
      }
    }
  }

  private Map<Integer, Term> terms(Language language) {
    return index.computeIfAbsent(language, key -> new HashMap<>());
  }

  private void weigh(Report report) {
    double[] norm = new double[2];
    double size = sizes.getOrDefault(report.language, 0) + BACKGROUND + 1;
    Map<Integer, Term> terms = terms(report.language);
    for (int i = 0; i < report.terms.length; i++) {
      Term term = terms.get(report.terms[i]);
      double rare = Math.log(size / ((term == null ? 0 : term.documents) + 0.5));
      report.full[i] = (float) (report.countInFull[i] * rare);
      report.lead[i] = (float) (report.countInLead[i] * rare);
      norm[0] += report.full[i] * report.full[i];
      norm[1] += report.lead[i] * report.lead[i];
    }
    double full = norm[0] > 0 ? 1 / Math.sqrt(norm[0]) : 0;
    double lead = norm[1] > 0 ? 1 / Math.sqrt(norm[1]) : 0;
    for (int i = 0; i < report.terms.length; i++) {
      report.full[i] *= (float) full;
      report.lead[i] *= (float) lead;
    }
  }

  /** Its most heavily weighted terms. */
  private List<Term> telling(Report report, int most) {
    Map<Integer, Term> terms = terms(report.language);
    return heaviest(report, most).mapToObj(i -> terms.get(report.terms[i])).toList();
  }

  private static IntStream heaviest(Report report, int most) {
    return IntStream.range(0, report.terms.length)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(i -> -(report.full[i] + report.lead[i]))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .mapToInt(i -> i);
  }

  private void link(Report report) {
    Map<Report, float[]> scores = new HashMap<>();
    Map<Integer, Term> terms = terms(report.language);
    int asked = 0;
    for (int i : heaviest(report, ASKED_TERMS).toArray()) {
      Term term = terms.get(report.terms[i]);
      if (term == null || asked + term.tells.size() > MOST_ASKED) {
        continue;
      }
      asked += term.tells.size();
      float weight = report.full[i] + report.lead[i];
      for (Report other : term.tells) {
        scores.computeIfAbsent(other, key -> new float[1])[0] += weight;
      }
    }
    scores.remove(report);
    record Candidate(Report report, double score) {}
    Candidate[] best =
        scores.entrySet().stream()
            .filter(entry -> sameTime(report, entry.getKey()))
            .map(entry -> new Candidate(entry.getKey(), entry.getValue()[0]))
            .toArray(Candidate[]::new);
    Arrays.sort(best, Comparator.comparingDouble(candidate -> -candidate.score));
    int checked = 3 * MOST_NEIGHBOURS;
    Arrays.stream(best)
        .limit(checked)
        .map(one -> new Candidate(one.report, Report.likeness(report, one.report)))
        .filter(one -> one.score >= FLOOR)
        .sorted(Comparator.comparingDouble(candidate -> -candidate.score))
        .limit(MOST_NEIGHBOURS)
        .forEach(
            one -> {
              report.near.put(one.report, (float) one.score);
              one.report.near.put(report, (float) one.score);
            });
  }

  private static boolean sameTime(Report a, Report b) {
    return a.time == 0 || b.time == 0 || Math.abs(a.time - b.time) <= SPAN_SECONDS;
  }
}
