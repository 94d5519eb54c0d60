package mujaz.bench.citizen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedRequest;
import mujaz.bench.FeedServer;
import mujaz.bench.citizen.kinds.Kinds;
import mujaz.bench.citizen.play.Behaviour;
import mujaz.bench.citizen.play.House;
import mujaz.bench.citizen.play.Ledger;
import mujaz.bench.citizen.play.Newsroom;
import mujaz.bench.citizen.play.Outlet;
import mujaz.bench.citizen.play.Stage;
import org.jspecify.annotations.Nullable;

/** All houses on loopback addresses of their own, and the canary. */
final class CitizenWire implements AutoCloseable {
  private final FeedServer server;
  private final Canary canary;
  private final List<House> houses = new ArrayList<>();
  private final Map<String, House> byAuthority = new HashMap<>();
  private final AtomicLong requests = new AtomicLong();

  CitizenWire(int feeds, Settings settings) {
    List<Behaviour> kinds = new ArrayList<>();
    int count = 0;
    for (int i = 0; count < feeds || i < Kinds.ALL.size(); i++) {
      Behaviour kind = Kinds.ALL.get(i % Kinds.ALL.size());
      kinds.add(kind);
      count += kind.feeds();
    }
    List<String> addresses = IntStream.range(0, kinds.size()).mapToObj(CitizenWire::host).toList();
    server = FeedServer.start(addresses).onAll(this::answer);
    canary = new Canary(server.port());
    Stage stage =
        new Stage(
            new Newsroom(),
            new Ledger(),
            settings.time,
            settings.interval,
            settings.slack,
            canary.authorities());
    int number = 0;
    for (int i = 0; i < kinds.size(); i++) {
      House house = new House(host(i) + ":" + server.port(), number, kinds.get(i), stage);
      houses.add(house);
      byAuthority.put(house.authority(), house);
      number += kinds.get(i).feeds();
    }
  }

  /**
   * What the houses need to know of the program.
   *
   * @param slack so much the clocks of asking and answering may differ
   */
  record Settings(
      java.time.InstantSource time, java.time.Duration interval, java.time.Duration slack) {}

  private static String host(int number) {
    return "127.64." + number / 250 + "." + (1 + number % 250);
  }

  int port() {
    return server.port();
  }

  List<House> houses() {
    return houses;
  }

  List<Outlet> outlets() {
    return houses.stream().flatMap(house -> house.outlets().stream()).toList();
  }

  long requests() {
    return requests.get();
  }

  int canaryConnections() {
    return canary.connections();
  }

  private FeedReply answer(FeedRequest request) {
    requests.incrementAndGet();
    @Nullable House house = byAuthority.get(request.header("host").orElse(""));
    return house == null ? FeedReply.status(421) : house.asked(request);
  }

  @Override
  public void close() {
    server.close();
    canary.close();
  }
}
