package mujaz.fetch.host;

import java.time.InstantSource;

/** All that is known of the hosts that requests go to. Thread-safe, as its parts are. */
public record Hosts(HostPace pace, HostHolds holds, HostTrouble trouble, Network network) {

  /**
   * @param perHost requests in flight to one host
   */
  public static Hosts with(int perHost, HostHolds holds, InstantSource time) {
    return new Hosts(new HostPace(perHost), holds, new HostTrouble(time), new Network(time));
  }
}
