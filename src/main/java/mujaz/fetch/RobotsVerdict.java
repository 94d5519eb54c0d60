package mujaz.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a host's robots.txt says of one page.
 *
 * @param gap between two requests to the host, as it asks, ten seconds at most
 * @param unknown why the host's file could not be had, where nothing is allowed because of that
 */
record RobotsVerdict(boolean allows, Duration gap, FetchResult.@Nullable TryLater unknown) {}
