package mujaz.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One element of RSS or Atom as an item. */
final class ItemReader {
  private static final List<String> CONTENT =
      List.of("content:encoded", "content", "xhtml:body", "body", "fullitem", "prodlink");
  private static final List<String> SUMMARY =
      List.of(
          "description",
          "summary",
          "dc:description",
          "dcterms:abstract",
          "abstract",
          "media:description",
          "itunes:summary",
          "itunes:subtitle");
  private static final List<String> PUBLISHED =
      List.of(
          "pubdate",
          "published",
          "issued",
          "dc:date",
          "dcterms:issued",
          "dcterms:created",
          "created",
          "date",
          "prism:publicationdate");
  private static final List<String> UPDATED =
      List.of("updated", "modified", "dcterms:modified", "lastbuilddate", "lastmod");

  private final URI address;

  ItemReader(URI address) {
    this.address = address;
  }

  FeedItem read(Tag item) {
    URI base = Links.base(item, address);
    Construct title =
        first(item, List.of("title", "dc:title", "media:title"))
            .map(tag -> Construct.of(tag, false, base))
            .orElse(Construct.plain("", base));
    String content = html(item, CONTENT, base);
    String summary = html(item, SUMMARY, base);
    if (content.isEmpty() && item.child("summary").isPresent()) {
      String other = html(item, List.of("summary"), base);
      content = other.isEmpty() || other.equals(summary) ? "" : summary;
      summary = content.isEmpty() ? summary : other;
    }
    String guid = guid(item, base);
    @Nullable URI link = link(item, base, guid);
    return new FeedItem(
        guid.isEmpty() ? Links.fallbackGuid(link, title.line(), summary + content) : guid,
        link,
        link == null ? ItemLinks.words(item) : "",
        title.line(),
        title.stated(),
        date(item, PUBLISHED),
        or(date(item, UPDATED), item.attribute("lastmod")),
        summary,
        content,
        Authors.of(item),
        Categories.of(item),
        Enclosures.of(item, base));
  }

  /** As stated; a relative one of Atom is an address that left its start away. */
  private static String guid(Tag item, URI base) {
    String stated = item.say("guid");
    if (!stated.isEmpty()) {
      return stated;
    }
    String id = item.say("id").isEmpty() ? item.attribute("rdf:about") : item.say("id");
    return id.startsWith("/") ? Links.resolve(base, id).map(URI::toString).orElse(id) : id;
  }

  private static @Nullable URI link(Tag item, URI base, String guid) {
    Optional<URI> stated = ItemLinks.of(item, base);
    boolean mayBeLink =
        guid.startsWith("http")
            && !item.child("guid")
                .map(tag -> tag.attribute("isPermaLink"))
                .orElse("")
                .equalsIgnoreCase("false");
    return stated
        .or(() -> mayBeLink ? Links.resolve(base, guid) : Optional.empty())
        .or(() -> item.child("content").flatMap(tag -> source(tag, base)))
        .or(() -> item.has("href") ? Links.resolve(base, item.attribute("href")) : Optional.empty())
        .orElse(null);
  }

  private static Optional<URI> source(Tag content, URI base) {
    String source = content.attribute("src");
    return source.isEmpty() ? Optional.empty() : Links.resolve(base, source);
  }

  private static Optional<Tag> first(Tag item, List<String> names) {
    Optional<Tag> blank = Optional.empty();
    for (String name : names) {
      Optional<Tag> found =
          item.child(name)
              .or(
                  () ->
                      name.startsWith("media:")
                          ? Enclosures.inGroup(item, name)
                          : Optional.empty());
      if (found.isPresent() && !isBlank(found.get())) {
        return found;
      }
      blank = blank.isPresent() ? blank : found;
    }
    return blank;
  }

  private static boolean isBlank(Tag tag) {
    return tag.children().isEmpty() && tag.text().toString().isBlank();
  }

  private static String html(Tag item, List<String> names, URI base) {
    return first(item, names)
        .map(
            tag -> {
              boolean usually = !tag.name().equals("summary") && !tag.name().equals("content");
              return Construct.of(tag, usually, Links.base(tag, base)).html();
            })
        .orElse("");
  }

  private static @Nullable Instant date(Tag item, List<String> names) {
    int best = names.size();
    @Nullable Instant found = null;
    for (Tag tag : item.children()) {
      int rank = names.indexOf(tag.name());
      if (rank >= 0 && rank < best) {
        Optional<Instant> date = FeedDates.parse(tag.allText());
        best = date.isPresent() ? rank : best;
        found = date.orElse(found);
      }
    }
    return found;
  }

  /** The attribute is CDF's. */
  private static @Nullable Instant or(@Nullable Instant date, String attribute) {
    return date != null || attribute.isEmpty() ? date : FeedDates.parse(attribute).orElse(null);
  }
}
