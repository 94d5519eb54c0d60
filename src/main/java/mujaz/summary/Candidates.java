package mujaz.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.article.Article;
import mujaz.text.Boilerplate;
import mujaz.text.Sentences;
import mujaz.text.Span;
import mujaz.text.Words;

/** Finds the sentences of an article that could stand as key points by themselves. */
public final class Candidates {
  static final int LONGEST = 300;
  private static final int SHORTEST = 25;
  private static final int SENTENCES = 40;
  private static final int HEADING = 60;

  /**
   * {@code لندن (رويترز) -}, {@code London, England (CNN)--}, {@code (أ ف ب) –}: bounded, so
   * linear.
   */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:[\\p{L}\\p{N}،,/. ]{0,60})?\\((?:[\\p{L}\\p{N}. /،-]{2,30})\\)\\s{0,3}[-–—:]{1,3}\\s{0,3}");

  /** The sign before an item of a list. */
  private static final Pattern ITEM = Pattern.compile("^[-–—•*]\\s{0,3}");

  /** Watch, read, follow: calls to the reader, and verbs that need the sentence before. */
  private static final Pattern CALL =
      Pattern.compile("^[^\\p{L}]{0,4}(?:شاهد|شاهدوا|اقرأ|إقرأ|اقرؤوا|تابع|تابعوا)(?!\\p{L})");

  private Candidates() {}

  /**
   * @param named whether a speaker who is named in the sentence before is put in brackets; in a
   *     text that reads on, that sentence tells it
   */
  public static List<Candidate> of(Article article, boolean named) {
    List<Candidate> found = new ArrayList<>();
    String text = article.text();
    String speaker = "";
    for (Span line : Boilerplate.newsLines(text)) {
      String paragraph = line.of(text).replace('\n', ' ');
      for (Span sentence : Sentences.of(paragraph, article.language())) {
        Span where =
            withoutMarks(
                text, new Span(line.start() + sentence.start(), line.start() + sentence.end()));
        String words = where.of(text).replace('\n', ' ');
        if (canStand(words, paragraph)) {
          found.add(candidate(article, where, words, found.size(), speaker));
        }
        speaker = named ? Standing.speaker(words, article.language()) : "";
      }
      if (found.size() >= SENTENCES) {
        break;
      }
    }
    return found;
  }

  private static Candidate candidate(
      Article article, Span where, String words, int position, String speaker) {
    String shown = Standing.alone(words, article.language(), speaker).orElse("");
    boolean alone = !shown.isEmpty();
    String text = alone ? shown : words;
    boolean shortened = text.length() < words.length();
    return new Candidate(
        article,
        shortened ? new Span(where.end() - text.length(), where.end()) : where,
        text,
        position,
        new HashSet<>(Words.of(text, article.language())),
        alone);
  }

  /** Without a dateline before it and a semicolon after it. */
  private static Span withoutMarks(String text, Span sentence) {
    Span where = withoutDateline(text, sentence);
    return text.charAt(where.end() - 1) == '؛' && where.length() > 1
        ? new Span(where.start(), where.end() - 1)
        : where;
  }

  private static Span withoutDateline(String text, Span sentence) {
    Matcher item = ITEM.matcher(sentence.of(text));
    if (item.find() && item.end() < sentence.length()) {
      return new Span(sentence.start() + item.end(), sentence.end());
    }
    Matcher dateline = DATELINE.matcher(sentence.of(text));
    return dateline.find() && dateline.end() < sentence.length() - SHORTEST
        ? new Span(sentence.start() + dateline.end(), sentence.end())
        : sentence;
  }

  private static boolean canStand(String sentence, String paragraph) {
    if (sentence.length() < SHORTEST || sentence.endsWith(":") || endsOpen(sentence)) {
      return false;
    }
    boolean heading =
        paragraph.strip().length() < HEADING && !Boilerplate.endsAsSentence(paragraph);
    return !heading
        && !Boilerplate.isPrompt(sentence)
        && !CALL.matcher(sentence).find()
        && isBalanced(sentence);
  }

  private static boolean endsOpen(String sentence) {
    return sentence.endsWith("…")
        || sentence.endsWith("..")
        || sentence.endsWith("،")
        || sentence.endsWith(",")
        || sentence.endsWith("-")
        || sentence.endsWith("–");
  }

  /** Whether quotes and brackets close: a sentence cut out of a quotation does not stand alone. */
  public static boolean isBalanced(String sentence) {
    return count(sentence, '(') == count(sentence, ')')
        && count(sentence, '«') == count(sentence, '»')
        && count(sentence, '“') == count(sentence, '”')
        && count(sentence, '[') == count(sentence, ']')
        && count(sentence, '"') % 2 == 0;
  }

  private static long count(String text, char c) {
    return text.chars().filter(each -> each == c).count();
  }
}
