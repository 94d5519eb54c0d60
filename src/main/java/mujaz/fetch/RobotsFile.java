package mujaz.fetch;

import crawlercommons.robots.BaseRobotRules;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One host's robots.txt; its lock is held while it is asked for, so that it is asked for once. */
final class RobotsFile {
  @Nullable BaseRobotRules rules;
  FetchResult.@Nullable TryLater unknown;
  Instant askAgain = Instant.EPOCH;
  @Nullable Instant failingSince;
}
