package mujaz.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What one visitor's page shows, as a log of events that the page follows from any point. */
final class VisitorLog {
  private static final int MOST = 1_000;

  private final List<JsonNode> events = new ArrayList<>();
  private int dropped;
  private boolean closed;

  /** An event's number is its place in the log, from 1. */
  synchronized void add(JsonNode event) {
    events.add(event);
    if (events.size() > MOST) {
      events.remove(0);
      dropped++;
    }
    notifyAll();
  }

  /** The number of the last event. */
  synchronized int last() {
    return dropped + events.size();
  }

  /** The events after a number; waits for the first of them, but no longer than the patience. */
  synchronized List<JsonNode> after(int number, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    long left = end - System.nanoTime();
    while (last() <= number && !closed && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = end - System.nanoTime();
    }
    int from = Math.max(0, number - dropped);
    return from >= events.size() ? List.of() : List.copyOf(events.subList(from, events.size()));
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
