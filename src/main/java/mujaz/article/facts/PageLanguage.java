package mujaz.article.facts;

import com.ibm.icu.util.ULocale;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;

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

  private static String script(Language language) {
    return ULocale.addLikelySubtags(new ULocale(language.code())).getScript();
  }
}
