package mujaz.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The {@code Link} header of RFC 8288, as far as WebSub needs it. */
final class HeaderLinks {
  private static final int LONGEST = 8_000;

  private HeaderLinks() {}

  /** The addresses with that relation, in the header's order. */
  static List<URI> of(Map<String, List<String>> headers, String relation, URI base) {
    List<URI> found = new ArrayList<>();
    for (String header : headers.getOrDefault("link", List.of())) {
      if (header.length() <= LONGEST) {
        collect(header, relation, base, found);
      }
    }
    return found;
  }

  private static void collect(String header, String relation, URI base, List<URI> found) {
    for (int open = header.indexOf('<'); open >= 0; open = header.indexOf('<', open + 1)) {
      int close = header.indexOf('>', open);
      if (close < 0) {
        return;
      }
      int next = header.indexOf('<', close);
      String parameters = header.substring(close + 1, next < 0 ? header.length() : next);
      if (relations(parameters).contains(relation)) {
        Links.resolve(base, header.substring(open + 1, close)).ifPresent(found::add);
      }
    }
  }

  private static List<String> relations(String parameters) {
    for (String parameter : parameters.split("[;,]")) {
      String[] named = parameter.split("=", 2);
      if (named.length == 2 && named[0].strip().equalsIgnoreCase("rel")) {
        String value = named[1].replace('"', ' ').strip().toLowerCase(Locale.ROOT);
        return List.of(value.split("\\s+"));
      }
    }
    return List.of();
  }
}
