package mujaz.store.copy;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a table held: how many rows, and the sum of their hashes, which does not depend on the order
 * in which they were read.
 *
 * @param checksum hexadecimal
 */
public record Tally(
    @JsonProperty("table") String table,
    @JsonProperty("rows") long rows,
    @JsonProperty("checksum") String checksum) {

  /** For people: the table, its rows, and enough of the checksum to compare by eye. */
  public String line() {
    return "%-20s %9d rows  %s".formatted(table, rows, checksum.substring(0, 16));
  }
}
