package mujaz.article.markup;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the class or id of an element says that it is for. A page repeats few names many times, so
 * each is looked at once.
 */
final class ElementNames {
  static final int ELSEWHERE = 1;
  static final int DATED = 2;
  static final int BYLINE = 4;

  private static final Pattern OTHER_THINGS =
      Pattern.compile(
          "(?:^|[-_ ])(?:comments?|disqus|related|recommend\\w*|most-?read|popular|trending"
              + "|sidebar|more-?(?:news|stories|articles)|read-?(?:more|also)|newsletter"
              + "|breadcrumbs?|menu|navbar|nav|outbrain|taboola|advert\\w*|cookie\\w*|consent"
              + "|modal|popup|teaser-?list|weather|headerdate|ticker|search)(?:$|[-_ ])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern A_DATE =
      Pattern.compile(
          "date|time|publish|posted|byline|tagline|fecha|datum|created|stand(?!ard)|meta"
              + "|info-?line|article-?info|technicalline|تاريخ",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern A_BYLINE =
      Pattern.compile(
          "author|byline|auteur|autor(?!iz)|(?:^|[-_ ])(?:writer|written-?by|wrote-?by|reporter"
              + "|contributors?|journalist|redakteur|verfasser|autore|signature|profil-nowrap"
              + "|forfatter|skribent|kirjoittaja|fn|kredits|nguoi-?viet|tac-?gia)(?:$|[-_ ])",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, Integer> known = new HashMap<>();

  /** The signs that stand in either name, added up. */
  int signs(String className, String id) {
    return signs(className) | signs(id);
  }

  private int signs(String name) {
    return name.isEmpty() ? 0 : known.computeIfAbsent(name, ElementNames::look);
  }

  private static int look(String name) {
    return (OTHER_THINGS.matcher(name).find() ? ELSEWHERE : 0)
        | (A_DATE.matcher(name).find() ? DATED : 0)
        | (A_BYLINE.matcher(name).find() ? BYLINE : 0);
  }
}
