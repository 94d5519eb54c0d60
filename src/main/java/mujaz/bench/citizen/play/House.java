package mujaz.bench.citizen.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedRequest;
import org.jspecify.annotations.Nullable;

/** One host with its feeds and pages, all of one behaviour. Thread-safe. */
public final class House {
  private static final int MOST_IN_FLIGHT = 2;
  private static final int UNDER_WAY = 10;
  private static final String PAGE = "/page/";

  private final String authority;
  private final Behaviour behaviour;
  private final Stage stage;
  private final List<Outlet> outlets = new ArrayList<>();
  private final Map<String, AtomicInteger> pageVisits = new ConcurrentHashMap<>();
  private final AtomicInteger inFlight = new AtomicInteger();
  private volatile Instant heldSince = Instant.EPOCH;
  private volatile Instant heldUntil = Instant.EPOCH;

  /**
   * @param first the number of its first outlet
   */
  public House(String authority, int first, Behaviour behaviour, Stage stage) {
    this.authority = authority;
    this.behaviour = behaviour;
    this.stage = stage;
    for (int i = 0; i < behaviour.feeds(); i++) {
      @Nullable Outlet elder = i > 0 && behaviour.oneNewsroom() ? outlets.get(0) : null;
      outlets.add(new Outlet(this, first + i, i, elder));
    }
  }

  public String authority() {
    return authority;
  }

  public Behaviour behaviour() {
    return behaviour;
  }

  public Stage stage() {
    return stage;
  }

  public Ledger ledger() {
    return stage.ledger();
  }

  public List<Outlet> outlets() {
    return List.copyOf(outlets);
  }

  /** Answers as the behaviour has it, and puts on record whether the question was in order. */
  public FeedReply asked(FeedRequest request) {
    Instant now = stage.time().instant();
    int together = inFlight.incrementAndGet();
    try {
      check("at most two in flight a host", together <= MOST_IN_FLIGHT, together + " at once");
      check(
          "Retry-After holds the whole host",
          mayCome(now),
          () -> request.target() + " " + Duration.between(now, heldUntil) + " too early");
      Manners.look(request, this);
      @Nullable Outlet outlet = outlet(request.path());
      FeedReply reply = outlet == null ? page(request.path()) : outlet.asked(request, now);
      return reply.with("Set-Cookie", "visitor=" + authority.hashCode() + "; Path=/");
    } finally {
      inFlight.decrementAndGet();
    }
  }

  /** What was under way when the hold was said is excused. */
  private boolean mayCome(Instant now) {
    return !now.plus(stage.slack()).isBefore(heldUntil)
        || now.isBefore(heldSince.plus(stage.slack().multipliedBy(UNDER_WAY)));
  }

  private FeedReply page(String path) {
    int number = pageVisits.computeIfAbsent(path, any -> new AtomicInteger()).incrementAndGet();
    if (path.equals("/robots.txt")) {
      check("robots.txt is kept", number <= 3, "asked " + number + " times");
      return behaviour.robots().apply(new PageVisit(this, null, path, number));
    }
    @Nullable Item item = path.startsWith(PAGE) ? stage.newsroom().in(path) : null;
    PageVisit visit = new PageVisit(this, item, path, number);
    check(PageVisit.ROBOTS, behaviour.pagesAllowed() || path.equals("/rules"), path);
    check(
        "an article's page is fetched once",
        item == null || number == 1,
        path + " for the " + number + ". time");
    return behaviour.page().apply(visit);
  }

  private @Nullable Outlet outlet(String path) {
    for (Outlet outlet : outlets) {
      if (path.equals(outlet.path()) || path.startsWith(outlet.path() + "/")) {
        return outlet;
      }
    }
    return null;
  }

  void hold(Duration pause) {
    heldSince = stage.time().instant();
    Instant until = heldSince.plus(pause);
    heldUntil = until.isAfter(heldUntil) ? until : heldUntil;
  }

  void check(String rule, boolean kept, String what) {
    ledger().check(rule, kept, behaviour.name(), what);
  }

  void check(String rule, boolean kept, java.util.function.Supplier<String> what) {
    ledger().check(rule, kept, behaviour.name(), kept ? "" : what.get());
  }
}
