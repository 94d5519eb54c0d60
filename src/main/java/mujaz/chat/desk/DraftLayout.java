package mujaz.chat.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import mujaz.chat.house.Dress;
import mujaz.chat.reading.DigestLayout;
import mujaz.chat.repair.Corrected;
import mujaz.delivery.Block;
import mujaz.delivery.Courier;
import mujaz.delivery.Fates;
import mujaz.delivery.Message;
import mujaz.delivery.Run;
import mujaz.digest.Digest;
import mujaz.digest.DigestEditor;
import mujaz.digest.Entry;
import mujaz.digest.LeftOut;
import mujaz.digest.Memory;
import mujaz.digest.draft.Draft;
import mujaz.digest.draft.Line;
import mujaz.source.SourceId;
import mujaz.story.StoryId;
import mujaz.story.correction.Correction;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscribers;
import mujaz.subscription.desk.Kept;
import mujaz.text.Direction;

/** A draft as it is posted. */
public final class DraftLayout {
  private static final Duration REMEMBERED = Duration.ofDays(3);
  private static final Duration FINENESS = Duration.ofMinutes(1);

  private final DigestEditor editor;
  private final Subscribers subscribers;
  private final Courier courier;
  private final Fates fates;
  private final DigestLayout layout;
  private final InstantSource time;

  public DraftLayout(
      DigestEditor editor,
      Subscribers subscribers,
      Courier courier,
      Fates fates,
      DigestLayout layout,
      InstantSource time) {
    this.editor = editor;
    this.subscribers = subscribers;
    this.courier = courier;
    this.fates = fates;
    this.layout = layout;
    this.time = time;
  }

  /**
   * A post that is ready.
   *
   * @param stories what it tells
   */
  public record Post(List<Message> messages, List<StoryId> stories) {
    public Post {
      messages = List.copyOf(messages);
      stories = List.copyOf(stories);
    }
  }

  /** In the language of its channel; no messages where there is nothing to say. */
  public Post post(Kept kept, Draft draft) {
    Subscriber channel = subscribers.find(kept.order().chat()).orElse(null);
    List<Entry> entries = channel == null ? List.of() : entries(kept, draft, channel);
    String note = Direction.withoutControls(draft.content().note());
    List<String> corrected =
        channel == null
            ? List.of()
            : Corrected.lines(corrections(kept, draft), channel, layout.phrases());
    if (channel == null || (entries.isEmpty() && note.isEmpty() && corrected.isEmpty())) {
      return new Post(List.of(), List.of());
    }
    Dress dress = new Dress(kept.desk().house(), layout.phrases(), channel.locale());
    List<Message> messages = new ArrayList<>();
    if (entries.isEmpty()) {
      messages.add(noted(Message.of(channel.language(), List.of()), note));
    } else {
      Predicate<Message> fits =
          message ->
              courier.fits(
                  channel.chat(), dress.one(Corrected.noted(noted(message, note), corrected)));
      messages.addAll(layout.lay(digest(draft, entries), channel, fits));
      messages.set(0, noted(messages.get(0), note));
    }
    return new Post(
        dress.all(Corrected.last(messages, corrected)),
        entries.stream().map(entry -> entry.story().id()).toList());
  }

  /** What was put right since the last one of what the channel was told. */
  private List<Correction> corrections(Kept kept, Draft draft) {
    Instant since = time.instant().minus(REMEMBERED);
    return editor.corrections(
        new Memory(fates.told(kept.order().chat(), since)),
        Instant.ofEpochSecond(draft.content().since()),
        Instant.ofEpochSecond(draft.content().until()));
  }

  private static Digest digest(Draft draft, List<Entry> entries) {
    return new Digest(
        Instant.ofEpochSecond(draft.content().since()),
        Instant.ofEpochSecond(draft.content().until()),
        entries,
        LeftOut.NOTHING);
  }

  /** The editors' line stands above all. */
  private static Message noted(Message message, String note) {
    if (note.isEmpty()) {
      return message;
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(Run.plain(note)));
    blocks.add(Block.emptyLine());
    blocks.addAll(message.blocks());
    return message.with(blocks);
  }

  /**
   * One story of a draft.
   *
   * @param line its place among the draft's lines
   */
  record Placed(int line, Entry entry) {}

  /**
   * Its stories in its order, those that were told before as what is new in them. One that was
   * taken back since is none of them; two that have become one are the first.
   */
  List<Placed> placed(Kept kept, Draft draft, Subscriber reader) {
    Map<StoryId, Instant> told = fates.told(kept.order().chat(), time.instant().minus(REMEMBERED));
    List<Line> lines = draft.content().lines();
    Map<StoryId, Placed> placed = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int place = i;
      entry(kept, told, new StoryId(line.story()))
          .map(entry -> new Placed(place, headed(entry, line, reader)))
          .ifPresent(one -> placed.putIfAbsent(one.entry().story().id(), one));
    }
    return List.copyOf(placed.values());
  }

  private List<Entry> entries(Kept kept, Draft draft, Subscriber reader) {
    return placed(kept, draft, reader).stream().map(Placed::entry).toList();
  }

  private Optional<Entry> entry(Kept kept, Map<StoryId, Instant> told, StoryId story) {
    Instant heard = told.get(story);
    Set<SourceId> ours = kept.order().filter().own();
    Optional<Entry> whole = editor.entries(List.of(story), ours).stream().findFirst();
    Optional<Entry> shown =
        heard == null || whole.isEmpty()
            ? whole
            : editor.update(story, heard.plus(FINENESS), time.instant()).or(() -> whole);
    return editor.own(kept.desk().house(), shown.stream().toList()).stream().findFirst();
  }

  /** A headline that the editors wrote says so. */
  private Entry headed(Entry entry, Line line, Subscriber reader) {
    if (line.headline().isEmpty()) {
      return entry;
    }
    String words =
        layout
            .phrases()
            .say(
                reader.locale(),
                "desk.own-headline",
                "headline",
                Direction.withoutControls(line.headline()));
    return entry.headed(words);
  }
}
