package mujaz.testkit;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * How long the calling thread works on something: unlike a clock on the wall it does not count the
 * waiting on a machine that is busy with other things.
 */
public final class CpuTime {
  private CpuTime() {}

  /** The thread's own time for it. */
  public static Duration of(Runnable work) {
    long start = now();
    work.run();
    return Duration.ofNanos(now() - start);
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
