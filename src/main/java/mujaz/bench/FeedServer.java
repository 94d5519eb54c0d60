package mujaz.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A web server on one or many loopback addresses that answers as it is told to, well or badly, and
 * keeps what it was asked. It speaks plain HTTP/1.1 on bare sockets, since a proper server refuses
 * to misbehave. Answers may be changed at any time; thread-safe.
 */
public final class FeedServer implements AutoCloseable {
  private static final int BACKLOG = 256;
  private static final int PORTS_TRIED = 20;

  private final Selector listening;
  private final InetSocketAddress first;
  private final ExecutorService threads;
  private final Map<String, Function<FeedRequest, FeedReply>> routes = new ConcurrentHashMap<>();
  private final List<FeedRequest> requests = Collections.synchronizedList(new ArrayList<>());
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger mostInFlight = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile @Nullable Function<FeedRequest, FeedReply> all;

  private FeedServer(Selector listening, InetSocketAddress first) {
    this.listening = listening;
    this.first = first;
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
    return start(List.of(address));
  }

  /**
   * @param addresses loopback addresses: to the fetcher a host each. All have the same free port.
   */
  public static FeedServer start(List<String> addresses) {
    return start(addresses, 0);
  }

  /**
   * @param port 0 for a free one
   */
  public static FeedServer start(List<String> addresses, int port) {
    for (int tried = 1; ; tried++) {
      try {
        return bound(addresses, port);
      } catch (IOException e) {
        if (tried == PORTS_TRIED || port != 0) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static FeedServer bound(List<String> addresses, int wanted) throws IOException {
    Selector selector = Selector.open();
    int port = wanted;
    try {
      for (String address : addresses) {
        ServerSocketChannel channel = ServerSocketChannel.open();
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_ACCEPT);
        channel.bind(new InetSocketAddress(InetAddress.getByName(address), port), BACKLOG);
        port = channel.socket().getLocalPort();
      }
    } catch (IOException e) {
      closeAll(selector);
      throw e;
    }
    return new FeedServer(
        selector, new InetSocketAddress(InetAddress.getByName(addresses.get(0)), port));
  }

  /**
   * From now on every path that nobody named is answered so, and what was asked is not kept: the
   * answering function sees it all.
   */
  public FeedServer onAll(Function<FeedRequest, FeedReply> answer) {
    all = answer;
    return this;
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

  /** As {@code fetch.allowed-hosts} wants it: the first address. */
  public String allowedHost() {
    return first.getAddress().getHostAddress() + ":" + first.getPort();
  }

  public int port() {
    return first.getPort();
  }

  /** What it was asked so far, in order. */
  public List<FeedRequest> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  public List<FeedRequest> requests(String path) {
    return requests().stream().filter(request -> request.path().equals(path)).toList();
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
      closeAll(listening);
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void closeAll(Selector selector) throws IOException {
    List<SelectionKey> keys = List.copyOf(selector.keys());
    selector.close();
    for (SelectionKey key : keys) {
      key.channel().close();
    }
  }

  private void listen() {
    while (listening.isOpen()) {
      try {
        listening.select(this::accept);
      } catch (IOException | ClosedSelectorException e) {
        return;
      }
    }
  }

  private void accept(SelectionKey key) {
    try {
      SocketChannel channel = ((ServerSocketChannel) key.channel()).accept();
      if (channel != null) {
        connections.incrementAndGet();
        Socket socket = channel.socket();
        open.add(socket);
        threads.execute(() -> converse(socket));
      }
    } catch (IOException | RejectedExecutionException e) {
      // The peer has gone again, or the server closes.
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
    Function<FeedRequest, FeedReply> others = all;
    if (others == null) {
      requests.add(request);
      others = asked -> FeedReply.status(404);
    }
    mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
    try {
      FeedReply reply = routes.getOrDefault(request.path(), others).apply(request);
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
