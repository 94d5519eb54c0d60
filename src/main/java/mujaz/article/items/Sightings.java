package mujaz.article.items;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import mujaz.article.address.CanonicalAddress;
import mujaz.article.address.Marks;
import mujaz.article.address.PageIdentity;
import mujaz.feed.FeedItem;
import mujaz.source.Source;
import mujaz.source.SourceId;
import mujaz.text.Mark;
import org.jspecify.annotations.Nullable;

/**
 * The items of one feed, each once. Which of its names tell an item from the others is a question
 * of the whole feed: where one guid stands for all, it tells nothing, and the page does; where all
 * lead to one page, the place on it does, or the content.
 */
public final class Sightings {
  private static final class Draft {
    final FeedItem item;
    final String guid;
    final @Nullable URI link;
    final @Nullable URI canonical;
    final @Nullable String page;

    Draft(FeedItem item) {
      this.item = item;
      this.guid = item.guid();
      URI stated = item.link();
      this.link = stated;
      URI address = stated == null ? null : CanonicalAddress.of(stated);
      this.canonical = address;
      this.page =
          stated == null || address == null || !PageIdentity.isPage(stated, address)
              ? null
              : PageIdentity.ofCanonical(address);
    }

    @Nullable String place() {
      return link == null || page == null || link.getRawFragment() == null
          ? page
          : PageIdentity.ofPlace(link);
    }
  }

  private static final int MOST_COMPARED = 8;

  private Sightings() {}

  /** In the feed's order; of an item that it shows twice, the first. */
  public static List<Sighting> of(Source source, List<FeedItem> items) {
    List<Draft> drafts = once(items);
    Map<String, Long> guids = count(drafts, draft -> draft.guid);
    Map<String, Long> pages = count(drafts, draft -> draft.page);
    Map<String, Long> places = count(drafts, Draft::place);
    List<Sighting> sightings = new ArrayList<>();
    for (Draft draft : drafts) {
      boolean ownGuid = guids.getOrDefault(draft.guid, 0L) == 1;
      @Nullable String name =
          isOwn(draft.page, pages)
              ? draft.page
              : isOwn(draft.place(), places) ? draft.place() : null;
      sightings.add(sighting(source, draft, name, ownGuid));
    }
    return sightings;
  }

  private static Sighting sighting(
      Source source, Draft draft, @Nullable String name, boolean ownGuid) {
    SourceId id = source.id();
    @Nullable URI link = draft.link;
    boolean isLink = name != null && isAddressOf(draft.guid, link, name);
    @Nullable Long guid = ownGuid && !isLink ? Mark.of("guid", owner(id), draft.guid) : null;
    @Nullable URI page = draft.canonical;
    if (name != null && link != null && page != null) {
      boolean place = !name.equals(draft.page);
      URI address = place ? page.resolve("#" + link.getRawFragment()) : page;
      return new Sighting(id, draft.item, address, Marks.page(name, id), guid);
    }
    URI around = page == null ? source.address() : page;
    long mark = guid == null ? new Sighting(id, draft.item, around, null, null).content() : guid;
    URI address = around.resolve("#item-" + Long.toHexString(mark));
    return new Sighting(id, draft.item, address, null, guid);
  }

  /** Whose marks those are that no other source's items have. */
  static String owner(SourceId source) {
    return "source " + source.value();
  }

  private static List<Draft> once(List<FeedItem> items) {
    Map<String, List<Draft>> byGuid = new HashMap<>();
    Map<String, List<Draft>> byPage = new HashMap<>();
    List<Draft> drafts = new ArrayList<>();
    for (FeedItem item : items) {
      Draft draft = new Draft(item);
      List<Draft> alike = new ArrayList<>(join(byGuid, draft.guid, draft));
      if (draft.page != null) {
        alike.addAll(join(byPage, draft.page, draft));
      }
      if (alike.stream().noneMatch(other -> isSame(other, draft))) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  /** Those that stand there before it; of very many, the first. */
  private static List<Draft> join(Map<String, List<Draft>> groups, String name, Draft draft) {
    List<Draft> group = groups.computeIfAbsent(name, key -> new ArrayList<>());
    List<Draft> before = List.copyOf(group);
    if (group.size() < MOST_COMPARED) {
      group.add(draft);
    }
    return before;
  }

  /** Whether two items of one guid or page are one. */
  private static boolean isSame(Draft a, Draft b) {
    return Objects.equals(a.place(), b.place())
        && Likeness.isSame(a.item.title(), text(a), b.item.title(), text(b));
  }

  private static String text(Draft draft) {
    String content = draft.item.content();
    return content.length() >= draft.item.summary().length() ? content : draft.item.summary();
  }

  private static boolean isOwn(@Nullable String name, Map<String, Long> counts) {
    return name != null && counts.getOrDefault(name, 0L) == 1;
  }

  private static boolean isAddressOf(String guid, @Nullable URI link, String page) {
    if (link != null && guid.equals(link.toString())) {
      return true;
    }
    if (!guid.startsWith("http")) {
      return false;
    }
    try {
      return PageIdentity.of(URI.create(guid)).equals(page);
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  private static Map<String, Long> count(
      List<Draft> drafts, Function<Draft, @Nullable String> name) {
    return drafts.stream()
        .map(name)
        .filter(Objects::nonNull)
        .collect(Collectors.groupingBy(key -> String.valueOf(key), Collectors.counting()));
  }
}
