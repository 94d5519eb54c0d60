package mujaz.bench.citizen.play;

import mujaz.bench.FeedRequest;

/** What holds for every request, whatever it is for. */
final class Manners {
  /** Stands in the settings of the program, as a contact. */
  static final String CONTACT = "mailto:bots@reader.example";

  private Manners() {}

  static void look(FeedRequest request, House house) {
    house.check("GET alone", request.method().equals("GET"), request.method());
    house.check("no cookies", request.header("cookie").isEmpty(), "Cookie");
    house.check("no Referer", request.header("referer").isEmpty(), "Referer");
    String agent = request.header("user-agent").orElse("");
    house.check(
        "an honest User-Agent with a contact",
        agent.startsWith("Mujaz/") && agent.contains(CONTACT),
        agent);
    String encodings = request.header("accept-encoding").orElse("");
    house.check(
        "gzip and br are taken", encodings.contains("gzip") && encodings.contains("br"), encodings);
  }
}
