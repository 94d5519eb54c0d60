package mujaz.fetch.host;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import mujaz.source.Host;

/**
 * Whether the network is there, told from a source that is not: it is taken for gone once three
 * different hosts could not be reached and none has answered in between, and for back with the
 * first answer of any host. Thread-safe.
 */
public final class Network {
  private static final int ENOUGH = 3;

  private final InstantSource time;
  private final Set<Host> unreached = new HashSet<>();
  private Instant goneSince = Instant.EPOCH;

  public Network(InstantSource time) {
    this.time = time;
  }

  /** A host has answered, with anything at all. */
  public synchronized void answered() {
    unreached.clear();
  }

  /** No connection came about: no such name, no route, refused, or no answer to it. */
  public synchronized void unreached(Host host) {
    if (unreached.isEmpty()) {
      goneSince = time.instant();
    }
    if (unreached.size() < ENOUGH) {
      unreached.add(host);
    }
  }

  public synchronized boolean isGone() {
    return unreached.size() >= ENOUGH;
  }

  /** When the first host could not be reached that nobody has answered since. */
  public synchronized Instant goneSince() {
    return goneSince;
  }
}
