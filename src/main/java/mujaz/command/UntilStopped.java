package mujaz.command;

import java.util.concurrent.CountDownLatch;
import mujaz.Running;

/** Keeps a command running until SIGTERM or Ctrl-C, then closes the program before the JVM ends. */
final class UntilStopped {
  private UntilStopped() {}

  static void wait(Running running) throws InterruptedException {
    CountDownLatch stopping = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              running.close();
              stopping.countDown();
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    stopping.await();
  }
}
