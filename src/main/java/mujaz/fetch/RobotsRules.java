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
import org.jspecify.annotations.Nullable;

/**
 * What a host's robots.txt lets us read (RFC 9309), kept for a day. A host without one, or whose
 * file cannot be had, allows everything.
 */
final class RobotsRules {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int MOST_HOSTS = 2_000;
  private static final BaseRobotRules ALL = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);

  private record Known(BaseRobotRules rules, Instant until) {}

  private final InstantSource time;
  private final Map<String, Known> hosts =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MOST_HOSTS;
        }
      };

  RobotsRules(InstantSource time) {
    this.time = time;
  }

  boolean allow(URI page, Function<URI, FetchResult> fetch) {
    String host = HostPace.hostOf(page);
    @Nullable Known known;
    synchronized (hosts) {
      known = hosts.get(host);
    }
    if (known == null || known.until().isBefore(time.instant())) {
      known = new Known(rules(host, fetch), time.instant().plus(KEPT));
      synchronized (hosts) {
        hosts.put(host, known);
      }
    }
    return known.rules().isAllowed(page.toString());
  }

  private static BaseRobotRules rules(String host, Function<URI, FetchResult> fetch) {
    URI file = URI.create(host + "/robots.txt");
    return fetch
        .apply(file)
        .match(
            fetched ->
                new SimpleRobotRulesParser()
                    .parseContent(
                        file.toString(),
                        fetched.body(),
                        fetched.header("content-type").orElse("text/plain"),
                        List.of("mujaz")),
            same -> ALL,
            later -> ALL,
            gone -> ALL);
  }
}
