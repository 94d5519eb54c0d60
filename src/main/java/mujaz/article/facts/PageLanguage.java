package mujaz.article.facts;

import com.ibm.icu.util.ULocale;
import java.util.stream.Stream;
import mujaz.article.markup.JsonLd;
import mujaz.article.markup.MetaTags;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page's language. What its text shows goes before what its template states, which is often the
 * template's own; but a language that cannot be told by its text is believed when it is stated and
 * is written in the same script.
 */
public final class PageLanguage {
  private PageLanguage() {}

  public static Language of(String stated, String text, LanguageDetector detector) {
    Language detected = detector.detect(text);
    Language said = Language.of(stated);
    boolean believed =
        said.isKnown() && !detector.knows(said) && script(said).equals(script(detected));
    return believed || !detected.isKnown() ? said : detected;
  }

  /** The tag that the page states; empty where it states none. */
  static String stated(Document page, MetaTags tags, JsonLd data) {
    Element root = page.body().parents().isEmpty() ? page : page.body().parents().get(0);
    return Stream.of(
            root.attr("lang"),
            root.attr("xml:lang"),
            tags.first("og:locale"),
            tags.first("content-language", "dc.language", "language"),
            data.text("inLanguage"))
        .filter(tag -> !tag.isBlank())
        .findFirst()
        .orElse("");
  }

  private static String script(Language language) {
    return ULocale.addLikelySubtags(new ULocale(language.code())).getScript();
  }
}
