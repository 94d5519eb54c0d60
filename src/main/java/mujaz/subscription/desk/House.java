package mujaz.subscription.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import mujaz.source.SourceId;

/**
 * What a channel makes of a digest as its own.
 *
 * @param own what its own sources are to it
 * @param ours the numbers of its own sources
 * @param suffix what is added to the query of each link to an article; empty for nothing
 * @param header the first line; empty for none
 * @param signature the last line; empty for none
 * @param sponsor one line, shown as an advertisement; empty for none
 */
public record House(
    @JsonProperty("own") Own own,
    @JsonProperty("ours") Set<Long> ours,
    @JsonProperty("suffix") String suffix,
    @JsonProperty("header") String header,
    @JsonProperty("signature") String signature,
    @JsonProperty("sponsor") String sponsor) {
  public static final House PLAIN = new House(Own.EQUAL, Set.of(), "", "", "", "");

  public House {
    ours = Set.copyOf(ours);
    // Houses of before had none.
    header = Objects.requireNonNullElse(header, "");
  }

  public boolean isOurs(SourceId source) {
    return ours.contains(source.value());
  }

  /** Whether some stories are to it otherwise than others. */
  public boolean hasOwn() {
    return own != Own.EQUAL && !ours.isEmpty();
  }

  /** What of it decides on stories. */
  public House choosing() {
    return hasOwn() ? new House(own, ours, "", "", "", "") : PLAIN;
  }

  /** Without its lines, for what goes on from a message that has them. */
  public House goingOn() {
    return new House(own, ours, suffix, "", "", "");
  }

  public House with(Own chosen) {
    return new House(chosen, ours, suffix, header, signature, sponsor);
  }

  /** With that source as its own; without it where it was. */
  public House toggled(SourceId source) {
    Set<Long> changed = new TreeSet<>(ours);
    if (!changed.remove(source.value())) {
      changed.add(source.value());
    }
    return new House(own, changed, suffix, header, signature, sponsor);
  }

  public House withSuffix(String chosen) {
    return new House(own, ours, chosen, header, signature, sponsor);
  }

  public House withHeader(String chosen) {
    return new House(own, ours, suffix, chosen, signature, sponsor);
  }

  public House withSignature(String chosen) {
    return new House(own, ours, suffix, header, chosen, sponsor);
  }

  public House withSponsor(String chosen) {
    return new House(own, ours, suffix, header, signature, chosen);
  }
}
