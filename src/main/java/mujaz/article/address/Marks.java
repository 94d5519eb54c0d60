package mujaz.article.address;

import java.net.URI;
import mujaz.source.SourceId;
import mujaz.text.Mark;
import mujaz.text.Words;

/** The marks that articles are told apart by. */
public final class Marks {
  private Marks() {}

  /** Of an article's page, whichever of its addresses this is. */
  public static long page(URI canonical) {
    return page(PageIdentity.ofPlace(canonical));
  }

  /** Of the page with that identity. */
  public static long page(String identity) {
    int end = identity.indexOf('/');
    return Mark.of("page", end < 0 ? identity : identity.substring(0, end), identity);
  }

  /** The same as that source shows it: what private ones show is known to none of the others. */
  public static long page(String identity, SourceId source) {
    return source.isPrivate() ? Mark.of("page", whose(source), identity) : page(identity);
  }

  /** Of a page, whichever of its addresses this is, as that source shows it. */
  public static long page(URI canonical, SourceId source) {
    return page(PageIdentity.ofPlace(canonical), source);
  }

  /** Of a headline of that publisher, as that source shows it. */
  public static long signature(URI canonical, SourceId source, String headline) {
    String words = String.join(" ", Words.plain(headline));
    String whose = source.isPrivate() ? whose(source) : Publisher.of(canonical, source);
    return Mark.of("signature", whose, words);
  }

  private static String whose(SourceId source) {
    return "source " + source.value();
  }
}
