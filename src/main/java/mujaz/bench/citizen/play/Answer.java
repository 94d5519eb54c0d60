package mujaz.bench.citizen.play;

import java.time.Duration;
import java.util.List;
import mujaz.bench.FeedReply;
import org.jspecify.annotations.Nullable;

/**
 * A reply, and what it obliges a polite reader to.
 *
 * @param etag that a fresh answer gave; null for none
 * @param modified the Last-Modified that a fresh answer gave; null for none
 * @param pause how long the feed asks to be left alone
 * @param hold how long the whole host asks to be left alone
 * @param shown the items in it
 */
public record Answer(
    Kind kind,
    FeedReply reply,
    @Nullable String etag,
    @Nullable String modified,
    Duration pause,
    Duration hold,
    List<Item> shown) {
  /** How a reader must take it. */
  public enum Kind {
    /** A feed to read, whose validators replace the former ones. */
    FRESH,
    /** Nothing new; the validators stay. */
    SAME,
    /** A failure: back off, and keep the validators. */
    FAILED,
    /** Never again. */
    GONE,
    /** Somewhere else. */
    ELSEWHERE,
    /** Whether that is a feed is the reader's own choice. */
    UNSURE
  }

  public Answer {
    shown = List.copyOf(shown);
  }

  public static Answer of(Kind kind, FeedReply reply) {
    return new Answer(kind, reply, null, null, Duration.ZERO, Duration.ZERO, List.of());
  }

  public static Answer failed(FeedReply reply) {
    return of(Kind.FAILED, reply);
  }

  public static Answer failed(int status) {
    return failed(
        FeedReply.bytes(
            status, "<h1>Sorry</h1>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  public static Answer unsure(FeedReply reply) {
    return of(Kind.UNSURE, reply);
  }

  public static Answer elsewhere(int status, String location) {
    return of(Kind.ELSEWHERE, FeedReply.redirect(status, location));
  }

  /** A header without an obligation of its own. */
  public Answer header(String name, String value) {
    return new Answer(kind, reply.with(name, value), etag, modified, pause, hold, shown);
  }

  public Answer etag(String value) {
    Answer with = header("ETag", value);
    return new Answer(kind, with.reply, value, modified, pause, hold, shown);
  }

  /** An ETag that the reply has already. */
  public Answer givenEtag(String value) {
    return new Answer(kind, reply, value, modified, pause, hold, shown);
  }

  public Answer modified(String value) {
    Answer with = header("Last-Modified", value);
    return new Answer(kind, with.reply, etag, value, pause, hold, shown);
  }

  public Answer pause(Duration asked) {
    return new Answer(kind, reply, etag, modified, asked, hold, shown);
  }

  /** The host, too, for as long as the feed. */
  public Answer hold(Duration asked) {
    return new Answer(kind, reply, etag, modified, asked, asked, shown);
  }

  /** The same obligations, said in another way. */
  public Answer reply(FeedReply other) {
    return new Answer(kind, other, etag, modified, pause, hold, shown);
  }

  public Answer showing(List<Item> items) {
    return new Answer(kind, reply, etag, modified, pause, hold, items);
  }
}
