package mujaz.story;

/** The database's number of a story. */
public record StoryId(long value) {}
