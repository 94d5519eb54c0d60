package mujaz.chat.repair;

/** A story that a message tells. */
public record Told(String story, String headline) {}
