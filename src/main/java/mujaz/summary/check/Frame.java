package mujaz.summary.check;

import java.util.ArrayList;
import java.util.List;
import mujaz.summary.words.Statement;
import mujaz.summary.words.Token;
import mujaz.summary.words.Token.Mark;

/**
 * Who does what a verb says, and to whom.
 *
 * @param agent the words of the one who does it; of a verb before its subject the first few words
 *     that follow, among which the object may be
 * @param far what stands behind a preposition or on the other side of the verb, and so is no agent
 * @param rest all that is not in agent
 * @param verbFirst whether the verb stands before its subject
 * @param split whether it is known where the agent ends
 */
record Frame(
    List<Token> agent, List<Token> far, List<Token> rest, boolean verbFirst, boolean split) {
  private static final int REACH = 12;
  private static final int HEAD = 3;

  /** Empty lists where the verb has nobody. */
  static Frame of(Statement statement, int verb) {
    return statement.at(verb).isArabic() ? arabic(statement, verb) : latin(statement, verb);
  }

  /** Of a verbal noun with a pronoun: its agent is that of the sentence's first verb. */
  static Frame owned(Statement statement, int noun) {
    List<Token> agent = List.of();
    for (int i = 0; i < noun && agent.isEmpty(); i++) {
      if (statement.at(i).is(Mark.VERB) && statement.at(i).isContent()) {
        agent = of(statement, i).agent();
      }
    }
    List<Token> rest = new ArrayList<>();
    for (int i = noun + 1; i < Math.min(statement.size(), noun + REACH); i++) {
      if (statement.at(i).is(Mark.AFTER_BREAK)) {
        break;
      }
      if (statement.at(i).isContent()) {
        rest.add(statement.at(i));
      }
    }
    return new Frame(agent, rest, rest, false, true);
  }

  private static Frame latin(Statement statement, int verb) {
    List<Token> left = subject(statement, verb);
    List<Token> right = new ArrayList<>();
    List<Token> by = new ArrayList<>();
    boolean behindBy = false;
    for (int i = verb + 1; i < Math.min(statement.size(), verb + REACH); i++) {
      Token token = statement.at(i);
      if (ends(token) || (token.is(Mark.PAST) && i > verb + 1)) {
        break;
      }
      if (token.is(Mark.BY)) {
        behindBy = true;
      } else if (behindBy && !by.isEmpty() && isPreposition(token)) {
        behindBy = false;
      } else if (token.isContent() || token.amount() != null) {
        (behindBy ? by : right).add(token);
      }
    }
    if (isPassive(statement, verb)) {
      List<Token> rest = new ArrayList<>(left);
      rest.addAll(right);
      return new Frame(by, left, rest, false, true);
    }
    right.addAll(by);
    return new Frame(left, right, right, false, true);
  }

  private static boolean isPassive(Statement statement, int verb) {
    if (verb + 1 < statement.size() && statement.at(verb + 1).is(Mark.BY)) {
      return true;
    }
    for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
      Token token = statement.at(i);
      if (token.folded().matches("was|were|been|be|is|are|being|get|got|am")) {
        return true;
      }
      if (!token.is(Mark.STOP) && !token.folded().endsWith("ly")) {
        return false;
      }
    }
    return false;
  }

  /** The nearest words before the verb that can be its subject. */
  private static List<Token> subject(Statement statement, int verb) {
    int start = 0;
    int end = verb;
    int firstVerb = -1;
    for (int i = verb - 1; i >= 0; i--) {
      Token token = statement.at(i);
      if (statement.at(i + 1).is(Mark.AFTER_BREAK)
          || token.folded().matches("that|because|saying|while|but|if|when|as|after|before")) {
        start = i + 1;
        break;
      }
      if (isFinite(statement, i)) {
        firstVerb = i;
      }
    }
    if (firstVerb >= 0) {
      String before = statement.at(verb - 1).folded();
      if (before.matches("and|or|then|to")) {
        end = firstVerb;
      } else {
        for (int i = verb - 1; i > firstVerb; i--) {
          if (isFinite(statement, i)) {
            start = i + 1;
            break;
          }
        }
        start = Math.max(start, firstVerb + 1);
      }
    }
    return core(statement, start, end);
  }

  /** A past tense, and no participle that belongs to a noun: "led by". */
  private static boolean isFinite(Statement statement, int at) {
    boolean led = at + 1 < statement.size() && statement.at(at + 1).is(Mark.BY);
    boolean was = at > 0 && statement.at(at - 1).folded().matches("was|were|been|is|are|being");
    return statement.at(at).is(Mark.PAST) && (!led || was);
  }

  /** Without what stands behind a preposition, "of" apart. */
  private static List<Token> core(Statement statement, int start, int end) {
    List<Token> found = new ArrayList<>();
    boolean skipping = false;
    for (int i = start; i < end; i++) {
      Token token = statement.at(i);
      if (token.is(Mark.AFTER_COMMA) || token.is(Mark.BY)) {
        skipping = found.isEmpty() ? false : skipping;
      }
      if (isPreposition(token)) {
        skipping = true;
      } else if (!skipping && token.isContent()) {
        found.add(token);
      }
    }
    return found;
  }

  private static boolean isPreposition(Token token) {
    return token
        .folded()
        .matches(
            "in|on|at|to|from|by|with|for|into|over|under|about|near|after|before|during"
                + "|since|against|between|among|through|within|without|around");
  }

  private static boolean ends(Token token) {
    return token.is(Mark.AFTER_BREAK)
        || token.folded().matches("that|who|which|because|saying|while|but|whose|and");
  }

  private static Frame arabic(Statement statement, int verb) {
    List<Token> left = nounsBefore(statement, verb);
    List<Token> near = new ArrayList<>();
    List<Token> far = new ArrayList<>();
    List<Token> by = new ArrayList<>();
    boolean behind = false;
    boolean behindBy = false;
    for (int i = verb + 1; i < Math.min(statement.size(), verb + REACH); i++) {
      Token token = statement.at(i);
      if (token.is(Mark.AFTER_BREAK) || isConjunction(token)) {
        break;
      }
      if (isBy(statement, i)) {
        behindBy = true;
        i++;
        continue;
      }
      behind |= token.is(Mark.JOINED) || (token.is(Mark.STOP) && token.amount() == null);
      if (token.isContent() || (token.amount() != null && behind)) {
        (behindBy ? by : behind ? far : near).add(token);
      }
    }
    if (!by.isEmpty()) {
      List<Token> rest = new ArrayList<>(left);
      rest.addAll(near);
      return new Frame(by, rest, rest, false, true);
    }
    if (!left.isEmpty()) {
      near.addAll(far);
      return new Frame(left, near, near, false, true);
    }
    if (!agrees(statement.at(verb), near)) {
      near.addAll(far);
      return new Frame(List.of(), near, near, false, true);
    }
    boolean whole = behind && near.size() <= HEAD;
    int head = Math.min(HEAD, near.size());
    List<Token> rest = new ArrayList<>(near.subList(head, near.size()));
    rest.addAll(far);
    return new Frame(near.subList(0, head), far, rest, true, whole && isIn(far));
  }

  /** What follows a verb before its subject, the object included where no preposition is. */
  List<Token> row() {
    List<Token> row = new ArrayList<>(agent);
    rest.stream().filter(token -> !far.contains(token)).forEach(row::add);
    return row;
  }

  private static boolean isIn(List<Token> far) {
    return far.stream().anyMatch(Token::isContent);
  }

  /** A verb in the feminine that a masculine noun follows has its subject elsewhere. */
  private static boolean agrees(Token verb, List<Token> nouns) {
    boolean feminine = verb.keys().stream().anyMatch(key -> verb.folded().endsWith(key + "ت"));
    if (!feminine || nouns.isEmpty() || nouns.get(0).is(Mark.NAME)) {
      return true;
    }
    return nouns.get(0).folded().matches(".*(?:ه|ات|ا|اء|ي|ت)")
        || nouns.get(0).folded().length() < 5;
  }

  /** A subject that stands before its verb, with no verb before it. */
  private static List<Token> nounsBefore(Statement statement, int verb) {
    List<Token> found = new ArrayList<>();
    boolean oblique = false;
    for (int i = verb - 1; i >= 0; i--) {
      Token token = statement.at(i);
      Token after = statement.at(i + 1);
      if (after.is(Mark.AFTER_BREAK) || isConjunction(token)) {
        break;
      }
      if (token.is(Mark.VERB) && !token.is(Mark.NOUN) && !token.is(Mark.NAME)) {
        return List.of();
      }
      if (token.isContent()) {
        found.add(0, token);
      }
      oblique = token.is(Mark.STOP) || token.is(Mark.JOINED);
      if (oblique && token.isContent()) {
        found.remove(0);
      }
    }
    Token self = statement.at(verb);
    boolean joined = self.folded().startsWith("و") && !self.keys().contains(self.folded());
    return joined || oblique ? List.of() : found;
  }

  private static boolean isBy(Statement statement, int at) {
    String two =
        at + 1 < statement.size()
            ? statement.at(at).folded() + " " + statement.at(at + 1).folded()
            : "";
    return two.matches("من قبل|من جانب|علي يد|علي ايدي");
  }

  private static boolean isConjunction(Token token) {
    return token
        .folded()
        .matches("ان|انه|انها|انهم|الذي|التي|الذين|لكن|بينما|حيث|بعدما|عندما|لانه|لانها|اذ");
  }
}
