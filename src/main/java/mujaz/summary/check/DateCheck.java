package mujaz.summary.check;

import java.util.Optional;
import mujaz.summary.words.Amount;
import mujaz.summary.words.Statement;
import mujaz.summary.words.Token;

/** Months, weekdays and days of the month are those of the articles. */
final class DateCheck implements Check {
  @Override
  public Optional<String> fault(Statement claim, Evidence evidence) {
    for (int i = 0; i < claim.size(); i++) {
      Token token = claim.at(i);
      String date = token.date();
      if (date == null) {
        continue;
      }
      if (!evidence.any(other -> date.equals(other.date()))) {
        return Optional.of("date \"" + token.text() + "\"");
      }
      Amount day = dayOf(claim, i);
      if (date.startsWith("month") && day != null && !hasDay(date, day, evidence)) {
        return Optional.of("date \"" + token.text() + "\" with its day");
      }
      if (date.startsWith("day") && !isNearest(date, evidence)) {
        return Optional.of("day \"" + token.text() + "\"");
      }
    }
    return Optional.empty();
  }

  /** A weekday belongs to its event: it stands in the sentences that say the rest, if any does. */
  private static boolean isNearest(String date, Evidence evidence) {
    return evidence.anyNearest(token -> date.equals(token.date()))
        || evidence.first().isEmpty()
        || evidence.first().get().tokens().stream()
            .noneMatch(token -> token.date() != null && token.date().startsWith("day"));
  }

  private static boolean hasDay(String month, Amount day, Evidence evidence) {
    for (Statement statement : evidence.all()) {
      for (int i = 0; i < statement.size(); i++) {
        if (month.equals(statement.at(i).date())) {
          Amount theirs = dayOf(statement, i);
          if (theirs != null && theirs.isSameDay(day)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static @org.jspecify.annotations.Nullable Amount dayOf(Statement statement, int month) {
    for (int at : new int[] {month - 1, month + 1, month - 2}) {
      if (at >= 0 && at < statement.size()) {
        Amount amount = statement.at(at).amount();
        boolean between =
            at == month - 2 && !statement.at(month - 1).folded().matches("of|من|شهر|month");
        String skipped = at == month - 2 ? statement.at(month - 1).date() : "";
        if (amount != null && amount.values().get(0) <= 31 && (!between || skipped != null)) {
          return amount;
        }
      }
    }
    return null;
  }
}
