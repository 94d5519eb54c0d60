package mujaz.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A web server on a loopback address that answers as it is told to, well or badly, and keeps what
 * it was asked. It speaks plain HTTP/1.1 on bare sockets, since a proper server refuses to
 * misbehave. Answers may be changed at any time; thread-safe.
 */
public final class FeedServer implements AutoCloseable {
  private final ServerSocket listening;
  private final ExecutorService threads;
  private final Map<String, Function<FeedRequest, FeedReply>> routes = new ConcurrentHashMap<>();
  private final List<FeedRequest> requests = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger mostInFlight = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();

  private FeedServer(ServerSocket listening) {
    this.listening = listening;
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "feed-server");
              thread.setDaemon(true);
              return thread;
            });
    threads.execute(this::listen);
  }

  /** On 127.0.0.1 and a free port. */
  public static FeedServer start() {
    return start("127.0.0.1");
  }

  /**
   * @param address a loopback address, such as 127.0.0.7: to the fetcher another host
   */
  public static FeedServer start(String address) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0), 256);
      return new FeedServer(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on that path, without its query, is answered so; paths nobody named give a 404. */
  public FeedServer on(String path, Function<FeedRequest, FeedReply> answer) {
    routes.put(path, answer);
    return this;
  }

  /** From now on that path is always answered with this. */
  public FeedServer on(String path, FeedReply reply) {
    return on(path, request -> reply);
  }

  public URI at(String path) {
    return URI.create("http://" + allowedHost() + path);
  }

  /** As {@code fetch.allowed-hosts} wants it. */
  public String allowedHost() {
    return listening.getInetAddress().getHostAddress() + ":" + listening.getLocalPort();
  }

  /** What it was asked so far, in order. */
  public List<FeedRequest> requests() {
    return List.copyOf(requests);
  }

  public List<FeedRequest> requests(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).toList();
  }

  /** The most requests that were answered at one time. */
  public int mostInFlight() {
    return mostInFlight.get();
  }

  /** How many connections were opened to it, whether or not anything was asked. */
  public int connections() {
    return connections.get();
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      listening.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private void listen() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        connections.incrementAndGet();
        open.add(socket);
        threads.execute(() -> converse(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void converse(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = new BufferedOutputStream(socket.getOutputStream());
      @Nullable FeedRequest request = FeedRequest.read(in);
      while (request != null && answer(request, out)) {
        request = FeedRequest.read(in);
      }
    } catch (IOException e) {
      // The peer, or close(), has ended the conversation.
    } finally {
      open.remove(socket);
    }
  }

  private boolean answer(FeedRequest request, OutputStream out) throws IOException {
    requests.add(request);
    mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
    try {
      FeedReply reply =
          routes.getOrDefault(request.path(), asked -> FeedReply.status(404)).apply(request);
      reply.write(out, this::pause);
      out.flush();
      return reply.keepsAlive();
    } finally {
      inFlight.decrementAndGet();
    }
  }

  /** False once the server closes: a slow answer then ends. */
  private boolean pause(Duration time) {
    try {
      return !closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
