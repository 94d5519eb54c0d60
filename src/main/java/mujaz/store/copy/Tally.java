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
    @JsonProperty("checksum") String checksum) {}
