package mujaz.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.source.Rhythm;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private JsonFeed() {}

  /** As a stream: each item is read and forgotten before the next comes. */
  static FeedReading read(Reader text, URI address, int most) {
    ObjectNode head = MAPPER.createObjectNode();
    NewestItems items = new NewestItems(most);
    boolean found = false;
    try (JsonParser json = MAPPER.getFactory().createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (name.equals("items") && value == JsonToken.START_ARRAY) {
          found = true;
          while (json.nextToken() != JsonToken.END_ARRAY) {
            JsonNode one = MAPPER.readTree(json);
            if (one.isObject()) {
              items.add(item(one, address));
            }
          }
        } else {
          head.set(name, MAPPER.readTree(json));
        }
      }
    } catch (IOException e) {
      if (!found) {
        return new FeedReading.NotAFeed(Problem.of("feed.json-broken").because(e));
      }
    }
    return found
        ? new FeedReading.Read(feed(head, address, items.inOrder()))
        : new FeedReading.NotAFeed(Problem.of("feed.json-no-feed"));
  }

  private static Feed feed(JsonNode root, URI address, List<FeedItem> items) {
    String version = root.path("version").asText("").endsWith("1.1") ? "json1.1" : "json1.0";
    String title = Markup.plain(root.path("title").asText(""));
    @Nullable String author = author(root);
    return new Feed(
        version,
        title,
        title,
        Links.resolve(address, root.path("home_page_url").asText("")).orElse(null),
        "",
        root.path("language").asText(""),
        Rhythm.UNSTATED,
        hubs(root, address),
        Links.resolve(address, root.path("feed_url").asText("")).orElse(null),
        List.of(),
        items.stream().map(item -> item.orBy(author)).toList());
  }

  private static List<URI> hubs(JsonNode root, URI address) {
    List<URI> hubs = new ArrayList<>();
    for (JsonNode hub : root.path("hubs")) {
      if (hub.path("type").asText("").equalsIgnoreCase("websub")) {
        Links.resolve(address, hub.path("url").asText("")).ifPresent(hubs::add);
      }
    }
    return hubs;
  }

  private static FeedItem item(JsonNode item, URI address) {
    String html = item.path("content_html").asText("");
    String content =
        html.isEmpty()
            ? Construct.plain(item.path("content_text").asText(""), address).html()
            : Sanitizer.clean(html, address);
    String title = Markup.plain(item.path("title").asText(""));
    @Nullable URI link =
        Links.resolve(address, item.path("url").asText(""))
            .or(() -> Links.resolve(address, item.path("external_url").asText("")))
            .orElse(null);
    String id = item.path("id").asText("");
    List<String> tags = new ArrayList<>();
    item.path("tags").forEach(tag -> tags.add(Markup.plain(tag.asText(""))));
    tags.removeIf(String::isEmpty);
    return new FeedItem(
        id.isEmpty() ? Links.fallbackGuid(link, title, content) : id,
        link,
        title,
        title,
        date(item.path("date_published").asText("")),
        date(item.path("date_modified").asText("")),
        Construct.plain(item.path("summary").asText(""), address).html(),
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
    item.path("authors").forEach(author -> names.add(author.path("name").asText("")));
    names.add(item.path("author").path("name").asText(""));
    names.removeIf(String::isBlank);
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static List<Enclosure> enclosures(JsonNode item, URI address) {
    List<Enclosure> enclosures = new ArrayList<>();
    Optional<URI> image = Links.resolve(address, item.path("image").asText(""));
    image.ifPresent(uri -> enclosures.add(new Enclosure(uri, "image/*", -1)));
    item.path("attachments")
        .forEach(
            file ->
                Links.resolve(address, file.path("url").asText(""))
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
