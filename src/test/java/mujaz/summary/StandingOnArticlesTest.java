package mujaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.testkit.RealData;
import mujaz.testkit.SettableTime;
import mujaz.text.Folding;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import org.junit.jupiter.api.Test;

/**
 * The published rules on whether a point is understood alone, over real articles. They are written
 * here once more, by eye and apart from {@code phrases.txt}, so that the two can disagree. {@code
 * -Dmujaz.show=100} prints so many random points to read.
 */
class StandingOnArticlesTest {
  private static final String SAYING =
      "(?:قال|اضاف|تابع|اوضح|اكد|اشار|ذكر|لفت|شدد|اردف|استطرد|زاد|اعتبر|صرح|راي|يقول|يضيف|يوضح|يؤكد)ت?";

  /** A verb of saying without a speaker, a pronoun or demonstrative, a connective. */
  private static final Pattern ARABIC =
      Pattern.compile(
          "^[وف]?(?:"
              + SAYING
              + "(?: (?:ان|انه|انها|انهم|انهما|بان|بانه|في|خلال|قايلا|قايله)(?= )|\\s?[:\"«“])"
              + "|(?:هو|هي|هم|هذا|هذه|هؤلا|هولا|ذلك|تلك|اولئك|اوليك|لكنه|لكنها|لكنهم|انه|انها|انهم)(?= )"
              + "|(?:من جهته|من جهتها|من جانبه|من جانبها|بدوره|بدورها|في المقابل|بالمقابل|لكن|غير ان|الا ان"
              + "|كما ان|كما|لذلك|بالتالي|مع ذلك|رغم ذلك|الي ذلك|ايضا|كذلك)(?= |،))");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "^[\"“'‘]?(?:he|she|it|they|this|that|these|those|his|her|their|its|but|however|and|so|yet"
              + "|meanwhile|also|instead|therefore|moreover|still|then)(?=[ ,’'])");

  private static final Pattern QUOTATION = Pattern.compile("[\"“«][^\"”»]{40,}[\"”»]");
  private static final Pattern ALL_QUOTATION =
      Pattern.compile("^[^\\p{L}]*[\"“«][^\"”»]{40,}[\"”»][^\\p{L}]*$");

  private final ExtractiveSummarizer summarizer =
      new ExtractiveSummarizer(new LanguageDetector(), SettableTime.at("2026-11-23T08:00:00Z"));

  @Test
  void atMostOneInAHundredPointsLeansOnAnotherSentence() throws IOException {
    List<String> points = new ArrayList<>();
    List<String> leaning = new ArrayList<>();
    List<String> unattributed = new ArrayList<>();
    int sentences = 0;
    int leaningSentences = 0;
    for (String file : List.of("sum-ant-ar.dev.jsonl", "sum-cnndm-en.dev.jsonl")) {
      for (JsonNode row : RealData.jsonLines(RealData.folder("nlp").resolve(file))) {
        boolean arabic = row.path("lang").asText().equals("ar");
        for (Candidate candidate : Candidates.of(article(row), false)) {
          String text = candidate.article().text();
          String sentence = Folding.fold(candidate.where().of(text));
          sentences++;
          leaningSentences += (arabic ? ARABIC : ENGLISH).matcher(sentence).find() ? 1 : 0;
        }
        for (KeyPoint point : summarizer.summarize(List.of(article(row))).points()) {
          String text = point.text();
          points.add(text);
          if ((arabic ? ARABIC : ENGLISH).matcher(Folding.fold(text)).find()
              && !text.contains("[")) {
            leaning.add(text);
          }
          if (QUOTATION.matcher(text).find() && ALL_QUOTATION.matcher(text).find()) {
            unattributed.add(text);
          }
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d of %d sentences lean; of %d points %d lean, %d are a quotation of nobody%n",
        leaningSentences,
        sentences,
        points.size(),
        leaning.size(),
        unattributed.size());
    leaning.forEach(text -> System.out.println("leans: " + text));
    show(points);
    assertThat(leaningSentences).as("the rules find what leans").isGreaterThan(sentences / 20);
    assertThat(leaning).hasSizeLessThanOrEqualTo(points.size() / 100);
    assertThat(unattributed).isEmpty();
  }

  private static void show(List<String> points) {
    List<String> drawn = new ArrayList<>(points);
    Collections.shuffle(drawn, new Random(20));
    drawn.stream().limit(Integer.getInteger("mujaz.show", 0)).forEach(System.out::println);
  }

  private static Article article(JsonNode row) {
    return new Article(
        new ArticleId(1),
        new SourceId(1),
        URI.create("about:blank"),
        row.path("title").asText(""),
        row.path("text").asText(),
        new Language(row.path("lang").asText()),
        Instant.EPOCH,
        null,
        null);
  }
}
