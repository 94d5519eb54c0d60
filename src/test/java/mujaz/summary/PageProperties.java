package mujaz.summary;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mujaz.article.Article;
import mujaz.article.ArticleExtractor;
import mujaz.article.ArticleId;
import mujaz.article.ExtractedPage;
import mujaz.source.SourceId;
import mujaz.testkit.CpuTime;
import mujaz.testkit.Damage;
import mujaz.text.LanguageDetector;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The fuzz of what happens to a pasted link once it is fetched: page to article to summary. A few
 * hundred pages in each build; as many as fit in {@code -Dmujaz.fuzz=10m}.
 */
class PageProperties {
  private static final URI ADDRESS = URI.create("https://news.example/2026/11/23/story.html");
  private static final Duration SLOWEST = Duration.ofSeconds(5);
  private static final LanguageDetector DETECTOR = new LanguageDetector();
  private static final List<String> SEEDS =
      List.of(
          "<!doctype html><html lang=ar><head><title>وافق المجلس على الموازنة - وكالة</title>"
              + "<meta property=og:title content='وافق المجلس على الموازنة'>"
              + "<meta property=og:image content='/i.jpg'><link rel=canonical href='/a/1'>"
              + "<meta property='article:published_time' content='2026-11-23T10:30:00+03:00'></head>"
              + "<body><nav><a href=/>الرئيسية</a></nav><article><h1>وافق المجلس على الموازنة</h1>"
              + "<p>وافق مجلس الوزراء اليوم على الموازنة العامة للعام المقبل بعد جلسة طويلة.</p>"
              + "<p>وقال الوزير «إن الموازنة تراعي أوضاع الناس، وتزيد الإنفاق على التعليم».</p>"
              + "<p>اقرأ أيضا: خبر آخر</p><p>وتبلغ الموازنة 120 مليار دولار بزيادة 5.5 في المئة.</p>"
              + "</article><footer>حقوق</footer></body></html>",
          "<html><head><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":"
              + "\"Council passes budget\",\"author\":[{\"name\":\"A. Writer\"}],\"datePublished\":"
              + "\"2026-11-23\",\"image\":{\"url\":\"i.png\"},\"articleBody\":\"The council passed it."
              + " It said so.\"}</script></head><body><div class=content><h1>Council passes budget</h1>"
              + "<span class=byline>By A. Writer</span><time datetime=2026-11-23>today</time>"
              + "<p>The city council on Monday passed a budget of $3.2 billion for next year.</p>"
              + "<blockquote>\"We did it,\" the mayor said. \"Nobody thought we would.\"</blockquote>"
              + "<ul><li>Schools get more</li><li>Roads get less</li></ul><table><tr><td>1<td>2</table>"
              + "<p>The vote was 9 to 2, with Mr. Smith and Ms. Jones against it.</p></div></body>",
          "<html itemscope itemtype=http://schema.org/Article><body><h1 itemprop=headline>标题</h1>"
              + "<div itemprop=articleBody>国务院通过了预算。<br><br>将提交审议。<br>明年实施。</div>"
              + "<noscript>Enable</noscript><iframe src=x></iframe><svg><title>t</title></svg></body>");

  @Property(tries = 300)
  void whateverIsReadCanBeKeptAndSummarised(@ForAll long number) {
    once(number);
  }

  @Example
  void asLongAsIsAskedFor() {
    Damage.forAsLongAsIsAskedFor(PageProperties::once);
  }

  private static void once(long number) {
    byte[] page = Damage.document(number, SEEDS);
    try {
      if (CpuTime.of(() -> read(number, page)).compareTo(SLOWEST) > 0) {
        throw new AssertionError("slow: number " + number);
      }
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("threw: number " + number, e);
    }
  }

  private static void read(long number, byte[] body) {
    ExtractedPage page = new ArticleExtractor(DETECTOR).extract(body, ADDRESS, Map.of());
    Damage.mustBeStorable(number, page.title());
    Damage.mustBeStorable(number, page.text());
    Damage.mustBeStorable(number, String.valueOf(page.author()));
    mustBeOfTheWeb(number, page.canonical());
    if (page.image() != null) {
      mustBeOfTheWeb(number, page.image());
    }
    Article article =
        new Article(
            new ArticleId(1),
            new SourceId(1),
            page.canonical(),
            page.title(),
            page.text(),
            page.language(),
            Instant.EPOCH,
            page.author(),
            page.image());
    Summary summary =
        new ExtractiveSummarizer(DETECTOR, () -> Instant.EPOCH).summarize(List.of(article));
    Damage.mustBeStorable(number, summary.headline());
    summary.points().forEach(point -> Damage.mustBeStorable(number, point.text()));
  }

  private static void mustBeOfTheWeb(long number, URI address) {
    if (!List.of("http", "https")
        .contains(String.valueOf(address.getScheme()).toLowerCase(java.util.Locale.ROOT))) {
      throw new AssertionError("number " + number + " names " + address);
    }
  }
}
