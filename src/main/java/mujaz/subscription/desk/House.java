package mujaz.subscription.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import java.util.TreeSet;
import mujaz.source.SourceId;

/**
 * What a channel makes of a digest as its own.
 *
 * @param own what its own sources are to it
 * @param ours the numbers of its own sources
 * @param suffix what is added to the query of each link to an article; empty for nothing
 * @param signature the last line; empty for none
 * @param sponsor one line, shown as an advertisement; empty for none
 */
public record House(
    @JsonProperty("own") Own own,
    @JsonProperty("ours") Set<Long> ours,
    @JsonProperty("suffix") String suffix,
    @JsonProperty("signature") String signature,
    @JsonProperty("sponsor") String sponsor) {
  public static final House PLAIN = new House(Own.EQUAL, Set.of(), "", "", "");

  public House {
    ours = Set.copyOf(ours);
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
    return hasOwn() ? new House(own, ours, "", "", "") : PLAIN;
  }

  public House with(Own chosen) {
    return new House(chosen, ours, suffix, signature, sponsor);
  }

  /** With that source as its own; without it where it was. */
  public House toggled(SourceId source) {
    Set<Long> changed = new TreeSet<>(ours);
    if (!changed.remove(source.value())) {
      changed.add(source.value());
    }
    return new House(own, changed, suffix, signature, sponsor);
  }

  public House withSuffix(String chosen) {
    return new House(own, ours, chosen, signature, sponsor);
  }

  public House withSignature(String chosen) {
    return new House(own, ours, suffix, chosen, sponsor);
  }

  public House withSponsor(String chosen) {
    return new House(own, ours, suffix, signature, chosen);
  }
}
