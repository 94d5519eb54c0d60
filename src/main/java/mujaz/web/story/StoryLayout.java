package mujaz.web.story;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import mujaz.article.Article;
import mujaz.article.Articles;
import mujaz.chat.reading.StoryBlocks;
import mujaz.chat.repair.Corrected;
import mujaz.digest.Entry;
import mujaz.story.Stories;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscriber;
import mujaz.summary.KeyPoint;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import mujaz.text.Wording;
import mujaz.web.Html;
import mujaz.web.WebSettings;
import org.jspecify.annotations.Nullable;

/** A story as a page in its own language, times in UTC. */
public final class StoryLayout {
  private static final int MOST_REPORTS = 40;
  private static final int MOST_DESCRIBED = 300;

  private final Articles articles;
  private final Stories stories;
  private final Phrasebook phrases;
  private final StoryBlocks blocks;
  private final WebSettings settings;
  private final InstantSource time;

  public StoryLayout(
      Articles articles,
      Stories stories,
      Phrasebook phrases,
      WebSettings settings,
      InstantSource time) {
    this.articles = articles;
    this.stories = stories;
    this.phrases = phrases;
    this.blocks = new StoryBlocks(phrases);
    this.settings = settings;
    this.time = time;
  }

  Html page(Entry entry) {
    Language language = entry.summary().language();
    Subscriber reader = anybody(Phrasebook.spoken(language.code()));
    Instant now = time.instant();
    Html page = Html.page(language, entry.summary().headline(), "/story.css");
    preview(page, entry, language);
    page.raw("</head>\n<body>\n<main>\n<article>\n");
    var shown =
        blocks.whole(
            entry, entry.summary().points().size(), new StoryBlocks.Occasion(reader, null, now));
    page.raw("<h1>").raw(Runs.html(shown.get(0).runs())).raw("</h1>\n");
    shown.stream()
        .skip(1)
        .filter(block -> !block.runs().isEmpty())
        .forEach(block -> page.raw("<p>").raw(Runs.html(block.runs())).raw("</p>\n"));
    Corrected.notes(stories.corrections().of(stories.names(entry.story().id())), reader, phrases)
        .forEach(note -> page.raw("<p class=\"note\">").text(note).raw("</p>\n"));
    page.raw("<footer>" + Runs.html(blocks.footer(entry, reader).runs()) + "</footer>\n");
    reports(page, entry, reader);
    return page.raw("</article>\n</main>\n<footer class=\"about\">")
        .element("p", phrases.say(reader.locale(), "page.about"))
        .raw("</footer>\n</body>\n</html>\n");
  }

  private void preview(Html page, Entry entry, Language language) {
    String points =
        entry.summary().points().stream().map(KeyPoint::text).collect(Collectors.joining(" "));
    String told =
        points.length() > MOST_DESCRIBED ? points.substring(0, MOST_DESCRIBED) + "…" : points;
    meta(page, "og:type", "article");
    meta(page, "og:site_name", "Mujaz");
    meta(page, "og:title", entry.summary().headline());
    meta(page, "og:description", told);
    meta(page, "og:locale", language.code());
    meta(page, "article:published_time", entry.lead().publishedAt().toString());
    @Nullable URI home = settings.home();
    if (home != null) {
      meta(page, "og:url", home.resolve("s/" + entry.story().id().value()).toString());
    }
    @Nullable URI image = entry.lead().image();
    if (image != null && Html.isWeb(image)) {
      meta(page, "og:image", image.toString());
    }
    page.raw("<meta name=\"description\" content=\"").text(told).raw("\">\n");
    if (!settings.index()) {
      page.raw("<meta name=\"robots\" content=\"noindex, noarchive\">\n");
    }
  }

  private static void meta(Html page, String property, String content) {
    page.raw("<meta property=\"" + property + "\" content=\"").text(content).raw("\">\n");
  }

  private void reports(Html page, Entry entry, Subscriber reader) {
    List<Article> reports = articles.findAll(entry.story().articles());
    page.raw("<section>\n")
        .element("h2", phrases.say(reader.locale(), "card.reports", "count", reports.size()))
        .raw("\n<ol>\n");
    reports.stream()
        .sorted(Comparator.comparing(Article::publishedAt))
        .limit(MOST_REPORTS)
        .forEach(report -> report(page, entry, report, reader));
    page.raw("</ol>\n</section>\n");
  }

  private static void report(Html page, Entry entry, Article report, Subscriber reader) {
    String when = Wording.moment(report.publishedAt(), reader.zone(), reader.locale());
    page.raw("<li>")
        .raw("<time datetime=\"" + report.publishedAt() + "\">")
        .text(when + " UTC")
        .raw("</time> ")
        .name(entry.reporters().getOrDefault(report.id(), ""))
        .raw(" ")
        .link(report.canonical(), report.headline())
        .raw("</li>\n");
  }

  /** A reader of whom nothing is known but the language. */
  private static Subscriber anybody(Language language) {
    return new Subscriber(
        ChatId.web(0), language, "", ZoneOffset.UTC, Subscriber.Standing.ACTIVE, Instant.EPOCH);
  }
}
