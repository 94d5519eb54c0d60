package mujaz.digest.draft;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One story of it.
 *
 * @param headline the editors' own; empty for the story's
 */
public record Line(@JsonProperty("story") long story, @JsonProperty("headline") String headline) {
  public Line withHeadline(String chosen) {
    return new Line(story, chosen);
  }
}
