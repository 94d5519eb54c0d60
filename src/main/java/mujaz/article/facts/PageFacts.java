package mujaz.article.facts;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import mujaz.article.dates.PageDate;
import mujaz.article.markup.JsonLd;
import mujaz.article.markup.PageOutline;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself: JSON-LD (schema.org), Open Graph and its relatives, microdata, and
 * what readers see around the headline, each weighed against the others. Read before the page is
 * cleaned; the page is not changed.
 */
public final class PageFacts {
  private final Document page;
  private final URI address;
  private final PageOutline outline;
  private final JsonLd data;
  private final Outlet outlet;
  private final Addresses addresses;

  private PageFacts(Document page, URI address) {
    this.page = page;
    this.address = address;
    this.outline = PageOutline.of(page);
    this.data = JsonLd.of(outline.scripts);
    this.outlet = new Outlet(outline.tags, data, address);
    this.addresses = new Addresses(address);
  }

  public static PageFacts of(Document page, URI address) {
    return new PageFacts(page, address);
  }

  /** Plain text, without the outlet's name; empty where there is none. */
  public String title() {
    return PageTitle.of(page, outline, data, outlet);
  }

  /** Names, separated by commas. */
  public @Nullable String author() {
    return PageAuthor.of(outline, data, outlet);
  }

  /** With the offset of the outlet's clock where that is known. */
  public @Nullable OffsetDateTime publishedAt() {
    return PageDate.of(page, outline, data, address, language());
  }

  public @Nullable URI image() {
    return LeadImage.of(outline, data, addresses);
  }

  /** The address that the page gives itself, on whatever site. */
  public Optional<URI> canonical() {
    return Stream.of(outline.tags.first("link:canonical"), outline.tags.first("og:url"))
        .flatMap(written -> addresses.absolute(written).stream())
        .findFirst();
  }

  /** The language tag that the page states; empty where it states none. */
  public String language() {
    return PageLanguage.stated(page, outline.tags, data);
  }

  /** Whether the page says that the article is not free to read. */
  public boolean saysPaywall() {
    String tier = outline.tags.first("article:content_tier", "og:article:content_tier");
    return data.isPaid() || tier.equals("locked") || tier.equals("metered");
  }

  /** The article's text as JSON-LD states it; empty where it does not. */
  public String body() {
    return data.text("articleBody");
  }
}
