package mujaz.bench.citizen.play;

import java.util.function.Function;
import mujaz.bench.FeedReply;

/**
 * One kind of outlet.
 *
 * @param feed answers a visit to a feed
 * @param page answers a visit to an item's page
 * @param robots answers for robots.txt
 * @param pagesAllowed whether a page may be asked for at all
 * @param feeds how many feeds share the host
 * @param oneNewsroom whether those feeds show the same items
 * @param delivers whether every item must become an article in good time; else only what was shown
 * @param patience how many intervals that may take
 */
public record Behaviour(
    String name,
    Function<Visit, Answer> feed,
    Function<PageVisit, FeedReply> page,
    Function<PageVisit, FeedReply> robots,
    boolean pagesAllowed,
    int feeds,
    boolean oneNewsroom,
    boolean delivers,
    double patience) {
  private static final double USUAL_PATIENCE = 3;

  /** A host of one feed whose items have their texts in it. */
  public static Behaviour of(String name, Function<Visit, Answer> feed) {
    return new Behaviour(
        name,
        feed,
        PageVisit::page,
        visit -> FeedReply.status(404),
        true,
        1,
        false,
        true,
        USUAL_PATIENCE);
  }

  public Behaviour pages(Function<PageVisit, FeedReply> other) {
    return new Behaviour(
        name, feed, other, robots, pagesAllowed, feeds, oneNewsroom, delivers, patience);
  }

  public Behaviour robots(Function<PageVisit, FeedReply> other) {
    return new Behaviour(
        name, feed, page, other, pagesAllowed, feeds, oneNewsroom, delivers, patience);
  }

  /** A robots.txt that forbids pages. */
  public Behaviour forbidding(Function<PageVisit, FeedReply> other) {
    return new Behaviour(name, feed, page, other, false, feeds, oneNewsroom, delivers, patience);
  }

  /** So many feeds on the host, each with items of its own. */
  public Behaviour feeds(int count) {
    return new Behaviour(
        name, feed, page, robots, pagesAllowed, count, oneNewsroom, delivers, patience);
  }

  /** So many feeds on the host with the same items. */
  public Behaviour sharing(int count) {
    return new Behaviour(name, feed, page, robots, pagesAllowed, count, true, delivers, patience);
  }

  /** Only what was shown must become an article. */
  public Behaviour unreliable() {
    return new Behaviour(
        name, feed, page, robots, pagesAllowed, feeds, oneNewsroom, false, patience);
  }

  /** An item may take so many intervals. */
  public Behaviour slow(double intervals) {
    return new Behaviour(
        name, feed, page, robots, pagesAllowed, feeds, oneNewsroom, delivers, intervals);
  }

  public boolean isPrompt() {
    return delivers && patience == USUAL_PATIENCE;
  }
}
