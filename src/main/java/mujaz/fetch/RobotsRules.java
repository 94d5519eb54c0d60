package mujaz.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mujaz.source.Host;
import org.jspecify.annotations.Nullable;

/**
 * What a host's robots.txt lets us read (RFC 9309), kept for a day. A host that has none allows
 * everything. One whose file cannot be had just now allows what its last file allowed, or nothing
 * where there was none, until that has gone on for thirty days. Thread-safe.
 */
final class RobotsRules {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration RETRIED = Duration.ofMinutes(10);
  private static final Duration GIVEN_UP = Duration.ofDays(30);
  private static final Duration LONGEST_GAP = Duration.ofSeconds(10);
  private static final int MOST_HOSTS = 2_000;
  private static final BaseRobotRules ALL = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
  private static final BaseRobotRules NONE = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);

  private final InstantSource time;
  private final Map<Host, RobotsFile> files =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Host, RobotsFile> eldest) {
          return size() > MOST_HOSTS;
        }
      };

  RobotsRules(InstantSource time) {
    this.time = time;
  }

  /**
   * @param fetch how the file is asked for; what it gives is empty where there is no file
   */
  RobotsVerdict judge(URI page, Function<URI, FetchResult> fetch) {
    Host host = Host.of(page);
    RobotsFile file;
    synchronized (files) {
      file = files.computeIfAbsent(host, name -> new RobotsFile());
    }
    BaseRobotRules rules;
    FetchResult.@Nullable TryLater unknown;
    synchronized (file) {
      if (!time.instant().isBefore(file.askAgain)) {
        URI address = URI.create(host + "/robots.txt");
        FetchResult result = fetch.apply(address);
        result.match(
            fetched -> took(file, parsed(address, fetched)),
            same -> failed(file, null, KEPT),
            later ->
                failed(
                    file,
                    later,
                    later.fault() == FetchResult.Fault.NOBODY ? Duration.ofMinutes(1) : RETRIED),
            gone -> took(file, ALL));
      }
      rules = file.rules == null ? NONE : file.rules;
      unknown = file.rules == null ? file.unknown : null;
    }
    return new RobotsVerdict(rules.isAllowed(page.toString()), gap(rules), unknown);
  }

  private boolean took(RobotsFile file, BaseRobotRules rules) {
    file.rules = rules;
    file.unknown = null;
    file.failingSince = null;
    file.askAgain = time.instant().plus(KEPT);
    return true;
  }

  private boolean failed(RobotsFile file, FetchResult.@Nullable TryLater why, Duration wait) {
    Instant now = time.instant();
    file.unknown = why;
    if (file.failingSince == null) {
      file.failingSince = now;
    } else if (file.failingSince.plus(GIVEN_UP).isBefore(now)) {
      file.rules = ALL;
    }
    file.askAgain = now.plus(wait);
    return false;
  }

  private static BaseRobotRules parsed(URI address, FetchResult.Fetched fetched) {
    return new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
        .parseContent(
            address.toString(),
            fetched.body(),
            fetched.header("content-type").orElse("text/plain"),
            List.of("mujaz"));
  }

  private static Duration gap(BaseRobotRules rules) {
    Duration stated = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
    return stated.compareTo(LONGEST_GAP) > 0 ? LONGEST_GAP : stated;
  }
}
