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
import mujaz.source.Rhythm;
import org.jspecify.annotations.Nullable;

/** What a feed's head says to those who poll it. */
final class Syndication {
  private static final int MOST_HUBS = 5;
  private static final long LONGEST_TTL = 60L * 24 * 365;

  private Syndication() {}

  static Rhythm rhythm(Tag head) {
    Set<Integer> hours = new TreeSet<>();
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (Tag part : head.children()) {
      for (Tag said : part.name().startsWith("skip") ? part.children() : List.<Tag>of()) {
        String value = said.allText();
        if (part.name().equals("skiphours")) {
          whole(value).filter(hour -> hour <= 24).ifPresent(h -> hours.add((int) (h % 24)));
        } else if (part.name().equals("skipdays")) {
          day(value).ifPresent(days::add);
        }
      }
    }
    return new Rhythm(longer(ttl(head), period(head)), hours, days);
  }

  private static @Nullable Duration ttl(Tag head) {
    return whole(head.say("ttl"))
        .map(minutes -> Duration.ofMinutes(Math.min(minutes, LONGEST_TTL)))
        .orElse(null);
  }

  /** The period divided by how often in it; a frequency alone is of a day, as the module says. */
  private static @Nullable Duration period(Tag head) {
    String period = head.say("sy:updateperiod").toLowerCase(Locale.ROOT);
    Optional<Long> times = whole(head.say("sy:updatefrequency")).filter(n -> n > 0);
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
  static List<URI> links(Tag head, String relation, URI base) {
    List<URI> links = new ArrayList<>();
    for (Tag link : head.children("link")) {
      String relations = " " + link.attribute("rel").toLowerCase(Locale.ROOT) + " ";
      if (relations.contains(" " + relation + " ") && links.size() < MOST_HUBS) {
        Links.resolve(base, link.attribute("href")).ifPresent(links::add);
      }
    }
    return links;
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
