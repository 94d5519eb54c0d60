package mujaz.chat.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import mujaz.article.Article;
import mujaz.chat.Hearing;
import mujaz.chat.reading.StoryBlocks;
import mujaz.delivery.Block;
import mujaz.delivery.Message;
import mujaz.delivery.Run;
import mujaz.digest.Entry;
import mujaz.text.Direction;
import mujaz.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A story's card: headline, all points with the links to their sentences, and then who reported it
 * when, each under its own headline. What is new since the last digest is marked.
 */
final class CardLayout {
  private static final int MOST_REPORTS = 8;

  private final StoryBlocks stories;

  CardLayout(StoryBlocks stories) {
    this.stories = stories;
  }

  /** A story, and when its reader was last told of anything; null for never. */
  record Shown(Entry entry, List<Article> reports, @Nullable Instant since) {}

  /** As much of it as goes into one message. */
  Message lay(Shown shown, Hearing hearing, Instant now, Predicate<Message> fits) {
    int points = shown.entry().summary().points().size();
    for (int reports = MOST_REPORTS; ; reports--) {
      Message card = card(shown, hearing, now, points, Math.max(1, reports));
      if (fits.test(card) || (reports <= 1 && points == 0)) {
        return card;
      }
      points = reports <= 1 ? points - 1 : points;
    }
  }

  private Message card(Shown shown, Hearing hearing, Instant now, int points, int reports) {
    Entry entry = shown.entry();
    var by = new StoryBlocks.Occasion(hearing.reader(), shown.since(), now);
    List<Block> blocks = new ArrayList<>(stories.whole(entry, points, by));
    blocks.add(Block.emptyLine());
    List<Article> timeline =
        shown.reports().stream().sorted(Comparator.comparing(Article::publishedAt)).toList();
    blocks.add(Block.paragraph(Run.italic(hearing.say("card.reports", "count", timeline.size()))));
    timeline.stream()
        .limit(reports)
        .forEach(report -> blocks.addAll(lines(shown, hearing, report)));
    int more = timeline.size() - reports;
    if (more > 0) {
      blocks.add(Block.paragraph(Run.plain(hearing.say("why.more-reports", "count", more))));
    }
    blocks.add(Block.emptyLine());
    blocks.add(stories.footer(entry, hearing.reader()));
    return Message.of(hearing.reader().language(), blocks);
  }

  /** A headline that runs the other way stands on a line of its own. */
  private static List<Block> lines(Shown shown, Hearing hearing, Article report) {
    String when = Wording.moment(report.publishedAt(), hearing.reader().zone(), hearing.locale());
    String who = shown.entry().reporters().getOrDefault(report.id(), "");
    boolean fresh = shown.since() != null && report.publishedAt().isAfter(shown.since());
    String before =
        "• " + (fresh ? hearing.say("point.new") + " " : "") + when + " · " + Hearing.name(who);
    boolean sameWay =
        Direction.isRightToLeft(report.headline()) == hearing.reader().language().isRightToLeft();
    return sameWay
        ? List.of(
            Block.paragraph(
                Run.plain(before + " – "),
                Run.plain(Hearing.name(report.headline())).linkedTo(report.canonical())))
        : List.of(
            Block.paragraph(Run.plain(before)),
            Block.paragraph(
                Run.plain(StoryBlocks.directed(report.headline(), report.language()))
                    .linkedTo(report.canonical())));
  }
}
