package mujaz.text;

import java.util.ArrayList;
import java.util.List;

/** Line ends that a fixed width forced into a text, rather than the ends of paragraphs. */
final class LineBreaks {
  private static final int FEWEST_LINES = 4;
  private static final int NARROWEST = 40;
  private static final int WIDEST = 200;

  private LineBreaks() {}

  /** Whether most lines are about as long as the longest and end amid a sentence. */
  static boolean areForced(String text, List<Span> lines) {
    int longest = lines.stream().mapToInt(Span::length).max().orElse(0);
    if (lines.size() < FEWEST_LINES || longest < NARROWEST || longest > WIDEST) {
      return false;
    }
    long amid =
        lines.subList(0, lines.size() - 1).stream()
            .filter(line -> line.length() > longest * 0.7)
            .filter(line -> !Boilerplate.endsAsSentence(line.of(text).strip()))
            .count();
    return amid * 2 > lines.size();
  }

  /** The lines joined again up to where a sentence ends with a line. */
  static List<Span> undone(String text, List<Span> lines) {
    List<Span> joined = new ArrayList<>();
    int start = -1;
    for (Span line : lines) {
      start = start < 0 ? line.start() : start;
      if (Boilerplate.endsAsSentence(line.of(text).strip())) {
        joined.add(new Span(start, line.end()));
        start = -1;
      }
    }
    if (start >= 0) {
      joined.add(new Span(start, lines.get(lines.size() - 1).end()));
    }
    return joined;
  }
}
