package mujaz.chat.choosing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.subscription.City;
import mujaz.subscription.NearbyCities;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/** The panels for where: the city whose clock and ways of writing are the reader's. */
final class CityReplies {
  /** How a place that was shared is told: a geo address (RFC 5870). */
  static final Pattern PLACE =
      Pattern.compile("geo:(-?[0-9]{1,3}(?:\\.[0-9]+)?),(-?[0-9]{1,3}(?:\\.[0-9]+)?)");

  private static final int NEAREST = 6;

  private final ChatParts parts;
  private final NearbyCities nearby;

  CityReplies(ChatParts parts) {
    this.parts = parts;
    this.nearby = new NearbyCities(parts.cities());
  }

  /** Which of the cities near a place is the reader's; the place itself is not kept. */
  List<Reply> near(Hearing hearing, String place) {
    Matcher at = PLACE.matcher(place);
    if (!at.matches()) {
      return ask(hearing);
    }
    List<City> cities =
        nearby.near(
            Double.parseDouble(at.group(1)),
            Double.parseDouble(at.group(2)),
            NEAREST,
            hearing.locale());
    return List.of(hearing.panel(hearing.say("city.near"), buttons(hearing, cities)));
  }

  /** Asks for the city: buttons of likely ones, or its name typed. */
  List<Reply> ask(Hearing hearing) {
    parts.questions().ask(hearing.reader().chat(), "city");
    List<City> likely = parts.cities().likely(hearing.reader().language());
    return List.of(hearing.panel(hearing.say("city.ask"), buttons(hearing, likely)));
  }

  /** The reader as living in the typed city, or the question again. */
  Settled typed(Hearing hearing, String name) {
    if (PLACE.matcher(name).matches()) {
      return Settled.asking(near(hearing, name).get(0));
    }
    List<City> found = parts.cities().find(name, 6);
    if (found.isEmpty()) {
      List<City> likely = parts.cities().likely(hearing.reader().language());
      String said = Hearing.name(Hearing.shortened(name));
      return Settled.asking(
          hearing.panel(hearing.say("city.unknown", "name", said), buttons(hearing, likely)));
    }
    boolean oneZone = found.stream().map(City::zone).distinct().count() == 1;
    return oneZone
        ? settle(hearing, found.get(0).zone(), found.get(0).region())
        : Settled.asking(hearing.panel(hearing.say("city.which"), buttons(hearing, found)));
  }

  /** The reader as living in the pressed city, or the question again. */
  Settled pressed(Hearing hearing, String zone, String region) {
    return region.matches("[A-Z]{2}|[0-9]{3}") && ZoneId.getAvailableZoneIds().contains(zone)
        ? settle(hearing, ZoneId.of(zone), region)
        : Settled.asking(ask(hearing).get(0));
  }

  /** Who speaks now, living in the city; or what is asked. */
  record Settled(@Nullable Hearing hearing, List<Reply> question) {
    static Settled asking(Reply question) {
      return new Settled(null, List.of(question));
    }
  }

  private Settled settle(Hearing hearing, ZoneId zone, String region) {
    parts.questions().settle(hearing.reader().chat());
    String country = region.matches("[A-Z]{2}") ? region : "";
    Subscriber now = hearing.reader().in(zone, country);
    parts.subscribers().save(now);
    for (Subscription order : parts.subscriptions().of(now.chat())) {
      parts.subscriptions().change(order.id(), order.filter(), order.times(), zone);
    }
    return new Settled(hearing.to(now), List.of());
  }

  String name(Hearing hearing) {
    return hearing.reader().region().isEmpty()
        ? hearing.say("city.none")
        : parts.cities().nameOf(hearing.reader().zone(), hearing.locale());
  }

  private static List<List<Button>> buttons(Hearing hearing, List<City> cities) {
    List<List<Button>> rows =
        new ArrayList<>(
            Hearing.rows(
                cities.stream()
                    .map(
                        city ->
                            Press.button(city.name(), "zone", city.zone().getId(), city.region()))
                    .toList(),
                2));
    rows.add(List.of(Press.button(hearing.say("button.back"), "times")));
    return rows;
  }
}
