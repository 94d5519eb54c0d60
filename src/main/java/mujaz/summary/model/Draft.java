package mujaz.summary.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the model wrote, as it came: nothing of it is checked yet.
 *
 * @param headline may be empty
 */
record Draft(String headline, List<Line> points) {
  /**
   * @param article the number that it cites, from 1; 0 for none
   */
  record Line(String text, int article) {}

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int MOST = 8;

  /** Finds the object in the answer; models like to put words or fences round it. */
  static Optional<Draft> of(String answer) {
    return card(answer).filter(draft -> !draft.points().isEmpty());
  }

  /** The same, of a card that may have a headline alone. */
  static Optional<Draft> card(String answer) {
    int start = answer.indexOf('{');
    int end = answer.lastIndexOf('}');
    if (start < 0 || end < start) {
      return Optional.empty();
    }
    try {
      JsonNode root = MAPPER.readTree(answer.substring(start, end + 1));
      List<Line> lines = new ArrayList<>();
      for (JsonNode point : root.path("points")) {
        JsonNode text = point.isTextual() ? point : point.path("text");
        if (text.isTextual() && !text.asText().isBlank() && lines.size() < MOST) {
          lines.add(new Line(plain(text.asText()), point.path("article").asInt(0)));
        }
      }
      return Optional.of(new Draft(plain(root.path("headline").asText("")), lines));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** One line, without what marks a list or a bold word, without controls. */
  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ")
        .replaceAll("\\*\\*|__|`", "")
        .replaceFirst("^(?:[-•*–]|\\d{1,2}[.)])\\s+", "")
        .strip();
  }
}
