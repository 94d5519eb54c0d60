package mujaz.bench.poll;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process has used so far; memory as Linux counts it. */
public final class OwnProcess {
  private static final Path STATUS = Path.of("/proc/self/status");

  private OwnProcess() {}

  /** Processor time of all threads, the collector's and the compiler's too. */
  public static long cpuNanos() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return system.getProcessCpuTime();
  }

  public static long residentMebibytes() {
    return mebibytes("VmRSS:");
  }

  public static long peakMebibytes() {
    return mebibytes("VmHWM:");
  }

  /** 0 where the system does not say. */
  private static long mebibytes(String name) {
    if (!Files.exists(STATUS)) {
      return 0;
    }
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
