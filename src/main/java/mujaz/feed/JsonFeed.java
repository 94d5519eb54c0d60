package mujaz.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonFeed() {}

  static FeedReading read(String text, URI address) {
    JsonNode root;
    try {
      root = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return new FeedReading.NotAFeed(Problem.of("feed.json-broken").because(e));
    }
    if (!root.path("items").isArray()) {
      return new FeedReading.NotAFeed(Problem.of("feed.json-no-feed"));
    }
    List<FeedItem> items = new ArrayList<>();
    root.get("items").forEach(item -> items.add(item(item, address)));
    String version = root.path("version").asText().endsWith("1.1") ? "json1.1" : "json1.0";
    return new FeedReading.Read(
        new Feed(
            version,
            Markup.plain(root.path("title").asText()),
            Links.resolve(address, root.path("home_page_url").asText()).orElse(null),
            root.path("language").asText(""),
            Rhythm.UNSTATED,
            hubs(root, address),
            Links.resolve(address, root.path("feed_url").asText()).orElse(null),
            items));
  }

  private static List<URI> hubs(JsonNode root, URI address) {
    List<URI> hubs = new ArrayList<>();
    for (JsonNode hub : root.path("hubs")) {
      if (hub.path("type").asText().equalsIgnoreCase("websub")) {
        Links.resolve(address, hub.path("url").asText()).ifPresent(hubs::add);
      }
    }
    return hubs;
  }

  private static FeedItem item(JsonNode item, URI address) {
    String html = item.path("content_html").asText();
    String content = html.isEmpty() ? item.path("content_text").asText() : html;
    String title = Markup.plain(item.path("title").asText());
    @Nullable URI link =
        Links.resolve(address, item.path("url").asText())
            .or(() -> Links.resolve(address, item.path("external_url").asText()))
            .orElse(null);
    String id = item.path("id").asText();
    List<String> tags = new ArrayList<>();
    item.path("tags").forEach(tag -> tags.add(tag.asText()));
    return new FeedItem(
        id.isEmpty() ? Links.fallbackGuid(link, title, content) : id,
        link,
        title,
        date(item.path("date_published").asText()),
        date(item.path("date_modified").asText()),
        item.path("summary").asText(),
        content,
        author(item),
        tags,
        enclosures(item, address));
  }

  private static @Nullable Instant date(String written) {
    return FeedDates.parse(written).orElse(null);
  }

  private static @Nullable String author(JsonNode item) {
    List<String> names = new ArrayList<>();
    item.path("authors").forEach(author -> names.add(author.path("name").asText()));
    names.add(item.path("author").path("name").asText());
    names.removeIf(String::isBlank);
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static List<Enclosure> enclosures(JsonNode item, URI address) {
    List<Enclosure> enclosures = new ArrayList<>();
    Optional<URI> image = Links.resolve(address, item.path("image").asText());
    image.ifPresent(uri -> enclosures.add(new Enclosure(uri, "image/*", -1)));
    item.path("attachments")
        .forEach(
            file ->
                Links.resolve(address, file.path("url").asText())
                    .ifPresent(
                        uri ->
                            enclosures.add(
                                new Enclosure(
                                    uri,
                                    file.path("mime_type").asText(null),
                                    file.path("size_in_bytes").asLong(-1)))));
    return enclosures;
  }
}
