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

  /** Of a headline of that publisher. */
  public static long signature(URI canonical, SourceId source, String headline) {
    String words = String.join(" ", Words.plain(headline));
    return Mark.of("signature", Publisher.of(canonical, source), words);
  }
}
