package mujaz.bench.citizen.kinds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import mujaz.bench.citizen.play.Answer;
import mujaz.bench.citizen.play.Behaviour;
import mujaz.bench.citizen.play.Shown;
import mujaz.bench.citizen.play.Visit;

/** Feeds that show what they have shown in another way, and items that look like others. */
final class Identities {
  private static final int AT_ONCE = 200;
  private static final int CORRECTIONS = 3;

  static final List<Behaviour> ALL =
      List.of(
          Behaviour.of("re-ordered each time", Identities::reordered),
          changing("re-dated each time", (v, i) -> i.date(Shown.rfc(v.now()))),
          changing("re-guided each time", (v, i) -> i.guid(i.guid() + "-" + v.number())),
          changing("re-guided, and links with a count", Identities::newGuidAndCount),
          changing("links that change", (v, i) -> i.link(i.link() + "-v" + v.number())),
          changing("no guids", (v, i) -> i.guid("")),
          changing("no links", (v, i) -> i.link("")),
          changing("no dates", (v, i) -> i.date("")),
          changing("dates that are none", (v, i) -> i.date("some time ago")),
          changing("dates in the future", (v, i) -> i.date(future(i))),
          changing("neither guids nor links", (v, i) -> i.guid("").link("")),
          changing("one guid for all", (v, i) -> i.guid("urn:all-the-same")),
          changing("one link for all", (v, i) -> i.link(v.outlet().address() + "/news")),
          changing("guids that are the date", (v, i) -> i.guid(i.date().substring(0, 16))),
          changing("tracking parameters", (v, i) -> i.guid("").link(tracked(v, i))),
          changing("http, then https", (v, i) -> i.guid("").link(named(i, scheme(v), "www."))),
          changing("with and without www", (v, i) -> i.guid("").link(named(i, "https", www(v)))),
          changing("AMP addresses", (v, i) -> i.guid("").link(amp(v, i))),
          changing("mobile addresses", (v, i) -> i.guid("").link(named(i, "https", mobile(v)))),
          changing("fragments", (v, i) -> i.guid("").link(i.link() + "#" + v.number())),
          changing("a slash at the end", (v, i) -> i.guid("").link(i.link() + slash(v))),
          Behaviour.of("edited texts", Identities::edited),
          changing("edited headlines", (v, i) -> i.headline(i.headline() + " " + v.number())),
          Behaviour.of("shrunk and grown", Identities::shrinking),
          Behaviour.of("200 new items at once", Identities::flood),
          Behaviour.of("two feeds of one publisher", Visit::rss).sharing(2),
          Behaviour.of("two feeds, links apart", Identities::apart).sharing(2),
          Behaviour.of("each item twice", Identities::twice));

  private Identities() {}

  private static Behaviour changing(String name, BiFunction<Visit, Shown, Shown> change) {
    return Behaviour.of(name, v -> v.rss("", v.items(item -> change.apply(v, item))));
  }

  private static Answer reordered(Visit visit) {
    List<Shown> items = new ArrayList<>(visit.items());
    Collections.shuffle(items, new Random(visit.number()));
    return visit.rss("", items);
  }

  private static Shown newGuidAndCount(Visit visit, Shown item) {
    return item.guid(item.guid() + visit.number())
        .link(item.link() + "?utm_source=rss&utm_content=" + visit.number());
  }

  private static String future(Shown item) {
    return Shown.rfc(item.item().at().plus(Duration.ofDays(400)));
  }

  private static String tracked(Visit visit, Shown item) {
    return item.link() + "?utm_campaign=c" + visit.number() + "&fbclid=x" + visit.number();
  }

  private static String named(Shown item, String scheme, String host) {
    String key = item.item().key();
    return scheme + "://" + host + "outlet" + item.item().outlet() + ".example/news/" + key;
  }

  private static String scheme(Visit visit) {
    return visit.number() % 2 == 0 ? "https" : "http";
  }

  private static String www(Visit visit) {
    return visit.number() % 2 == 0 ? "www." : "";
  }

  private static String mobile(Visit visit) {
    return visit.number() % 2 == 0 ? "m." : "www.";
  }

  private static String slash(Visit visit) {
    return visit.number() % 2 == 0 ? "/" : "";
  }

  private static String amp(Visit visit, Shown item) {
    String plain = named(item, "https", "www.");
    return switch (visit.number() % 4) {
      case 0 -> plain + "/amp/";
      case 1 -> plain;
      case 2 -> plain + "?amp=1";
      default -> named(item, "https", "amp.");
    };
  }

  /**
   * Each third of the items is corrected at each of the next visits, and then left alone, as
   * publishers do; the others stay.
   */
  private static Answer edited(Visit visit) {
    return visit.rss(
        "",
        visit.items(
            item -> {
              if (item.item().key().hashCode() % 3 != 0) {
                return item;
              }
              int shown = visit.outlet().count(item.item().key());
              String word = "rev" + Math.min(shown, 1 + CORRECTIONS);
              visit.says(item.item(), word);
              return item.text(item.text() + " This was corrected in " + word + ".");
            }));
  }

  private static Answer shrinking(Visit visit) {
    List<Shown> items = visit.items();
    return visit.rss("", visit.number() % 2 == 0 ? items.subList(0, 2) : items);
  }

  private static Answer flood(Visit visit) {
    if (visit.number() == 3) {
      visit.publish(AT_ONCE);
      List<Shown> items = visit.newest(AT_ONCE);
      return visit.rss("", items);
    }
    return visit.rss();
  }

  /** The second feed names another section, and guids of its own. */
  private static Answer apart(Visit visit) {
    int place = visit.outlet().place();
    return visit.rss(
        "",
        visit.items(
            item ->
                item.guid(item.guid() + "/" + place)
                    .link(
                        named(item, "https", "www.")
                            + (place == 0 ? "" : "?ref=sport&utm_medium=rss"))));
  }

  private static Answer twice(Visit visit) {
    List<Shown> items = new ArrayList<>(visit.items());
    items.addAll(visit.items());
    return visit.rss("", items);
  }
}
