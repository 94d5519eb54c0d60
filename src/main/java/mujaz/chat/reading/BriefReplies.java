package mujaz.chat.reading;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Passed;
import mujaz.chat.Reply;
import mujaz.delivery.Block;
import mujaz.delivery.Message;
import mujaz.delivery.Run;
import mujaz.ingest.PageReader;
import mujaz.source.SourceId;
import mujaz.subscription.ChatId;
import mujaz.summary.Method;
import mujaz.summary.Summary;
import mujaz.text.Language;
import org.jspecify.annotations.Nullable;

/** Summaries on the spot: of a link, a file, or a text that was pasted, forwarded, replied to. */
final class BriefReplies {
  private static final int LINKS_A_MINUTE = 5;
  private static final int AROUND_A_LINK = 200;
  private static final int CHATS = 10_000;
  private static final URI NOWHERE = URI.create("about:blank");

  private final ChatParts parts;
  private final FileBriefs files;
  private final Map<ChatId, Deque<Instant>> asked =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ChatId, Deque<Instant>> eldest) {
          return size() > CHATS;
        }
      };

  BriefReplies(ChatParts parts) {
    this.parts = parts;
    this.files = new FileBriefs(parts);
  }

  /** Of the link in what was sent, where it is hardly more than a link; else of the text. */
  List<Reply> of(Hearing hearing, String sent) {
    Passed passed = hearing.utterance().passed();
    Passed.Document document = passed.document();
    if (sent.isBlank() && document != null) {
      return file(hearing, document);
    }
    if (sent.isBlank()) {
      return passed.repliedTo().isBlank()
          ? hearing.tell("brief.how")
          : of(hearing, passed.repliedTo());
    }
    Optional<URI> link = Hearing.link(sent);
    return link.isPresent() && sent.length() < AROUND_A_LINK + link.get().toString().length()
        ? link(hearing, link.get())
        : text(hearing, "", sent);
  }

  private List<Reply> file(Hearing hearing, Passed.Document document) {
    if (!mayAsk(hearing.reader().chat())) {
      return hearing.tell("brief.too-many", "count", LINKS_A_MINUTE);
    }
    FileBriefs.Text read = files.read(document);
    return read.problem().isEmpty()
        ? text(hearing, read.title(), read.text())
        : hearing.tell(read.problem());
  }

  private List<Reply> link(Hearing hearing, URI link) {
    if (!mayAsk(hearing.reader().chat())) {
      return hearing.tell("brief.too-many", "count", LINKS_A_MINUTE);
    }
    PageReader.Reading reading = parts.pages().read(link);
    if (reading.article().isEmpty()) {
      List<Reply> replies = new ArrayList<>(hearing.tell("brief.unreadable"));
      if (reading.problem() != null) {
        replies = new ArrayList<>(hearing.tell(reading.problem()));
      }
      return replies;
    }
    String note = reading.problem() == null ? "" : hearing.say(reading.problem());
    return brief(hearing, reading.article().get(), link, note);
  }

  private List<Reply> text(Hearing hearing, String title, String text) {
    Language language = parts.detector().detect(text);
    Article article =
        new Article(
            new ArticleId(0),
            new SourceId(0),
            NOWHERE,
            title,
            text,
            language,
            parts.time().instant(),
            null,
            null);
    return brief(hearing, article, null, "");
  }

  private List<Reply> brief(Hearing hearing, Article article, @Nullable URI source, String note) {
    Summary summary = parts.briefs().of(article, hearing.reader().language());
    if (summary.points().isEmpty()) {
      return hearing.tell("brief.no-sentences");
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.paragraph(
            Run.bold(StoryBlocks.directed(summary.headline(), summary.language()))
                .linkedTo(source)));
    blocks.add(Block.emptyLine());
    blocks.add(new Block(Block.Kind.PARAGRAPH, PointLines.linked(summary, source, article.text())));
    blocks.add(Block.emptyLine());
    boolean own = summary.method() == Method.EXTRACTIVE;
    String from =
        source == null
            ? hearing.say(own ? "brief.from-text" : "brief.of-text")
            : hearing.say(
                own ? "brief.from-page" : "brief.of-page",
                "site",
                Hearing.name(String.valueOf(source.getHost())));
    blocks.add(Block.paragraph(Run.italic(from)));
    if (!own) {
      blocks.add(Block.paragraph(Run.italic(hearing.say(StoryBlocks.method(summary)))));
    }
    if (!note.isEmpty()) {
      blocks.add(Block.paragraph(Run.italic(note)));
    }
    return List.of(Reply.saying(Message.of(hearing.reader().language(), blocks)));
  }

  private boolean mayAsk(ChatId chat) {
    Instant now = parts.time().instant();
    synchronized (asked) {
      Deque<Instant> times = asked.computeIfAbsent(chat, key -> new ArrayDeque<>());
      while (!times.isEmpty() && times.peek().isBefore(now.minus(Duration.ofMinutes(1)))) {
        times.poll();
      }
      if (times.size() >= LINKS_A_MINUTE) {
        return false;
      }
      times.add(now);
      return true;
    }
  }
}
