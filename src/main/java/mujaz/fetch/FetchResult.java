package mujaz.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;

/** What became of a {@link FetchRequest}. */
public sealed interface FetchResult {
  /** Whom to hold to account where nothing came. */
  enum Fault {
    /** The source, or its host: it answered with an error, too slowly, or not as HTTP says. */
    SOURCE,
    /** The host could not be reached; where nobody can be, it is our network. */
    CONNECTION,
    /** Nobody: its host asked to be left alone, or we were too busy. Nothing was asked of it. */
    NOBODY
  }

  /**
   * A 200 with its body, decoded from gzip or br, at most {@code fetch.max-size} long.
   *
   * @param address where the body came from, after redirects
   * @param moved where the address has permanently gone to (every redirect was a 301 or 308); null
   *     when it has not
   * @param headers by lower-case name
   * @param pause how long the answer asks to be left alone (Cache-Control, Expires); zero for none
   * @param isCut whether the body breaks off before its end; what came of it is there
   */
  @SuppressWarnings("ArrayRecordComponent") // A body is handed on once and never compared.
  record Fetched(
      URI address,
      @Nullable URI moved,
      Map<String, List<String>> headers,
      byte[] body,
      Duration pause,
      boolean isCut)
      implements FetchResult {
    /** The first value of a header. */
    public Optional<String> header(String name) {
      return first(headers, name);
    }

    @Override
    public String toString() {
      return "Fetched[" + address + ", " + body.length + " bytes]";
    }
  }

  /**
   * A 304: what we have is what there is.
   *
   * @param moved as in {@link Fetched}
   * @param headers by lower-case name: they may bring a validator up to date
   */
  record NotModified(
      URI address, @Nullable URI moved, Map<String, List<String>> headers, Duration pause)
      implements FetchResult {
    /** The first value of a header. */
    public Optional<String> header(String name) {
      return first(headers, name);
    }
  }

  /**
   * Nothing this time: an error, a time-out, a refused address.
   *
   * @param after not before this long (Retry-After); null where the answer does not say
   */
  record TryLater(@Nullable Duration after, Fault fault, Problem why) implements FetchResult {}

  /** A 410: never again. */
  record Gone(Problem why) implements FetchResult {}

  private static Optional<String> first(Map<String, List<String>> headers, String name) {
    List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }

  /** One function per case, so that a new case breaks every caller at compile time. */
  default <T> T match(
      Function<Fetched, T> fetched,
      Function<NotModified, T> notModified,
      Function<TryLater, T> tryLater,
      Function<Gone, T> gone) {
    if (this instanceof Fetched it) {
      return fetched.apply(it);
    } else if (this instanceof NotModified it) {
      return notModified.apply(it);
    } else if (this instanceof TryLater it) {
      return tryLater.apply(it);
    }
    return gone.apply((Gone) this);
  }
}
