package mujaz.article.address;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import mujaz.source.SourceId;

/**
 * Who is behind an article: outlets on one registrable domain are a family and speak as one; where
 * the address tells nothing, the source does.
 */
public final class Publisher {
  private static final Pattern NUMERIC = Pattern.compile("[0-9.:\\[\\]a-f]*[0-9:\\]]");

  /** Second levels under which countries sell names, as in bbc.co.uk. */
  private static final Set<String> SECOND_LEVELS =
      Set.of(
          "ac", "co", "com", "edu", "gov", "go", "gob", "gouv", "info", "net", "ne", "or", "org");

  private Publisher() {}

  /**
   * @param page one of its articles
   * @param source where the article was found
   */
  public static String of(URI page, SourceId source) {
    String host = page.getHost();
    if (host == null || !host.contains(".") || NUMERIC.matcher(host).matches()) {
      return "source " + source.value();
    }
    String[] labels = host.split("\\.");
    int last = labels.length - 1;
    boolean country = labels[last].length() == 2 && SECOND_LEVELS.contains(labels[last - 1]);
    int kept = Math.min(labels.length, country ? 3 : 2);
    return String.join(".", List.of(labels).subList(labels.length - kept, labels.length));
  }
}
