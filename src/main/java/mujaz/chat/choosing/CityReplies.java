package mujaz.chat.choosing;

import java.time.ZoneId;
import java.util.List;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.subscription.City;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/** The panels for where: the city whose clock and ways of writing are the reader's. */
final class CityReplies {
  private final ChatParts parts;

  CityReplies(ChatParts parts) {
    this.parts = parts;
  }

  /** Asks for the city: buttons of likely ones, or its name typed. */
  List<Reply> ask(Hearing hearing) {
    parts.questions().ask(hearing.reader().chat(), "city");
    List<City> likely = parts.cities().likely(hearing.reader().language());
    return List.of(hearing.panel(hearing.say("city.ask"), buttons(likely)));
  }

  /** The reader as living in the typed city, or the question again. */
  Settled typed(Hearing hearing, String name) {
    List<City> found = parts.cities().find(name, 6);
    if (found.isEmpty()) {
      List<City> likely = parts.cities().likely(hearing.reader().language());
      String said = Hearing.name(Hearing.shortened(name));
      return Settled.asking(
          hearing.panel(hearing.say("city.unknown", "name", said), buttons(likely)));
    }
    boolean oneZone = found.stream().map(City::zone).distinct().count() == 1;
    return oneZone
        ? settle(hearing, found.get(0).zone(), found.get(0).region())
        : Settled.asking(hearing.panel(hearing.say("city.which"), buttons(found)));
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
    return new Settled(new Hearing(hearing.utterance(), now, hearing.phrases()), List.of());
  }

  String name(Hearing hearing) {
    return hearing.reader().region().isEmpty()
        ? hearing.say("city.none")
        : parts.cities().nameOf(hearing.reader().zone(), hearing.locale());
  }

  private static List<List<Button>> buttons(List<City> cities) {
    return Hearing.rows(
        cities.stream()
            .map(city -> Press.button(city.name(), "zone", city.zone().getId(), city.region()))
            .toList(),
        2);
  }
}
