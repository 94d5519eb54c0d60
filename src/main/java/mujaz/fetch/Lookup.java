package mujaz.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Asks the system what addresses a name has, and does not wait for ever: the system's own patience
 * with a name server that is silent can outlast a whole fetch, and cannot be broken off.
 */
final class Lookup implements Dns {
  private static final int MOST = 64;

  private final Dns system;
  private final Duration patience;
  private final ThreadPoolExecutor threads;

  Lookup(Dns system, Duration patience) {
    this.system = system;
    this.patience = patience;
    this.threads =
        new ThreadPoolExecutor(
            0,
            MOST,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> {
              Thread thread = new Thread(work, "lookup");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public List<InetAddress> lookup(String name) throws UnknownHostException {
    Future<List<InetAddress>> asked;
    try {
      asked = threads.submit(() -> system.lookup(name));
    } catch (RejectedExecutionException e) {
      throw unknown(name + ": too many names are being looked up", e);
    }
    try {
      return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw unknown(name + ": no name server answers", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(name + ": broken off", e);
    } catch (ExecutionException e) {
      throw unknown(name, e);
    }
  }

  private static UnknownHostException unknown(String why, Exception cause) {
    UnknownHostException unknown = new UnknownHostException(why);
    unknown.initCause(cause);
    return unknown;
  }
}
