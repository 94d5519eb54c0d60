package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import mujaz.store.Database;
import mujaz.store.DatabaseSettings;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscribers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk fills up under the program, and is given room again. Needs the right to mount. */
class DiskFullIT {
  /** Ten times the bars of 5 and 10 s. */
  private static final Duration RED = Duration.ofSeconds(50);

  private static final Duration HEALED = Duration.ofSeconds(100);

  /** So long it is asked to write while there is no room. */
  private static final Duration WRITING = Duration.ofSeconds(4);

  private static final long FIRST = 42;

  @TempDir private Path folder;
  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    mounted = run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", folder.toString());
    Assumptions.assumeTrue(mounted, "a small file system cannot be mounted here");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      assertThat(run("umount", "-l", folder.toString())).isTrue();
    }
  }

  @Test
  void theProgramStaysUpSaysSoAndHealsAndLosesNothingItAcknowledged() throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("mujaz");
    long last = FIRST;
    try (Program program =
        new Program(
            Map.of(
                "MUJAZ_DATA",
                folder.toString(),
                "MUJAZ_DATABASE_URL",
                url,
                "MUJAZ_DATABASE_USER",
                "sa"))) {
      speak(program, FIRST);
      await().atMost(RED).until(() -> health(program) == 200);
      fill(folder.resolve("filler"));
      long full = System.nanoTime();
      while (health(program) == 200 && System.nanoTime() - full < RED.toNanos()) {
        program.telegram.say(++last, "en", "/help");
      }
      long red = System.nanoTime();
      for (int i = 0; i < 200; i++) {
        program.telegram.say(++last, "en", "/help");
      }
      await().pollDelay(WRITING).atMost(RED).until(() -> health(program) == 503);
      Files.delete(folder.resolve("filler"));
      long room = System.nanoTime();
      await().atMost(HEALED).until(() -> health(program) == 200);
      long healed = System.nanoTime();
      speak(program, last + 1);
      System.out.printf(
          "disk full: red after %.1f s, healed %.1f s after there was room%n",
          (red - full) / 1e9, (healed - room) / 1e9);
    }
    try (Database database = Database.open(new DatabaseSettings(url, "sa", ""))) {
      Subscribers subscribers = new Subscribers(database.jdbi(), InstantSource.system());
      assertThat(subscribers.find(ChatId.telegram(FIRST))).isPresent();
      assertThat(subscribers.find(ChatId.telegram(last + 1))).isPresent();
    }
  }

  private static void speak(Program program, long person) {
    program.telegram.say(person, "en", "/help");
    await().atMost(HEALED).until(() -> !program.telegram.messagesTo(person).isEmpty());
  }

  private static int health(Program program) throws IOException {
    HttpURLConnection health =
        (HttpURLConnection) program.running.address().resolve("/healthz").toURL().openConnection();
    return health.getResponseCode();
  }

  private static void fill(Path file) {
    byte[] block = new byte[4_096];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space");
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }
}
