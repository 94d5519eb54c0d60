package mujaz.chat.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mujaz.delivery.Block;
import mujaz.delivery.Button;
import mujaz.delivery.Message;
import mujaz.delivery.Run;
import mujaz.digest.Entry;
import mujaz.search.Excerpt;
import mujaz.search.SearchQuery;
import mujaz.subscription.Subscriber;
import mujaz.summary.KeyPoint;
import mujaz.text.Direction;
import mujaz.text.Language;

/**
 * What a search found, as a message: each story with the place where the words stand, in bold. A
 * page is small enough for one message.
 */
final class FoundLayout {
  private static final int LONGEST_EXCERPT = 220;

  private final DigestLayout layout;

  FoundLayout(DigestLayout layout) {
    this.layout = layout;
  }

  Message lay(List<Entry> found, SearchQuery query, Subscriber reader) {
    List<Block> blocks = new ArrayList<>();
    int number = 0;
    for (Entry entry : found) {
      number++;
      if (!blocks.isEmpty()) {
        blocks.add(Block.emptyLine());
      }
      blocks.add(StoryBlocks.headline(entry, found.size() == 1 ? 0 : number, reader));
      excerpt(entry, query).map(place -> lines(place, entry)).ifPresent(blocks::add);
      blocks.add(layout.stories().footer(entry, reader, Methods.ofMost(found)));
    }
    if (found.size() > 1) {
      blocks.add(Block.emptyLine());
      blocks.addAll(Methods.line(found, reader, layout.phrases()));
    }
    return Message.of(reader.language(), blocks);
  }

  List<List<Button>> numbers(List<Entry> found, Subscriber reader) {
    return layout.numbers(found, reader);
  }

  /** Of the leading report or of the points, the place where most of the words stand. */
  private static Optional<Excerpt> excerpt(Entry entry, SearchQuery query) {
    Stream<String> points = entry.summary().points().stream().map(KeyPoint::text);
    return Stream.concat(Stream.of(entry.lead().text()), points)
        .flatMap(text -> Excerpt.of(query, text, LONGEST_EXCERPT).stream())
        .reduce((first, next) -> next.words() > first.words() ? next : first);
  }

  private static Block lines(Excerpt place, Entry entry) {
    Language language = entry.summary().language();
    List<Run> runs = new ArrayList<>();
    for (Excerpt.Piece piece : place.pieces()) {
      String text = Direction.withoutControls(piece.text());
      runs.add(piece.wanted() ? Run.bold(text) : Run.plain(text));
    }
    String line = String.join("", place.pieces().stream().map(Excerpt.Piece::text).toList());
    String mark = StoryBlocks.mark(line, language);
    if (!mark.isEmpty()) {
      runs.add(0, Run.plain(mark));
    }
    return new Block(Block.Kind.PARAGRAPH, runs);
  }
}
