package mujaz.bench.citizen.play;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.article.NewArticle;
import mujaz.bench.InventedNews;
import mujaz.source.SourceId;
import org.jspecify.annotations.Nullable;

/** Makes the items of all outlets, and finds them again by the word in their headlines. */
public final class Newsroom {
  private static final Pattern KEY = Pattern.compile("\\bzq[a-p]+q\\b");
  private static final int WORDS = 160;

  private final InventedNews news = new InventedNews(7, WORDS);
  private final Map<String, Item> items = new ConcurrentHashMap<>();
  private int made;

  /** The next item. */
  public synchronized Item item(int outlet, Instant at) {
    StringBuilder key = new StringBuilder("zq");
    for (int rest = made++ + 1; rest > 0; rest /= 16) {
      key.append((char) ('a' + rest % 16));
    }
    NewArticle news = this.news.article(new SourceId(0), at);
    String headline = news.headline() + " " + key.append('q');
    Item item = new Item(key.toString(), at, headline, news.text(), outlet, new AtomicInteger());
    items.put(item.key(), item);
    return item;
  }

  public Collection<Item> items() {
    return items.values();
  }

  /** The item of that key; null for none. */
  public @Nullable Item find(String key) {
    return items.get(key);
  }

  /** The item whose word stands in the text; null for none. */
  public @Nullable Item in(String text) {
    Matcher key = KEY.matcher(text);
    return key.find() ? items.get(key.group()) : null;
  }
}
