package mujaz.article.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** An {@code img} and the {@code source}s beside it, also where a script would load it later. */
record Picture(Element element) {
  private static final List<String> SETS = List.of("srcset", "data-srcset", "data-lazy-srcset");
  private static final List<String> SINGLES =
      List.of("data-src", "data-original", "data-lazy-src", "data-full-src", "data-url", "src");
  private static final Pattern CANDIDATE =
      Pattern.compile("([^\\s,]\\S*[^\\s,])(?:\\s+(\\d+(?:\\.\\d+)?)([wx]))?\\s*(?:,|$)");
  private static final Pattern NUMBER = Pattern.compile("^\\s*(\\d{1,5})");

  int statedWidth() {
    return number("width");
  }

  int statedHeight() {
    return number("height");
  }

  private int number(String attribute) {
    Matcher digits = NUMBER.matcher(element.attr(attribute));
    boolean relative = element.attr(attribute).contains("%");
    return digits.find() && !relative ? Integer.parseInt(digits.group(1)) : 0;
  }

  /** The largest of the sizes that are offered, else the plain address; empty where none is. */
  String largest() {
    List<Element> offers = new ArrayList<>(List.of(element));
    Element parent = element.parent();
    if (parent != null && parent.normalName().equals("picture")) {
      offers.addAll(parent.getElementsByTag("source"));
    }
    for (String attribute : SETS) {
      for (Element offer : offers) {
        String best = best(offer.attr(attribute));
        if (!best.isEmpty()) {
          return best;
        }
      }
    }
    for (String attribute : SINGLES) {
      String address = element.attr(attribute).strip();
      if (!address.isEmpty() && !address.startsWith("data:") && !address.startsWith("blob:")) {
        return address;
      }
    }
    return "";
  }

  private static String best(String set) {
    String best = "";
    double most = -1;
    Matcher candidate = CANDIDATE.matcher(set.strip());
    while (candidate.find()) {
      double size = candidate.group(2) == null ? 0 : Double.parseDouble(candidate.group(2));
      if (size > most && !candidate.group(1).startsWith("data:")) {
        most = size;
        best = candidate.group(1);
      }
    }
    return best;
  }
}
