package mujaz.chat.inline;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mujaz.chat.ChatParts;
import mujaz.chat.reading.StoryBlocks;
import mujaz.delivery.Block;
import mujaz.delivery.Message;
import mujaz.digest.Entry;
import mujaz.search.SearchQuery;
import mujaz.search.StorySearch;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.Filter;
import mujaz.subscription.Role;
import mujaz.subscription.Subscriber;
import mujaz.text.Phrasebook;

/**
 * Finds story cards by words, the newest stories for none. Each letter typed asks anew, so a page
 * is kept for a while for all who read alike. Thread-safe.
 */
public final class InlineCards {
  private static final Duration KEPT = Duration.ofSeconds(60);
  private static final Duration NEWEST = Duration.ofDays(3);
  private static final int PAGES = 500;
  private static final int PAGE = 6;
  private static final int POINTS = 3;
  private static final int LONGEST = 128;

  private final ChatParts parts;
  private final StoryBlocks stories;
  private final Map<Asked, Kept> pages =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Kept> eldest) {
          return size() > PAGES;
        }
      };

  private record Asked(Locale locale, String words, int from) {}

  private record Kept(InlinePage page, Instant at) {}

  public InlineCards(ChatParts parts, StoryBlocks stories) {
    this.parts = parts;
    this.stories = stories;
  }

  /**
   * @param person in a chat with the bot alone, which there may not be
   * @param owner whether the settings name this person
   * @param offset what {@link InlinePage#next} was; empty for the first page
   */
  public InlinePage find(
      ChatId person, String languageTag, boolean owner, String words, String offset) {
    if (!owner && !isLetIn(person)) {
      return InlinePage.EMPTY;
    }
    Instant now = parts.time().instant();
    Subscriber reader = parts.subscribers().at(person, Phrasebook.spoken(languageTag));
    String typed = words.strip();
    Asked asked =
        new Asked(
            reader.locale(),
            typed.substring(0, Math.min(LONGEST, typed.length())),
            offset.matches("[0-9]{1,3}") ? Integer.parseInt(offset) : 0);
    synchronized (pages) {
      Kept kept = pages.get(asked);
      if (kept != null && now.isBefore(kept.at().plus(KEPT))) {
        return kept.page();
      }
    }
    InlinePage page = page(asked, reader, now);
    synchronized (pages) {
      pages.put(asked, new Kept(page, now));
    }
    return page;
  }

  private boolean isLetIn(ChatId person) {
    Role role = parts.admin().people().roleOf(person);
    return role != Role.BANNED
        && (!parts.admin().extras().inviteOnly()
            || role.covers(Role.EDITOR)
            || parts.admin().invites().isGuest(person));
  }

  private InlinePage page(Asked asked, Subscriber reader, Instant now) {
    List<StoryId> found;
    boolean more;
    if (asked.words().isEmpty()) {
      Filter filter = Filter.ALL.withLanguages(Set.of(reader.language()));
      List<StoryId> newest =
          parts
              .editor()
              .newest(filter, now.minus(NEWEST), now.plusSeconds(1), asked.from() + PAGE + 1)
              .stream()
              .map(Story::id)
              .toList();
      int from = Math.min(asked.from(), newest.size());
      found = newest.subList(from, Math.min(newest.size(), from + PAGE));
      more = newest.size() > from + PAGE;
    } else {
      StorySearch.Found matching =
          parts.search().find(SearchQuery.of(asked.words()), asked.from(), PAGE);
      found = matching.stories();
      more = matching.more();
    }
    return new InlinePage(
        parts.editor().entries(found).stream().map(entry -> card(entry, reader, now)).toList(),
        more ? String.valueOf(asked.from() + PAGE) : "");
  }

  private InlineCard card(Entry entry, Subscriber reader, Instant now) {
    var by = new StoryBlocks.Occasion(reader, null, now);
    int points = Math.min(POINTS, entry.summary().points().size());
    List<Block> blocks = stories.whole(entry, points, by);
    Block footer = stories.footer(entry, reader);
    blocks.add(Block.emptyLine());
    blocks.add(footer);
    Message message = Message.of(reader.language(), blocks);
    return new InlineCard(
        String.valueOf(entry.story().id().value()),
        entry.summary().headline(),
        String.join(", ", entry.sourceNames()),
        message,
        entry.lead().image());
  }
}
