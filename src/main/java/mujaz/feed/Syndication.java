package mujaz.feed;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a feed's head says to those who poll it. */
final class Syndication {
  private static final int MOST_HUBS = 5;
  private static final long LONGEST_TTL = 60L * 24 * 365;

  private Syndication() {}

  static Rhythm rhythm(Element head) {
    Set<Integer> hours = new TreeSet<>();
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (Element part : head.children()) {
      String name = XmlFeed.localName(part);
      for (Element said : name.startsWith("skip") ? part.children() : List.<Element>of()) {
        if (name.equals("skiphours")) {
          whole(said.text()).filter(hour -> hour <= 24).ifPresent(h -> hours.add((int) (h % 24)));
        } else if (name.equals("skipdays")) {
          day(said.text()).ifPresent(days::add);
        }
      }
    }
    return new Rhythm(longer(ttl(head), period(head)), hours, days);
  }

  private static @Nullable Duration ttl(Element head) {
    return whole(say(head, "ttl"))
        .map(minutes -> Duration.ofMinutes(Math.min(minutes, LONGEST_TTL)))
        .orElse(null);
  }

  /** The period divided by how often in it; a frequency alone is of a day, as the module says. */
  private static @Nullable Duration period(Element head) {
    String period = say(head, "updateperiod").toLowerCase(Locale.ROOT);
    Optional<Long> times = whole(say(head, "updatefrequency")).filter(n -> n > 0);
    if (period.isEmpty() && times.isEmpty()) {
      return null;
    }
    long days =
        switch (period) {
          case "weekly" -> 7;
          case "monthly" -> 30;
          case "yearly" -> 365;
          default -> 1;
        };
    Duration whole = period.equals("hourly") ? Duration.ofHours(1) : Duration.ofDays(days);
    return whole.dividedBy(times.orElse(1L));
  }

  private static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
    return one == null || (other != null && other.compareTo(one) > 0) ? other : one;
  }

  /** The addresses of the head's links of that relation. */
  static List<URI> links(Element head, String relation, URI base) {
    List<URI> links = new ArrayList<>();
    for (Element link : head.children()) {
      List<String> relations = List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"));
      if (XmlFeed.localName(link).equals("link")
          && relations.contains(relation)
          && links.size() < MOST_HUBS) {
        Links.resolve(base, link.attr("href")).ifPresent(links::add);
      }
    }
    return links;
  }

  private static String say(Element head, String name) {
    for (Element part : head.children()) {
      if (XmlFeed.localName(part).equals(name)) {
        return part.text().strip();
      }
    }
    return "";
  }

  private static Optional<Long> whole(String number) {
    String digits = number.strip();
    return digits.matches("[0-9]{1,9}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
  }

  private static Optional<DayOfWeek> day(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().equalsIgnoreCase(name.strip())) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }
}
