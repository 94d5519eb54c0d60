package mujaz.ingest;

import java.time.Duration;

/**
 * How one poll went, for who counts.
 *
 * @param problem the key of what was wrong; empty where nothing was
 */
public record Polled(int items, int fresh, String problem, Duration took) {}
