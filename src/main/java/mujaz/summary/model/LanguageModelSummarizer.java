package mujaz.summary.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.article.Article;
import mujaz.summary.KeyPoint;
import mujaz.summary.Method;
import mujaz.summary.Summary;
import mujaz.summary.model.ModelEndpoint.Turn;
import mujaz.text.LanguageDetector;

/**
 * Has a language model write what the local summary says, checks each point against the article
 * that it cites, tells the model once what is not supported, and puts the local point in the place
 * of each that still is not. Every outcome is counted. Blocks for as long as the model may take,
 * twice; never on the thread that polls. Thread-safe.
 */
public final class LanguageModelSummarizer {
  private static final int MOST_POINTS = 5;

  private final LanguageModel model;
  private final PointCheck check;
  private final boolean askAgain;

  /**
   * @param askAgain whether to tell the model once what is not supported
   */
  public LanguageModelSummarizer(LanguageModel model, LanguageDetector detector, boolean askAgain) {
    this.askAgain = askAgain;
    this.model = model;
    this.check = new PointCheck(detector);
  }

  /** Empty where the local summary stays as it is. */
  public Optional<Summary> improve(List<Article> reports, Summary local) {
    List<Article> leadFirst = reports.stream().limit(Prompt.MOST_ARTICLES).toList();
    List<Turn> turns = new ArrayList<>(Prompt.summary(leadFirst, local.language()));
    ModelAnswer answer = model.ask(turns);
    long tokens = answer.tokens();
    Outcome outcome = answer.outcome();
    Optional<Draft> draft = draft(answer);
    List<PointCheck.Checked> checked = checked(draft, leadFirst, local);
    List<String> reasons = reasons(answer, draft, checked);
    if (askAgain && !reasons.isEmpty()) {
      turns.add(Turn.assistant(answer.text()));
      turns.add(Prompt.again(reasons));
      ModelAnswer second = model.ask(turns);
      tokens += second.tokens();
      Optional<Draft> redraft = draft(second);
      List<PointCheck.Checked> rechecked = checked(redraft, leadFirst, local);
      if (passed(rechecked) > 0 && failed(rechecked) <= failed(checked)) {
        draft = redraft;
        checked = rechecked;
      } else if (draft.isEmpty()) {
        outcome = second.outcome();
      }
    }
    if (outcome == Outcome.WRITTEN && passed(checked) == 0) {
      outcome = draft.isEmpty() ? Outcome.UNREADABLE : Outcome.UNFAITHFUL;
    }
    model.use().record(outcome, tokens);
    return outcome == Outcome.WRITTEN && draft.isPresent()
        ? Optional.of(written(draft.get(), checked, leadFirst, local))
        : Optional.empty();
  }

  private static Optional<Draft> draft(ModelAnswer answer) {
    return answer.outcome() == Outcome.WRITTEN ? Draft.of(answer.text()) : Optional.empty();
  }

  private List<PointCheck.Checked> checked(
      Optional<Draft> draft, List<Article> articles, Summary local) {
    return draft.map(d -> check.points(d, articles, local.language())).orElse(List.of());
  }

  /** Why to ask once more; nothing where the model did not answer, or answered well. */
  private static List<String> reasons(
      ModelAnswer answer, Optional<Draft> draft, List<PointCheck.Checked> checked) {
    if (answer.outcome() != Outcome.WRITTEN) {
      return List.of();
    }
    return draft.isEmpty()
        ? List.of("the answer was no JSON object with points")
        : checked.stream().map(PointCheck.Checked::why).filter(why -> !why.isEmpty()).toList();
  }

  private static long passed(List<PointCheck.Checked> checked) {
    return checked.stream().filter(point -> point.point().isPresent()).count();
  }

  private static long failed(List<PointCheck.Checked> checked) {
    return checked.size() - passed(checked);
  }

  private Summary written(
      Draft draft, List<PointCheck.Checked> checked, List<Article> articles, Summary local) {
    List<KeyPoint> points = new ArrayList<>();
    for (PointCheck.Checked point : checked) {
      if (points.size() == MOST_POINTS) {
        break;
      }
      point.point().or(() -> unused(local, points)).ifPresent(points::add);
    }
    return new Summary(
        local.language(),
        check.headline(draft.headline(), articles, local.language()).orElse(local.headline()),
        points,
        local.disagreements(),
        Method.MODEL,
        model.now());
  }

  /** The next local point from a sentence that no point is from yet. */
  private static Optional<KeyPoint> unused(Summary local, List<KeyPoint> taken) {
    return local.points().stream()
        .filter(
            point ->
                taken.stream()
                    .noneMatch(
                        other ->
                            other.cites().equals(point.cites())
                                && other.where().start() < point.where().end()
                                && point.where().start() < other.where().end()))
        .findFirst();
  }
}
