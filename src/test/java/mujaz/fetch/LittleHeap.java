package mujaz.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** A process of little heap that fetches the same addresses very many times at once. */
final class LittleHeap {
  static final int MOST = 8 << 20;
  static final int AT_ONCE = 32;
  private static final Duration USE = Duration.ofMillis(20);

  private LittleHeap() {}

  /**
   * @param args the addresses
   */
  public static void main(String[] args) {
    Fetcher fetcher =
        new Fetcher(
            new FetchSettings(
                List.of("127.0.0.0/8:*"), MOST, Duration.ofSeconds(60), "mailto:a@b.example", 16),
            InstantSource.system());
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    List<CompletableFuture<Integer>> sizes = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      URI address = URI.create(args[i % args.length]);
      FetchRequest request =
          i % 2 == 0 ? FetchRequest.feed(address, null, null) : FetchRequest.page(address);
      sizes.add(
          CompletableFuture.supplyAsync(() -> fetcher.fetch(request, LittleHeap::use), threads));
    }
    int most = sizes.stream().mapToInt(CompletableFuture::join).max().orElse(0);
    System.exit(most == MOST ? 0 : 1);
  }

  /** Takes a while, as reading does. */
  private static int use(FetchResult result) {
    if (result instanceof FetchResult.Fetched fetched) {
      LockSupport.parkNanos(USE.toNanos());
      return fetched.body().length;
    }
    return 0;
  }
}
