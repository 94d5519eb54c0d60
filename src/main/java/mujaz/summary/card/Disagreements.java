package mujaz.summary.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.article.Article;
import mujaz.source.SourceId;
import mujaz.text.Boilerplate;
import mujaz.text.Folding;
import mujaz.text.Language;
import mujaz.text.Sentences;
import mujaz.text.Span;
import mujaz.text.Words;

/**
 * Finds where reports of one event give different numbers for one thing: the same counted word, in
 * sentences that share most of their other words. An article that itself gives several numbers for
 * it, "at first 12, then 15", is left out, and so are years, dates and hours.
 */
public final class Disagreements {
  private static final int SENTENCES = 15;
  private static final int MOST = 2;

  /** A number, a word of size such as million, and what is counted. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,:/٫٬-])(\\p{Nd}{1,9}(?:[.,٫٬]\\p{Nd}{1,3})*)"
              + "((?:\\s(?:ألف|آلاف|ملايين|مليون|مليار|مليارات|thousand|million|billion))?)"
              + "\\s(\\p{L}[\\p{L}\\p{M}]{2,20})");

  /** Months, and words that make the number an age, an hour or an order. */
  private static final Set<String> NO_COUNT =
      Set.of(
          "يناير",
          "فبراير",
          "مارس",
          "ابريل",
          "مايو",
          "يونيو",
          "يوليو",
          "اغسطس",
          "سبتمبر",
          "اكتوبر",
          "نوفمبر",
          "ديسمبر",
          "كانون",
          "شباط",
          "اذار",
          "نيسان",
          "ايار",
          "حزيران",
          "تموز",
          "اب",
          "ايلول",
          "تشرين",
          "عاما",
          "سنه",
          "صباحا",
          "مساء",
          "ظهرا",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "years",
          "year",
          "and",
          "the",
          "for",
          "was",
          "were",
          "has",
          "had",
          "from",
          "with",
          "that",
          "per",
          "gmt",
          "علي",
          "الي",
          "من",
          "عن",
          "في",
          "ان",
          "التي",
          "الذي");

  private Disagreements() {}

  /**
   * @param reports of one event, in one language or several; numbers are compared within a language
   */
  public static List<Disagreement> among(List<Article> reports) {
    List<Count> counts = new ArrayList<>();
    reports.forEach(report -> counts.addAll(counts(report)));
    List<Disagreement> found = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Count first : counts) {
      if (found.size() < MOST && !told.contains(first.thing())) {
        List<Disagreement.Figure> figures = differing(first, counts);
        if (figures.size() > 1) {
          told.add(first.thing());
          found.add(new Disagreement(figures));
        }
      }
    }
    return found;
  }

  /** The figures that publishers give for the thing of the first, one a number. */
  private static List<Disagreement.Figure> differing(Count first, List<Count> counts) {
    Map<String, Disagreement.Figure> byValue = new LinkedHashMap<>();
    Set<SourceId> heard = new HashSet<>(Set.of(first.by().source()));
    byValue.put(first.value(), figure(first));
    for (Count other : counts) {
      boolean same = other.by().language().equals(first.by().language());
      if (same && first.isOfOneThingWith(other) && heard.add(other.by().source())) {
        byValue.putIfAbsent(other.value(), figure(other));
      }
    }
    return List.copyOf(byValue.values());
  }

  private static Disagreement.Figure figure(Count count) {
    return new Disagreement.Figure(count.words(), count.by().id());
  }

  /** What an article counts, without things for which it gives more than one number. */
  private static List<Count> counts(Article article) {
    List<Count> counts = new ArrayList<>();
    int sentences = 0;
    for (Span line : Boilerplate.newsLines(article.text())) {
      String paragraph = line.of(article.text()).replace('\n', ' ');
      for (Span sentence : Sentences.of(paragraph, article.language())) {
        if (sentences++ < SENTENCES) {
          counts.addAll(counts(article, sentence.of(paragraph)));
        }
      }
    }
    Map<String, Set<String>> values = new HashMap<>();
    counts.forEach(c -> values.computeIfAbsent(c.thing(), key -> new HashSet<>()).add(c.value()));
    counts.removeIf(count -> values.getOrDefault(count.thing(), Set.of()).size() > 1);
    return counts;
  }

  private static List<Count> counts(Article article, String sentence) {
    Language language = article.language();
    List<Count> counts = new ArrayList<>();
    Matcher counted = COUNTED.matcher(sentence);
    while (counted.find()) {
      String noun = Folding.fold(counted.group(3));
      String value = Folding.fold(counted.group(1)).replaceAll("[,٬](?=\\d{3}(?!\\d))", "");
      List<String> thing = terms(counted.group(3), language);
      boolean year = value.matches("(?:19|20)\\d\\d") && counted.group(2).isEmpty();
      if (!thing.isEmpty() && !year && !NO_COUNT.contains(noun)) {
        Set<String> context = new HashSet<>(terms(sentence, language));
        context.removeIf(term -> Character.isDigit(term.charAt(0)) || term.equals(thing.get(0)));
        String scaled = value + Folding.fold(counted.group(2));
        counts.add(new Count(scaled, counted.group().strip(), thing.get(0), context, article));
      }
    }
    return counts;
  }

  /** Words without the alif of the accusative, which what is counted often has. */
  private static List<String> terms(String text, Language language) {
    return Words.of(text, language).stream()
        .map(
            term ->
                term.matches("[\\u0621-\\u064A]{3,}ا")
                    ? term.substring(0, term.length() - 1)
                    : term)
        .toList();
  }
}
