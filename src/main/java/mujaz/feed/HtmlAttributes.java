package mujaz.feed;

import java.util.ArrayList;
import java.util.List;

/** The attributes of an HTML tag. */
final class HtmlAttributes {
  private static final int MOST = 60;

  private HtmlAttributes() {}

  /** Lower-case names and decoded values by turns. */
  static List<String> read(String html, char[] chars, int from, int to) {
    int i = from;
    while (i < to && (chars[i] <= ' ' || chars[i] == '/')) {
      i++;
    }
    if (i >= to) {
      return List.of();
    }
    List<String> attributes = new ArrayList<>();
    while (i < to && attributes.size() < 2 * MOST) {
      char c = chars[i];
      i = c <= ' ' || c == '/' ? i + 1 : attribute(html, chars, i, to, attributes);
    }
    return attributes;
  }

  private static int attribute(
      String html, char[] chars, int from, int to, List<String> attributes) {
    int end = from;
    while (end < to && chars[end] > ' ' && chars[end] != '=') {
      end++;
    }
    int i = end;
    while (i < to && chars[i] <= ' ') {
      i++;
    }
    attributes.add(HtmlScan.NAMES.lowerCase(chars, from, end));
    if (i >= to || chars[i] != '=') {
      attributes.add("");
      return Math.max(end, from + 1);
    }
    do {
      i++;
    } while (i < to && chars[i] <= ' ');
    char quote = i < to && (chars[i] == '"' || chars[i] == '\'') ? chars[i] : 0;
    int value = quote == 0 ? i : i + 1;
    int stop = value;
    while (stop < to && (quote == 0 ? chars[stop] > ' ' : chars[stop] != quote)) {
      stop++;
    }
    attributes.add(HtmlText.decoded(html.substring(Math.min(value, to), stop)));
    return stop + 1;
  }
}
