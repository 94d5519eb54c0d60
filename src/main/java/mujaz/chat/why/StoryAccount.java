package mujaz.chat.why;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.article.Articles;
import mujaz.article.Provenance;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.delivery.History;
import mujaz.delivery.History.Fate;
import mujaz.delivery.State;
import mujaz.digest.Entry;
import mujaz.search.SearchQuery;
import mujaz.source.Source;
import mujaz.source.SourceId;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.text.Problem;

/** Where a story came from, what it was grouped with, and whether a chat was told of it. */
final class StoryAccount {
  private static final int REPORTS = 8;
  private static final int FOUND = 5;

  private final ChatParts parts;
  private final History history;
  private final Provenance provenance;
  private final Articles articles;

  StoryAccount(ChatParts parts, Why.Records records) {
    this.parts = parts;
    this.history = records.history();
    this.provenance = records.provenance();
    this.articles = records.articles();
  }

  /** Of a page, by its address: also of one that was seen and became no story. */
  List<Reply> at(Asked asked, URI page) {
    Optional<Provenance.Shown> shown = provenance.of(page);
    if (shown.isEmpty()) {
      return unseen(asked, page);
    }
    ArticleId article = shown.get().article();
    Optional<StoryId> story =
        article == null
            ? Optional.empty()
            : parts.stories().of(List.of(article)).stream().findFirst();
    if (story.isPresent()) {
      return of(asked, story.get(), 0);
    }
    return asked
        .hearing()
        .tell(
            article == null ? "why.no-article" : "why.no-story",
            "source",
            name(shown.get().source()),
            "moment",
            asked.moment(shown.get().at()));
  }

  /** No source has shown it; one of that site that cannot be read may be why. */
  private List<Reply> unseen(Asked asked, URI page) {
    Problem ailing =
        parts.sources().all().stream()
            .filter(source -> String.valueOf(page.getHost()).equals(source.address().getHost()))
            .map(source -> source.polling().problem())
            .filter(problem -> problem != null)
            .findFirst()
            .orElse(null);
    String said = asked.say("why.unseen");
    Panel panel = new Panel().line(said);
    if (ailing != null) {
      panel.line(asked.hearing().say(ailing));
    }
    return asked.answer(panel, List.of());
  }

  /** Of the stories that have these words in them; a choice where there are several. */
  List<Reply> with(Asked asked, String words) {
    Set<SourceId> own = parts.own().open(asked.hearing().reader().chat());
    List<Entry> found =
        parts
            .editor()
            .entries(parts.search().find(SearchQuery.of(words), own, 0, FOUND).stories(), own);
    if (found.isEmpty()) {
      return asked
          .hearing()
          .tell("search.nothing", "words", Hearing.name(Hearing.shortened(words)));
    } else if (found.size() == 1) {
      return of(asked, found.get(0).story().id(), 0);
    }
    Panel panel = new Panel().line(asked.say("why.which"));
    List<Button> buttons = new ArrayList<>();
    for (Entry entry : found) {
      int number = buttons.size() + 1;
      panel.line(number + ". " + Asked.line(entry.summary().headline()));
      buttons.add(asked.button("" + number, "whys", entry.story().id().value(), 0));
    }
    return asked.answer(panel, Hearing.rows(buttons, FOUND));
  }

  /**
   * @param from the delivery to go back to; 0 for the list
   */
  List<Reply> of(Asked asked, StoryId id, long from) {
    Optional<Story> found = parts.stories().find(id);
    if (found.isEmpty()) {
      return asked.hearing().tell("why.gone");
    }
    Story story = found.get();
    List<Article> reports = articles.findAll(story.articles());
    if (reports.stream().anyMatch(report -> isOthers(asked, report))) {
      return asked.hearing().tell("why.gone");
    }
    Panel panel = new Panel();
    headline(asked, panel, story, reports);
    reports(asked, panel, story, reports);
    panel.gap();
    fate(asked, panel, story);
    Button back =
        from == 0
            ? asked.button(asked.say("button.why-all"), "whyl")
            : asked.button(asked.say("button.back"), "whyd", from);
    return asked.answer(panel, List.of(List.of(back)));
  }

  /** Whether it is of a private source that the asker does not have. */
  private boolean isOthers(Asked asked, Article report) {
    SourceId source = report.source();
    return source.isPrivate()
        && !parts.own().open(asked.hearing().reader().chat()).contains(source);
  }

  private void headline(Asked asked, Panel panel, Story story, List<Article> reports) {
    String headline =
        parts.entries(asked.hearing(), List.of(story.id())).stream()
            .map(entry -> entry.summary().headline())
            .findFirst()
            .orElseGet(() -> reports.isEmpty() ? "" : reports.get(0).headline());
    panel.bold(Asked.line(headline));
  }

  /** Who reported it, and when each report was published and came to us. */
  private void reports(Asked asked, Panel panel, Story story, List<Article> reports) {
    Map<ArticleId, Instant> fetched = provenance.fetched(story.articles());
    panel.line(
        asked.say("why.grouped", "reports", story.articles().size(), "sources", story.sources()));
    for (Article report : reports.subList(0, Math.min(REPORTS, reports.size()))) {
      Instant came = fetched.getOrDefault(report.id(), report.publishedAt());
      String line =
          asked.say(
              "why.report",
              "source",
              name(report.source()),
              "published",
              asked.moment(report.publishedAt()),
              "fetched",
              asked.moment(came));
      panel.linked("• " + line, report.canonical());
    }
    if (reports.size() > REPORTS) {
      panel.line(asked.say("why.more-reports", "count", reports.size() - REPORTS));
    }
  }

  /** The messages that told of it; where none did, what kept it away. */
  private void fate(Asked asked, Panel panel, Story story) {
    List<Fate> fates = history.about(asked.chat(), parts.stories().names(story.id()));
    for (Fate fate : fates) {
      String line = ChatAccount.name(asked, fate) + ": " + ChatAccount.told(asked, fate);
      panel.line(fate.why() == null ? line : line + " " + asked.hearing().say(fate.why()));
    }
    boolean told =
        fates.stream()
            .anyMatch(
                fate ->
                    fate.state() == State.SENT
                        || fate.state() == State.WAITING
                        || fate.state() == State.IN_FLIGHT
                        || fate.state() == State.HELD);
    if (told) {
      return;
    }
    panel.line(asked.say("why.not-sent"));
    for (String reason : new Reasons(parts).of(asked, story)) {
      panel.line("• " + reason);
    }
  }

  private String name(SourceId id) {
    return Hearing.name(parts.sources().find(id).map(Source::name).orElse("?"));
  }
}
