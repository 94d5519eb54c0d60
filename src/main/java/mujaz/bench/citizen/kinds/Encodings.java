package mujaz.bench.citizen.kinds;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import mujaz.bench.citizen.play.Answer;
import mujaz.bench.citizen.play.Behaviour;
import mujaz.bench.citizen.play.FeedText;
import mujaz.bench.citizen.play.Shown;
import mujaz.bench.citizen.play.Visit;

/** Feeds whose letters or markup are not what they should be, and that people read all the same. */
final class Encodings {
  private static final Charset ARABIC = Charset.forName("windows-1256");
  private static final String BARE = "application/rss+xml";
  private static final String ARABIC_NEWS =
      " أعلنت وزارة الخارجية اليوم أن المحادثات ستستأنف في العاصمة خلال الأسبوع المقبل.";

  static final List<Behaviour> ALL =
      List.of(
          Behaviour.of("UTF-8 with a BOM", v -> text(v, t -> "\ufeff" + t, StandardCharsets.UTF_8)),
          Behaviour.of("UTF-16 with a BOM", v -> v.rss(StandardCharsets.UTF_16, BARE)),
          Behaviour.of(
              "UTF-16LE by its header",
              v -> v.rss(StandardCharsets.UTF_16LE, BARE + "; charset=utf-16le")),
          Behaviour.of("windows-1256 that nobody declared", v -> arabic(v, "")),
          Behaviour.of("windows-1256 declared as UTF-8", v -> arabic(v, "; charset=utf-8")),
          Behaviour.of(
              "a charset that is none",
              v -> v.rss(StandardCharsets.UTF_8, BARE + "; charset=x-none")),
          Behaviour.of("text/html", v -> v.rss(StandardCharsets.UTF_8, "text/html")),
          Behaviour.of(
              "application/octet-stream",
              v -> v.rss(StandardCharsets.UTF_8, "application/octet-stream")),
          Behaviour.of("image/png", v -> v.rss(StandardCharsets.UTF_8, "image/png")),
          Behaviour.of("leading junk", v -> mended(v, t -> "\n\n <!-- made by x -->\n" + t)),
          Behaviour.of(
              "undefined entities", v -> mended(v, t -> t.replace(". ", ".&nbsp;&hellip; "))),
          Behaviour.of("bare ampersands", v -> mended(v, t -> t.replace(". ", ". & "))),
          Behaviour.of(
              "control characters", v -> mended(v, t -> t.replace(". ", ".\u0001 \u000b"))),
          Behaviour.of("unclosed elements", v -> mended(v, t -> t.replace("</pubDate>", ""))),
          Behaviour.of("elements in capitals", v -> mended(v, t -> t.replace("item>", "ITEM>"))),
          Behaviour.of(
              "cut off after the items", v -> mended(v, t -> t.replace("</channel></rss>", ""))),
          Behaviour.of("cut off in an item", Encodings::cutInAnItem).unreliable(),
          Behaviour.of(
              "no markup at the end but HTML", v -> mended(v, t -> t + "<script>1</script>")));

  private Encodings() {}

  private static Answer mended(Visit visit, UnaryOperator<String> spoil) {
    return text(visit, spoil, StandardCharsets.UTF_8);
  }

  private static Answer text(Visit visit, Function<String, String> spoil, Charset charset) {
    List<Shown> items = visit.items();
    String feed = FeedText.rss(visit.outlet().address(), "", items);
    return visit.body(spoil.apply(feed).getBytes(charset), BARE, items);
  }

  private static Answer arabic(Visit visit, String charset) {
    List<Shown> items = visit.items(item -> item.text(ARABIC_NEWS.repeat(14)));
    String feed = FeedText.rss(visit.outlet().address(), "", items);
    return visit.body(feed.getBytes(ARABIC), BARE + charset, items);
  }

  /** The items before the cut are whole. */
  private static Answer cutInAnItem(Visit visit) {
    List<Shown> items = visit.items();
    String feed = FeedText.rss(visit.outlet().address(), "", items);
    String half = feed.substring(0, feed.lastIndexOf("<pubDate>"));
    return visit.body(half, BARE, items.subList(0, items.size() - 1));
  }
}
