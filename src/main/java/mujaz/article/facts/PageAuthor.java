package mujaz.article.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mujaz.article.markup.JsonLd;
import mujaz.article.markup.Line;
import mujaz.article.markup.PageOutline;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote the article: as stated for machines, else as readers see it near the headline or at the
 * end. The outlet itself counts as its author only where nobody else does.
 */
final class PageAuthor {
  private static final Pattern PROFILE =
      Pattern.compile(
          "(?i)/(?:authors?|autor(?:en|es)?|auteurs?|autori|reporters?|journalists?"
              + "|profiles?|profil|contributors?|staff|people"
              + "|writers?|redaktion|redakteure|signataires|firmas?|by|users?|members?"
              + "|team|newsteam)/[^/?#]{3,}");
  private static final String WRITTEN_BY =
      "written by|verfasst von|geschrieben von|écrit par|escrito por:?|scritto da|geschreven door"
          + "|كُتب بواسطة|كتب بواسطة|автор|autor|skrevet av|skriven av|yazan|ditulis oleh|執筆者|작성자"
          + "|napisane przez";
  private static final int NEAR = 3;
  private static final int LONGEST_BYLINE = 200;
  private static final int LONGEST_LINE = 120;

  private final PageOutline outline;
  private final Outlet outlet;

  private PageAuthor(PageOutline outline, Outlet outlet) {
    this.outline = outline;
    this.outlet = outlet;
  }

  static @Nullable String of(PageOutline outline, JsonLd data, Outlet outlet) {
    PageAuthor author = new PageAuthor(outline, outlet);
    List<String> names = author.choose(data);
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private List<String> choose(JsonLd data) {
    List<Supplier<List<String>>> statements =
        List.of(
            () -> data.names("author", false),
            () -> data.names("creator", false),
            this::inTags,
            () -> List.of(outline.tags.beside(WRITTEN_BY)));
    List<String> outlets = List.of();
    for (Supplier<List<String>> statement : statements) {
      List<String> names = AuthorNames.of(statement.get());
      if (!isOutlet(names)) {
        return names;
      }
      outlets = outlets.isEmpty() ? names : outlets;
    }
    List<String> organisations = AuthorNames.of(data.names("author", true));
    List<String> houses = organisations.isEmpty() ? outlets : organisations;
    List<String> seen = seen();
    return isOutlet(seen) && !houses.isEmpty() ? houses : together(seen, houses);
  }

  /** Persons first; a name that is a part of what a house calls itself says nothing more. */
  private static List<String> together(List<String> persons, List<String> houses) {
    Stream<String> others =
        persons.stream().filter(name -> houses.stream().noneMatch(house -> house.contains(name)));
    return AuthorNames.of(Stream.concat(others, houses.stream()).toList());
  }

  private List<String> inTags() {
    for (String name :
        List.of(
            "author",
            "article:author",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "dc.creator.author",
            "byl",
            "og:article:author",
            "cxenseparse:author",
            "article:author_name",
            "vr:author",
            "twitter:misc:written by",
            "authors",
            "article.author")) {
      List<String> values = new ArrayList<>(outline.tags.all(name));
      values.removeIf(value -> value.startsWith("http") || value.indexOf('@') >= 0);
      if (!AuthorNames.of(values).isEmpty() && !isOutlet(AuthorNames.of(values))) {
        return values;
      }
    }
    return outline.tags.all("author");
  }

  private boolean isOutlet(List<String> names) {
    return names.stream().allMatch(outlet::isNamedBy);
  }

  private List<String> seen() {
    List<String> outlets = List.of();
    for (int pass = 0; pass < 2; pass++) {
      for (PageOutline.Found found : outline.bylines) {
        boolean near = found.proseBefore() <= NEAR;
        List<String> names = near == (pass == 0) ? inElement(found.element()) : List.of();
        if (!isOutlet(names)) {
          return names;
        }
        outlets = outlets.isEmpty() ? names : outlets;
      }
    }
    List<String> lines = inLines();
    return lines.isEmpty() ? outlets : lines;
  }

  private List<String> inElement(Element element) {
    if (element.normalName().equals("meta")) {
      return AuthorNames.of(List.of(element.attr("content")));
    }
    Element name = element.selectFirst("[itemprop=name]");
    if (name != null) {
      String said =
          name.hasAttr("content") ? name.attr("content") : Line.ofShort(name, LONGEST_LINE);
      return AuthorNames.of(List.of(said));
    }
    String text = Line.ofShort(element, LONGEST_BYLINE);
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> linked = new ArrayList<>();
    for (Element link : element.getElementsByTag("a")) {
      if (AuthorNames.looksLikeName(Line.of(link.text()))) {
        linked.add(link.text());
      }
    }
    return linked.isEmpty() ? AuthorNames.inByline(line(element, text)) : AuthorNames.of(linked);
  }

  /** A label in an element of its own is read with what follows it. */
  private static String line(Element element, String text) {
    Node next = element.nextSibling();
    boolean label = text.length() < 30 && text.strip().endsWith(":") && next != null;
    if (!label) {
      return Line.of(text);
    }
    if (next instanceof TextNode words && !words.isBlank()) {
      return Line.of(text + ' ' + words.text());
    }
    Element after = element.nextElementSibling();
    return after == null ? text : Line.of(text + ' ' + Line.ofShort(after, LONGEST_LINE));
  }

  /** Lines that begin with "by", links to a profile, and a name alone at the end of the text. */
  private List<String> inLines() {
    int headline = outline.headlineOrder();
    for (PageOutline.Found found : outline.shortLines) {
      Element element = found.element();
      boolean heading = element.normalName().matches("h\\d");
      String text = found.order() < headline || heading ? "" : Line.ofShort(element, LONGEST_LINE);
      List<String> names =
          found.proseBefore() <= NEAR
                  && element.normalName().equals("a")
                  && PROFILE.matcher(element.attr("href")).find()
              ? AuthorNames.inByline(text)
              : AuthorNames.labelled(line(element, text));
      if (!isOutlet(names)) {
        return names;
      }
    }
    return List.of();
  }
}
