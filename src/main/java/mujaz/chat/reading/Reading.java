package mujaz.chat.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.chat.Chapter;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Reply;
import mujaz.chat.house.Dressing;

/** What a reader reads: digests, the latest, what a search found, summaries on the spot. */
public final class Reading implements Chapter {
  private final StoryReplies stories;
  private final SearchReplies found;
  private final BriefReplies briefs;
  private final LookReplies look;

  public Reading(ChatParts parts, DigestLayout layout, Dressing dressing) {
    this.stories = new StoryReplies(parts, layout, dressing);
    this.found = new SearchReplies(parts, new FoundLayout(layout));
    this.briefs = new BriefReplies(parts);
    this.look = new LookReplies(parts);
  }

  @Override
  public Map<String, Answer> commands() {
    return Map.of(
        "latest", (h, c) -> stories.latest(h, c.arg(0)),
        "digest", (h, c) -> stories.digest(h),
        "search", (h, c) -> found.search(h, c.arg(0)),
        "brief", (h, c) -> briefs.of(h, c.arg(0)));
  }

  @Override
  public Map<String, Answer> presses() {
    return Map.of(
        "now", (h, p) -> stories.digest(h),
        "missed", (h, p) -> stories.sinceLast(h),
        "look", (h, p) -> look.of(h, p.arg(0)),
        "further", (h, p) -> stories.further(h, p.args()),
        "latest", (h, p) -> stories.more(h, p.arg(0), p.arg(1)),
        "search", (h, p) -> found.more(h, p.args()));
  }

  @Override
  public Optional<List<Reply>> words(Hearing hearing, String text) {
    return found.words(hearing, text);
  }
}
