package mujaz.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.text.Words;

/**
 * Chooses the points among the sentences. The first is the lead's first sentence unless another
 * near it covers the title far better; each further one is what adds most; at the end, what room is
 * left is filled with a sentence trimmed to it.
 */
public final class Choice {
  private static final double TOO_ALIKE = 0.55;
  private static final int FIRST_AMONG = 8;
  private static final int WORTH_FILLING = 70;

  /** What each other publisher that says the same adds to a point, and how many count. */
  private static final double AGREED = 0.3;

  private static final int AGREEING = 3;

  private final Weights weights;
  private final Article lead;
  private final Set<String> title;
  private final Map<String, Integer> frequency = new HashMap<>();
  private final Agreement agreement;
  private final List<Candidate> open;
  private final List<Candidate> chosen = new ArrayList<>();

  public Choice(Weights weights, Article lead, List<Candidate> all) {
    this.weights = weights;
    this.lead = lead;
    this.title = new HashSet<>(Words.of(lead.headline(), lead.language()));
    all.forEach(
        candidate -> candidate.terms().forEach(term -> frequency.merge(term, 1, Integer::sum)));
    this.agreement = new Agreement(all);
    boolean any = all.stream().anyMatch(Candidate::alone);
    this.open =
        new ArrayList<>(all.stream().filter(candidate -> candidate.alone() || !any).toList());
  }

  /**
   * @param budget the most characters of all points together, joined by one space
   */
  public List<Candidate> within(int budget, int most) {
    int left = budget;
    while (chosen.size() < most && left > 0) {
      Optional<Candidate> next = chosen.isEmpty() ? first(left) : next(left);
      if (next.isEmpty()) {
        break;
      }
      Candidate point = next.get();
      chosen.add(point);
      left -= point.text().length() + 1;
      open.removeIf(
          other ->
              (other.position() == point.position()
                      && other.article().id().equals(point.article().id()))
                  || point.overlap(other) > TOO_ALIKE);
    }
    return chosen;
  }

  /**
   * An extract, to be read as a text: what people mark in one, which is many sentences rather than
   * long ones, and mostly near the top. A sentence that leans on the one before it comes only after
   * that one, or one near it.
   */
  static List<Candidate> extract(List<Candidate> all, int budget) {
    return new Packing(
            budget, c -> Math.pow(c.text().length(), 0.6) / Math.pow(1.0 + c.position(), 0.7))
        .of(all);
  }

  /** Articles of other publishers that say the same. */
  List<ArticleId> agreeing(Candidate point) {
    return agreement.with(point);
  }

  private Optional<Candidate> first(int room) {
    return open.stream()
        .filter(candidate -> candidate.article().id().equals(lead.id()))
        .filter(candidate -> candidate.position() < FIRST_AMONG)
        .sorted(Comparator.comparingDouble(this::opening).reversed())
        .flatMap(candidate -> fitted(candidate, Math.min(room, Candidates.LONGEST)).stream())
        .findFirst()
        .or(() -> open.stream().flatMap(c -> fitted(c, room).stream()).findFirst());
  }

  private double opening(Candidate candidate) {
    return candidate.coverage(title)
        - weights.step() * candidate.position()
        + weights.early() * sum(candidate) / 10
        - (candidate.isQuestion() ? 0.6 : 0)
        - (candidate.text().length() > Candidates.LONGEST ? 0.2 : 0);
  }

  private Optional<Candidate> next(int room) {
    Set<String> unsaid = new HashSet<>(title);
    chosen.forEach(point -> unsaid.removeAll(point.terms()));
    Optional<Candidate> whole =
        open.stream()
            .filter(c -> c.text().length() <= Math.min(room, Candidates.LONGEST))
            .max(Comparator.comparingDouble(c -> worth(c, unsaid, room)));
    if (whole.isPresent() || room < WORTH_FILLING) {
      return whole;
    }
    return open.stream()
        .sorted(Comparator.<Candidate>comparingDouble(c -> worth(c, unsaid, room)).reversed())
        .flatMap(c -> fitted(c, room).stream())
        .findFirst();
  }

  private static Optional<Candidate> fitted(Candidate candidate, int room) {
    return candidate.text().length() <= room
        ? Optional.of(candidate)
        : Trimming.to(candidate.text(), room, candidate.language()).map(candidate::trimmedTo);
  }

  private double worth(Candidate candidate, Set<String> unsaid, int room) {
    double alike = chosen.stream().mapToDouble(candidate::overlap).max().orElse(0);
    String text = candidate.text();
    return 1 / (1 + weights.decay() * candidate.position())
        + weights.unsaid() * candidate.coverage(unsaid)
        + weights.central() * sum(candidate) / (candidate.terms().size() + 4)
        - weights.alike() * alike
        + AGREED * Math.min(AGREEING, agreement.with(candidate).size())
        + weights.room() * Math.min(1, (double) text.length() / Math.max(1, room))
        + weights.digits() * (text.chars().anyMatch(Character::isDigit) ? 1 : 0)
        + weights.quoted() * (text.indexOf('"') >= 0 || text.indexOf('“') >= 0 ? 1 : 0)
        - (candidate.isQuestion() ? 0.5 : 0);
  }

  /** How much its words are used in the whole. */
  private double sum(Candidate candidate) {
    return candidate.terms().stream()
        .mapToDouble(term -> Math.log(frequency.getOrDefault(term, 1)))
        .sum();
  }
}
