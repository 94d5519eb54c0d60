package mujaz.digest.draft;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in it.
 *
 * @param since from when on its stories are news, in seconds since 1970
 * @param until when it was made
 * @param spare the next best stories, by number
 * @param note the editors' own line above the stories; empty for none
 */
public record Content(
    @JsonProperty("since") long since,
    @JsonProperty("until") long until,
    @JsonProperty("lines") List<Line> lines,
    @JsonProperty("spare") List<Long> spare,
    @JsonProperty("note") String note) {
  public Content {
    lines = List.copyOf(lines);
    spare = List.copyOf(spare);
  }

  public boolean has(int index) {
    return index >= 0 && index < lines.size();
  }

  /** With one story before its neighbour, by -1, or after it, by 1. */
  public Content moved(int index, int by) {
    if (!has(index) || !has(index + by)) {
      return this;
    }
    List<Line> changed = new ArrayList<>(lines);
    changed.add(index + by, changed.remove(index));
    return with(changed, spare);
  }

  public Content without(int index) {
    if (!has(index)) {
      return this;
    }
    List<Line> changed = new ArrayList<>(lines);
    changed.remove(index);
    return with(changed, spare);
  }

  /** With the next best story in the place of one. */
  public Content replaced(int index) {
    if (spare.isEmpty() || !has(index)) {
      return this;
    }
    List<Line> changed = new ArrayList<>(lines);
    changed.set(index, new Line(spare.get(0), ""));
    return with(changed, spare.subList(1, spare.size()));
  }

  public Content withHeadline(int index, String headline) {
    if (!has(index)) {
      return this;
    }
    List<Line> changed = new ArrayList<>(lines);
    changed.set(index, changed.get(index).withHeadline(headline));
    return with(changed, spare);
  }

  public Content withNote(String chosen) {
    return new Content(since, until, lines, spare, chosen);
  }

  private Content with(List<Line> changed, List<Long> left) {
    return new Content(since, until, changed, left, note);
  }
}
