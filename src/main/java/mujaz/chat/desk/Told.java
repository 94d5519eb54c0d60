package mujaz.chat.desk;

/** A story that a message tells. */
record Told(String story, String headline) {}
