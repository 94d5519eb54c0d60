package mujaz.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import mujaz.fetch.FetchRequest.Purpose;
import mujaz.fetch.FetchResult.Fault;
import mujaz.fetch.body.BodyReader;
import mujaz.fetch.body.HeapRoom;
import mujaz.fetch.host.HostHolds;
import mujaz.fetch.host.Hosts;
import mujaz.source.Host;
import mujaz.text.Problem;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * One polite, safe GET: the only class that requests an address that came from outside. Redirects
 * are followed here, hop by hop, each through the guard and, for pages, past the robots.txt of its
 * host; a body stops at {@code fetch.max-size}, and the whole at {@code fetch.deadline}. Blocks;
 * thread-safe; what a peer does is a value, never an exception.
 */
public final class Fetcher {
  private static final int MOST_HOPS = 10;
  private static final int MOST_ROBOTS_HOPS = 5;

  private final FetchSettings settings;
  private final Hosts hosts;
  private final Exchange exchange;
  private final RobotsRules robots;
  private final HeapRoom feedRoom;
  private final HeapRoom pageRoom;

  /** A fetcher with a client of its own, which forgets what hosts ask when the process ends. */
  public Fetcher(FetchSettings settings, InstantSource time) {
    this(new OkHttpClient(), settings, time);
  }

  public Fetcher(OkHttpClient shared, FetchSettings settings, InstantSource time) {
    this(shared, settings, HostHolds.inMemory(time), time);
  }

  public Fetcher(OkHttpClient shared, FetchSettings settings, HostHolds holds, InstantSource time) {
    this.settings = settings;
    this.hosts = Hosts.with(settings.perHost(), holds, time);
    this.robots = new RobotsRules(time);
    this.exchange =
        new Exchange(
            new WebClient(shared, settings), hosts, new BodyReader(settings.maxSize()), time);
    long heap = Runtime.getRuntime().maxMemory();
    this.feedRoom = HeapRoom.of(heap / 4, settings.maxSize());
    // A page takes many times its size while it is read.
    this.pageRoom = HeapRoom.of(heap / 16, settings.maxSize());
  }

  /** What is known of the hosts that were visited. */
  public Hosts hosts() {
    return hosts;
  }

  /** Fetches an address; pages only where robots.txt allows. */
  public FetchResult fetch(FetchRequest request) {
    return fetch(request, result -> result);
  }

  /**
   * Fetches an address, and keeps room on the heap for what comes until it has been made use of. A
   * page may be fetched in the use of a feed, nothing in the use of a page.
   */
  public <T> T fetch(FetchRequest request, Function<FetchResult, T> use) {
    HeapRoom room = request.purpose() == Purpose.FEED ? feedRoom : pageRoom;
    try (HeapRoom.Stay stay = room.enter()) {
      Deadline deadline = Deadline.in(settings.deadline());
      return use.apply(visit(new Exchange.Terms(request, deadline, stay)));
    }
  }

  private FetchResult visit(Exchange.Terms terms) {
    FetchRequest request = terms.request();
    @Nullable HttpUrl url = HttpUrl.parse(request.address().toString());
    if (url == null) {
      return failed("fetch.not-an-address", request.address());
    } else if (!exchange.knows(request.via())) {
      return failed("fetch.no-proxy", request.address());
    }
    @Nullable URI moved = null;
    Set<HttpUrl> visited = new HashSet<>();
    int most = request.purpose() == Purpose.ROBOTS ? MOST_ROBOTS_HOPS : MOST_HOPS;
    for (int hop = 0; hop <= most && visited.add(url); hop++) {
      Duration gap = Duration.ZERO;
      if (request.purpose() == Purpose.PAGE) {
        RobotsVerdict verdict = robots.judge(url.uri(), file -> robotsFile(file, terms));
        if (!verdict.allows()) {
          // Who cannot be reached has not forbidden anything: the reason is what stood in the way.
          return verdict.unknown() != null ? verdict.unknown() : failed("fetch.robots", url.uri());
        }
        gap = verdict.gap();
      }
      if (terms.deadline().left().isZero()) {
        return failed("fetch.too-slow", url.uri());
      }
      Exchange.Step step = exchange.go(terms, new Exchange.Place(url, moved, gap));
      if (step.result() != null) {
        return step.result();
      } else if (step.redirect() == null) {
        return failed("fetch.bad-redirect", url.uri());
      }
      url = step.redirect();
      moved = step.isPermanent() && (hop == 0 || moved != null) ? url.uri() : null;
    }
    return failed("fetch.too-many-redirects", request.address());
  }

  private FetchResult robotsFile(URI file, Exchange.Terms terms) {
    FetchRequest robots = FetchRequest.robots(file).via(terms.request().via());
    return visit(new Exchange.Terms(robots, terms.deadline(), terms.stay()));
  }

  private static FetchResult failed(String key, URI address) {
    return new FetchResult.TryLater(
        null, Fault.SOURCE, Problem.of(key, "host", Host.of(address).name()));
  }
}
