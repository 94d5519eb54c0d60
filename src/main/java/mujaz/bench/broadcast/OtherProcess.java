package mujaz.bench.broadcast;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** This program once more, in a process of its own. */
public final class OtherProcess {
  private OtherProcess() {}

  /** Starts a command whose words go where this process's go. */
  public static Process start(List<String> flags, String... command) throws IOException {
    return builder(flags, command).inheritIO().start();
  }

  /** Starts a command that is spoken with. */
  static Process talk(List<String> flags, String... command) throws IOException {
    return builder(flags, command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static ProcessBuilder builder(List<String> flags, String... command) {
    List<String> words = new ArrayList<>();
    words.add(ProcessHandle.current().info().command().orElse("java"));
    words.addAll(flags);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), "mujaz.Mujaz"));
    words.addAll(List.of(command));
    return new ProcessBuilder(words);
  }
}
