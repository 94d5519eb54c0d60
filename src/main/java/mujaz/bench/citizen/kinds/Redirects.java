package mujaz.bench.citizen.kinds;

import java.util.ArrayList;
import java.util.List;
import mujaz.bench.FeedReply;
import mujaz.bench.citizen.play.Answer;
import mujaz.bench.citizen.play.Behaviour;
import mujaz.bench.citizen.play.Visit;

/** Redirects: adopted, never adopted, endless, and to where nobody may go. */
final class Redirects {
  private static final String NEVER = "302, 303 and 307 are never adopted";
  private static final String THREE = "301 and 308 are adopted after three same answers";
  private static final String END = "redirects end somewhere";
  private static final int LONG = 30;

  static final List<Behaviour> ALL = all();

  private Redirects() {}

  private static List<Behaviour> all() {
    List<Behaviour> all = new ArrayList<>();
    for (int status : List.of(301, 308)) {
      all.add(Behaviour.of(status + " for good", v -> moved(v, status)));
    }
    for (int status : List.of(302, 303, 307)) {
      all.add(Behaviour.of(status + " each time", v -> detour(v, status)));
    }
    all.add(Behaviour.of("301 to ever another place", Redirects::wandering));
    all.add(Behaviour.of("301 by way of a 302", Redirects::mixed));
    all.add(Behaviour.of("relative Location", v -> below(v, v.outlet().path() + "/there", 302)));
    all.add(Behaviour.of("Location of a slash less", v -> below(v, "//" + host(v) + path(v), 302)));
    all.add(Behaviour.of("redirect to itself", Redirects::loop).unreliable());
    all.add(Behaviour.of("redirects without end", Redirects::endless).unreliable());
    all.add(Behaviour.of("redirect without Location", v -> Answer.failed(302)).unreliable());
    for (String wrong : List.of("file:///etc/passwd", "ftp://127.0.0.1/", "gopher://x/", "http:")) {
      all.add(
          Behaviour.of("redirect to " + wrong, v -> Answer.failed(to(301, wrong))).unreliable());
    }
    all.add(Behaviour.of("redirect to the canary", v -> toCanary(v, 302)).unreliable());
    all.add(Behaviour.of("301 to the canary", v -> toCanary(v, 301)).unreliable());
    return all;
  }

  private static FeedReply to(int status, String location) {
    return FeedReply.redirect(status, location);
  }

  private static Answer moved(Visit visit, int status) {
    if (visit.below().isEmpty()) {
      visit.check(THREE, visit.outlet().count("old") <= 3, "the old address was asked again");
      return Answer.elsewhere(status, visit.outlet().address() + "/new");
    }
    visit.check(
        THREE,
        visit.cameByRedirect() || visit.outlet().counted("old") >= 3,
        "the new address was asked after " + visit.outlet().counted("old") + " answers");
    return visit.tagged("\"" + visit.version() + "\"");
  }

  private static Answer detour(Visit visit, int status) {
    return below(visit, visit.outlet().address() + "/there", status);
  }

  private static Answer below(Visit visit, String location, int status) {
    if (visit.below().isEmpty()) {
      return Answer.elsewhere(status, location);
    }
    visit.check(NEVER, visit.cameByRedirect(), "the other address was asked by itself");
    return visit.rss();
  }

  private static Answer wandering(Visit visit) {
    if (visit.below().isEmpty()) {
      return Answer.elsewhere(301, visit.outlet().address() + "/" + visit.number());
    }
    visit.check(THREE, visit.cameByRedirect(), "adopted though no two answers were the same");
    return visit.rss();
  }

  private static Answer mixed(Visit visit) {
    return switch (visit.below()) {
      case "" -> Answer.elsewhere(302, visit.outlet().address() + "/a");
      case "/a" -> Answer.elsewhere(301, visit.outlet().address() + "/a/b");
      default -> {
        visit.check(NEVER, visit.cameByRedirect(), "adopted what a 302 led to");
        yield visit.rss();
      }
    };
  }

  /** A place below the feed that names itself. */
  private static Answer loop(Visit visit) {
    int hops =
        visit.below().isEmpty() ? visit.outlet().restart("hops") : visit.outlet().count("hops");
    visit.check(END, hops < LONG, "followed " + hops + " times");
    return Answer.elsewhere(302, visit.outlet().address() + "/loop");
  }

  private static Answer endless(Visit visit) {
    int hop = visit.below().isEmpty() ? 0 : Integer.parseInt(visit.below().substring(1));
    visit.check(END, hop < LONG, "followed " + hop + " times");
    return Answer.elsewhere(302, visit.outlet().address() + "/" + (hop + 1));
  }

  private static Answer toCanary(Visit visit, int status) {
    List<String> canary = visit.stage().canary();
    return Answer.failed(
        to(status, "http://" + canary.get(visit.number() % canary.size()) + "/from-redirect"));
  }

  private static String host(Visit visit) {
    return visit.outlet().house().authority();
  }

  private static String path(Visit visit) {
    return visit.outlet().path() + "/there";
  }
}
