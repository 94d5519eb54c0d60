package mujaz.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mujaz.feed.FeedDates;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself: JSON-LD (schema.org Article), Open Graph and its relatives,
 * microdata, {@code time} elements and visible bylines, in that order of trust. Read before the
 * page is cleaned.
 */
final class PageMetadata {
  private static final ObjectMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();
  private static final int MOST_NODES = 5_000;

  private final Document page;
  private final JsonNode article;

  private PageMetadata(Document page, JsonNode article) {
    this.page = page;
    this.article = article;
  }

  static PageMetadata of(Document page) {
    for (Element script : page.select("script[type*=ld+json]")) {
      try {
        Optional<JsonNode> found = article(LENIENT.readTree(script.data().strip()));
        if (found.isPresent()) {
          return new PageMetadata(page, found.get());
        }
      } catch (JsonProcessingException broken) {
        // Many pages carry JSON-LD that is none; the other signs stand for it.
      }
    }
    return new PageMetadata(page, LENIENT.createObjectNode());
  }

  private static Optional<JsonNode> article(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    for (int i = 0; i < MOST_NODES && !open.isEmpty(); i++) {
      JsonNode node = open.poll();
      String type =
          node.path("@type").isArray()
              ? node.path("@type").toString()
              : node.path("@type").asText();
      if (node.isObject()
          && (type.contains("Article")
              || type.contains("Posting")
              || type.contains("ReportageNews"))) {
        return Optional.of(node);
      }
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              open.add(child);
            }
          });
    }
    return Optional.empty();
  }

  String title() {
    String site = meta("og:site_name");
    return Stream.of(
            article.path("headline").asText(),
            meta("og:title"),
            meta("twitter:title"),
            Optional.ofNullable(page.selectFirst("h1")).map(Element::text).orElse(""),
            page.title())
        .map(PageMetadata::line)
        .filter(title -> !title.isEmpty())
        .map(title -> withoutSite(title, site))
        .findFirst()
        .orElse("");
  }

  Optional<Instant> publishedAt() {
    return Stream.of(
            article.path("datePublished").asText(),
            meta("article:published_time"),
            meta("og:article:published_time"),
            meta("parsely-pub-date"),
            meta("datePublished"),
            meta("pubdate"),
            meta("publishdate"),
            meta("publication_date"),
            meta("date"),
            meta("dc.date"),
            meta("dc.date.issued"),
            meta("dcterms.created"),
            meta("sailthru.date"),
            attribute("[itemprop=datePublished]", "content"),
            attribute("[itemprop=datePublished]", "datetime"),
            attribute("article time[datetime]", "datetime"),
            attribute("time[datetime]", "datetime"),
            article.path("dateModified").asText(),
            meta("article:modified_time"),
            attribute("time", ""))
        .filter(date -> !date.isBlank())
        .flatMap(date -> FeedDates.parse(date).stream())
        .findFirst();
  }

  @Nullable String author() {
    List<String> names = new ArrayList<>();
    JsonNode author = article.path("author");
    for (JsonNode one : author.isArray() ? author : List.of(author)) {
      names.add(one.isTextual() ? one.asText() : one.path("name").asText());
    }
    names.removeIf(name -> name.isBlank() || name.indexOf('@') >= 0 || name.startsWith("http"));
    if (!names.isEmpty()) {
      return line(String.join(", ", names));
    }
    return Stream.of(
            meta("author"),
            meta("article:author"),
            meta("parsely-author"),
            meta("dc.creator"),
            text("[itemprop=author] [itemprop=name]"),
            text("[itemprop=author]"),
            text("[rel=author]"),
            text(".byline a, .byline-name, .author-name"),
            text(".byline, .author"))
        .map(PageMetadata::line)
        .map(name -> name.replaceFirst("(?i)^(?:by|von|par|por|da|كتب[:ت]?|بقلم)[:\\s]+", ""))
        .filter(name -> !name.isEmpty() && name.length() < 100)
        .filter(name -> !name.startsWith("http") && name.indexOf('@') < 0)
        .findFirst()
        .orElse(null);
  }

  @Nullable URI image() {
    JsonNode image = article.path("image");
    JsonNode first = image.isArray() ? image.path(0) : image;
    return Stream.of(
            meta("og:image"),
            meta("og:image:url"),
            meta("twitter:image"),
            meta("twitter:image:src"),
            first.isTextual() ? first.asText() : first.path("url").asText(),
            attribute("link[rel=image_src]", "href"))
        .filter(address -> !address.isBlank())
        .flatMap(address -> absolute(address).stream())
        .findFirst()
        .orElse(null);
  }

  Optional<URI> canonical() {
    return Stream.of(attribute("link[rel=canonical]", "abs:href"), meta("og:url"))
        .filter(address -> !address.isBlank())
        .flatMap(address -> absolute(address).stream())
        .findFirst();
  }

  String language() {
    return Stream.of(
            page.select("html").attr("lang"),
            meta("og:locale"),
            meta("content-language"),
            article.path("inLanguage").asText())
        .filter(tag -> !tag.isBlank())
        .findFirst()
        .orElse("");
  }

  /**
   * Whether the page says that the article is not free to read (schema.org isAccessibleForFree).
   */
  boolean saysPaywall() {
    String free = article.path("isAccessibleForFree").asText();
    return free.equalsIgnoreCase("false") || meta("article:content_tier").equals("locked");
  }

  /** The article's text as JSON-LD states it; empty where it does not. */
  String body() {
    return article.path("articleBody").asText();
  }

  private String meta(String name) {
    for (Element meta : page.head().select("meta[content]")) {
      if (meta.attr("property").equalsIgnoreCase(name)
          || meta.attr("name").equalsIgnoreCase(name)
          || meta.attr("itemprop").equalsIgnoreCase(name)
          || meta.attr("http-equiv").equalsIgnoreCase(name)) {
        return meta.attr("content").strip();
      }
    }
    return "";
  }

  private String attribute(String selector, String name) {
    @Nullable Element element = page.selectFirst(selector);
    return element == null ? "" : name.isEmpty() ? element.text() : element.attr(name);
  }

  private String text(String selector) {
    @Nullable Element element = page.selectFirst(selector);
    return element == null ? "" : element.text();
  }

  private Optional<URI> absolute(String address) {
    try {
      URI uri = URI.create(page.baseUri()).resolve(address.strip().replace(" ", "%20"));
      return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String withoutSite(String title, String site) {
    int cut =
        Math.max(
            title.lastIndexOf(" | "), Math.max(title.lastIndexOf(" - "), title.lastIndexOf(" – ")));
    if (cut < 15) {
      return title;
    }
    String tail = title.substring(cut + 3);
    boolean outlet =
        (!site.isEmpty() && (tail.contains(site) || site.contains(tail)))
            || (tail.length() <= 25 && tail.split(" ").length <= 3);
    return outlet ? title.substring(0, cut).strip() : title;
  }

  private static String line(String text) {
    return org.jsoup.parser.Parser.unescapeEntities(text, false)
        .replaceAll("[\\s\\u00a0]+", " ")
        .strip();
  }
}
