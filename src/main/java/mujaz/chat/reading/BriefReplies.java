package mujaz.chat.reading;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.chat.Allowance;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.LinkPace;
import mujaz.chat.Passed;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Block;
import mujaz.delivery.Button;
import mujaz.delivery.Message;
import mujaz.delivery.Run;
import mujaz.ingest.PageReader;
import mujaz.source.SourceId;
import mujaz.summary.Method;
import mujaz.summary.Summary;
import mujaz.text.Language;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;

/** Summaries on the spot: of a link, a file, or a text that was pasted, forwarded, replied to. */
final class BriefReplies {
  private static final int AROUND_A_LINK = 200;
  private static final URI NOWHERE = URI.create("about:blank");

  private final ChatParts parts;
  private final FileBriefs files;
  private final LinkPace pace;
  private final Allowance allowance;

  BriefReplies(ChatParts parts) {
    this.parts = parts;
    this.files = new FileBriefs(parts);
    this.pace = new LinkPace(parts.time());
    this.allowance = new Allowance(parts);
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
    if (!pace.allows(hearing.reader().chat())) {
      return hearing.tell("brief.too-many", "count", LinkPace.A_MINUTE);
    }
    FileBriefs.Text read = files.read(document);
    return read.problem().isEmpty()
        ? text(hearing, read.title(), read.text())
        : hearing.tell(read.problem());
  }

  private List<Reply> link(Hearing hearing, URI link) {
    if (!pace.allows(hearing.reader().chat())) {
      return hearing.tell("brief.too-many", "count", LinkPace.A_MINUTE);
    }
    PageReader.Reading reading = parts.pages().read(link);
    if (reading.article().isEmpty()) {
      Problem why = reading.problem();
      if (why != null && why.key().startsWith("fetch.")) {
        return hearing.tell(why);
      }
      return List.of(
          hearing.panel(
              why == null ? hearing.say("brief.unreadable") : hearing.say(why),
              offer(hearing, link)));
    }
    List<List<Button>> offer = offer(hearing, link);
    String note = reading.problem() == null ? "" : hearing.say(reading.problem());
    return brief(hearing, reading.article().get(), link, note).stream()
        .map(reply -> Reply.saying(reply.message().withButtons(offer)))
        .toList();
  }

  /** To have all that the site brings, for who may. */
  private List<List<Button>> offer(Hearing hearing, URI link) {
    if (!allowance.mayAdd(hearing)) {
      return List.of();
    }
    parts.questions().ask(hearing.reader().chat(), "minelink\n" + link);
    return List.of(List.of(Press.button(hearing.say("button.mine-follow"), "minelink")));
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
      blocks.add(Block.paragraph(Run.italic(hearing.say(Methods.key(summary.method())))));
    }
    if (!note.isEmpty()) {
      blocks.add(Block.paragraph(Run.italic(note)));
    }
    return List.of(Reply.saying(Message.of(hearing.reader().language(), blocks)));
  }
}
