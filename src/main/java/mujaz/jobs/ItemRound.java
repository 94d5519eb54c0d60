package mujaz.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.article.Articles;
import mujaz.chat.reading.ItemLayout.Item;
import mujaz.delivery.History;
import mujaz.delivery.Message;
import mujaz.delivery.Outbox;
import mujaz.digest.Entry;
import mujaz.source.SourceId;
import mujaz.store.Database;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscriber.Standing;
import mujaz.subscription.Subscribers;
import mujaz.subscription.own.Arrival;
import mujaz.subscription.own.OwnArrivals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what readers' own sources bring where they want each item at once: five messages in ten
 * minutes at most, of which the last tells of all that is left, and so many a day. What comes in
 * quiet hours waits for their end.
 */
final class ItemRound {
  private static final Logger log = LoggerFactory.getLogger(ItemRound.class);
  private static final Duration SPAN = Duration.ofMinutes(10);
  private static final int IN_SPAN = 5;
  private static final int A_DAY = 60;
  private static final int AT_ONCE = 200;

  private final Database database;
  private final Outbox outbox;
  private final EditionParts parts;
  private final Articles articles;
  private final InstantSource time;
  private final OwnArrivals arrivals;
  private final Subscribers subscribers;

  ItemRound(
      Database database, Outbox outbox, EditionParts parts, Articles articles, InstantSource time) {
    this.database = database;
    this.outbox = outbox;
    this.parts = parts;
    this.articles = articles;
    this.time = time;
    this.arrivals = new OwnArrivals(database.jdbi());
    this.subscribers = new Subscribers(database.jdbi(), time);
  }

  /** How many messages were made. */
  int run() {
    Instant now = time.instant();
    int made = 0;
    for (ChatId chat : arrivals.chats(now)) {
      made +=
          subscribers
              .find(chat)
              .filter(reader -> reader.standing() == Standing.ACTIVE && !reader.isQuiet(now))
              .map(reader -> tell(reader, now))
              .orElse(0);
    }
    if (made > 0) {
      log.info("items messages={}", made);
    }
    return made;
  }

  private int tell(Subscriber reader, Instant now) {
    ChatId chat = reader.chat();
    List<Instant> sent =
        new History(database)
            .latest(chat, A_DAY).stream()
                .filter(fate -> fate.kind().equals("item"))
                .map(fate -> fate.made())
                .toList();
    long today = sent.stream().filter(now.minus(Duration.ofDays(1))::isBefore).count();
    long room = Math.min(IN_SPAN - since(sent, now.minus(SPAN)), A_DAY - today);
    List<Arrival> waiting = room > 0 ? arrivals.of(chat, now, AT_ONCE) : List.of();
    List<Item> items = items(chat, waiting);
    if (items.isEmpty()) {
      return 0;
    }
    if (items.size() > room) {
      Message list =
          parts
              .layout()
              .items()
              .list(items, reader, message -> parts.courier().fits(chat, message));
      return add(chat, items, list, now) ? 1 : 0;
    }
    int made = 0;
    for (Item item : items) {
      Message message =
          parts.layout().items().one(item, reader, now, part -> parts.courier().fits(chat, part));
      made += add(chat, List.of(item), message, now) ? 1 : 0;
    }
    return made;
  }

  private static long since(List<Instant> sent, Instant moment) {
    return sent.stream().filter(moment::isBefore).count();
  }

  private List<Item> items(ChatId chat, List<Arrival> waiting) {
    Set<SourceId> open = arrivals.open(chat);
    Map<ArticleId, Article> texts = new HashMap<>();
    articles
        .findAll(waiting.stream().map(Arrival::article).toList())
        .forEach(article -> texts.put(article.id(), article));
    List<Item> items = new ArrayList<>();
    for (Arrival arrival : waiting) {
      Article article = texts.get(arrival.article());
      if (article != null) {
        Entry entry =
            parts.editor().entries(List.of(arrival.story()), open).stream()
                .findFirst()
                .orElse(null);
        items.add(new Item(arrival, article, entry));
      }
    }
    return items;
  }

  private boolean add(ChatId chat, List<Item> items, Message message, Instant now) {
    String cause = "item:" + items.get(items.size() - 1).article().id().value();
    List<StoryId> told = items.stream().map(item -> item.arrival().story()).distinct().toList();
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              arrivals.sent(handle, items.stream().map(Item::arrival).toList());
              return outbox.add(handle, chat, cause, List.of(message), told, now);
            });
  }
}
