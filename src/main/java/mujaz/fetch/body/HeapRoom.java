package mujaz.fetch.body;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Room on the heap for large bodies. Small ones need to ask for nothing; past {@link #SMALL} a body
 * takes one of some places, past {@link #MEDIUM} one of few, and keeps it until whoever reads it is
 * done. So many hostile bodies at once wait for one another, and nobody else for them. Who holds a
 * place of the few never waits for one of the many, so nobody waits in a circle. Thread-safe.
 */
public final class HeapRoom {
  /** That many bytes are had for nothing. */
  public static final int SMALL = 512 << 10;

  /** No room came free: nobody's fault but ours. */
  public static final class NoRoom extends IOException {
    private static final long serialVersionUID = 1;
  }

  static final int MEDIUM = 1 << 20;

  private final Semaphore mediums;
  private final Semaphore larges;

  private HeapRoom(int mediums, int larges) {
    this.mediums = new Semaphore(mediums, true);
    this.larges = new Semaphore(larges, true);
  }

  /**
   * @param bytes what large bodies may take together
   * @param largest the largest of them
   */
  public static HeapRoom of(long bytes, long largest) {
    return new HeapRoom(
        (int) Math.max(2, Math.min(64, bytes / 2 / MEDIUM)),
        (int) Math.max(1, Math.min(64, bytes / 2 / largest)));
  }

  public Stay enter() {
    return new Stay();
  }

  /** One body's stay; of one thread. */
  public final class Stay implements AutoCloseable {
    private int taken;

    private Stay() {}

    /**
     * Makes room for a body of that size.
     *
     * @param bytes all of it, not what is new
     * @throws NoRoom where none came free in time
     */
    void grow(long bytes, Duration patience) throws NoRoom {
      if (taken == 0 && bytes > SMALL) {
        take(mediums, patience);
        taken = 1;
      }
      if (taken == 1 && bytes > MEDIUM) {
        take(larges, patience);
        mediums.release();
        taken = 2;
      }
    }

    private void take(Semaphore places, Duration patience) throws NoRoom {
      try {
        if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new NoRoom();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new NoRoom();
      }
    }

    @Override
    public void close() {
      if (taken == 1) {
        mediums.release();
      } else if (taken == 2) {
        larges.release();
      }
      taken = 0;
    }
  }
}
