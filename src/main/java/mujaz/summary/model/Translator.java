package mujaz.summary.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.summary.KeyPoint;
import mujaz.summary.Method;
import mujaz.summary.Summary;
import mujaz.summary.words.Amount;
import mujaz.summary.words.Statement;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;

/**
 * Has a summary translated. Of a translation only numbers, dates and its language can be checked
 * here, and that no link came in: a translation in which any of them differs is not shown. Blocks
 * as the model does.
 */
public final class Translator {
  private static final int LONGEST = 450;

  private final LanguageModel model;
  private final PointCheck check;

  public Translator(LanguageModel model, LanguageDetector detector) {
    this.model = model;
    this.check = new PointCheck(detector);
  }

  /** Empty where the summary is better shown as it is. */
  public Optional<Summary> translate(Summary summary, Language into) {
    ModelAnswer answer = model.ask(Prompt.translation(summary, into));
    if (answer.outcome() != Outcome.WRITTEN) {
      model.use().record(answer.outcome(), answer.tokens());
      return Optional.empty();
    }
    Optional<Draft> draft = Draft.card(answer.text());
    boolean whole =
        draft.isPresent()
            && draft.get().points().size() == summary.points().size()
            && !draft.get().headline().isEmpty();
    boolean faithful = whole && draft.filter(d -> isTrue(d, summary, into)).isPresent();
    Outcome outcome = faithful ? Outcome.WRITTEN : whole ? Outcome.UNFAITHFUL : Outcome.UNREADABLE;
    model.use().record(outcome, answer.tokens());
    return draft.filter(d -> faithful).map(d -> translated(d, summary, into));
  }

  private boolean isTrue(Draft draft, Summary summary, Language into) {
    List<String> before = new ArrayList<>(List.of(summary.headline()));
    List<String> after = new ArrayList<>(List.of(draft.headline()));
    summary.points().forEach(point -> before.add(point.text()));
    draft.points().forEach(line -> after.add(line.text()));
    for (int i = 0; i < before.size(); i++) {
      boolean same =
          after.get(i).length() <= LONGEST
              && check.isIn(after.get(i), into)
              && (!PointCheck.isLinked(after.get(i)) || PointCheck.isLinked(before.get(i)))
              && keeps(before.get(i), after.get(i))
              && keeps(after.get(i), before.get(i));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** Whether every number in digits and every date of the one stands in the other. */
  private static boolean keeps(String one, String other) {
    Statement there = Statement.of(other);
    return Statement.of(one).tokens().stream()
        .allMatch(
            token -> {
              Amount amount = token.amount();
              String date = token.date();
              boolean number =
                  amount == null
                      || !amount.digits()
                      || there.tokens().stream()
                          .anyMatch(t -> t.amount() != null && t.amount().isLike(amount));
              boolean day =
                  date == null || there.tokens().stream().anyMatch(t -> date.equals(t.date()));
              return number && day;
            });
  }

  private static Summary translated(Draft draft, Summary summary, Language into) {
    List<KeyPoint> points = new ArrayList<>();
    for (int i = 0; i < summary.points().size(); i++) {
      KeyPoint point = summary.points().get(i);
      points.add(
          new KeyPoint(draft.points().get(i).text(), point.cites(), point.where(), point.alsoIn()));
    }
    return new Summary(
        into,
        draft.headline(),
        points,
        summary.disagreements(),
        Method.TRANSLATION,
        summary.writtenAt());
  }
}
