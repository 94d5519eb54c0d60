package mujaz.source;

/** The database's number of a source. */
public record SourceId(long value) {}
