package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile documents of any kind are read within 64 MiB, their own 10 MiB included. */
class LittleHeapIT {
  /** Ten times the bar. */
  private static final int MOST_MILLIS = 10_000;

  @TempDir Path folder;

  @Test
  void noDocumentNeedsMuchMemoryOrTime() throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                LittleHeap.class.getName()));
    for (Map.Entry<String, Supplier<String>> one : LittleHeap.hostile().entrySet()) {
      command.add(Files.writeString(folder.resolve(one.getKey()), one.getValue().get()).toString());
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines = process.inputReader().lines().toList();
    assertThat(process.waitFor()).isZero();
    assertThat(lines)
        .hasSameSizeAs(LittleHeap.hostile().keySet())
        .allSatisfy(
            line -> {
              String[] words = line.split(" ");
              assertThat(Integer.parseInt(words[0])).as(line).isLessThan(MOST_MILLIS);
              assertThat(Integer.parseInt(words[1])).as(line).isLessThan(MOST_MILLIS);
            });
  }
}
