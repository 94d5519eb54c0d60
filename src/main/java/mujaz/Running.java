package mujaz;

import java.net.URI;
import java.util.Deque;
import mujaz.ingest.PollRound;
import mujaz.ingest.StoryDesk;
import mujaz.source.Sources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program at work. Closing it closes every part, the last that was opened first. */
public final class Running implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Running.class);

  private final Deque<AutoCloseable> open;
  private final URI address;
  private final Sources sources;
  private final PollRound polls;
  private final StoryDesk desk;

  Running(
      Deque<AutoCloseable> open, URI address, Sources sources, PollRound polls, StoryDesk desk) {
    this.open = open;
    this.address = address;
    this.sources = sources;
    this.polls = polls;
    this.desk = desk;
  }

  /** Where the web pages are. */
  public URI address() {
    return address;
  }

  public Sources sources() {
    return sources;
  }

  public PollRound polls() {
    return polls;
  }

  /** Where articles become stories. */
  public StoryDesk desk() {
    return desk;
  }

  @Override
  public void close() {
    closeAll(open);
  }

  static void closeAll(Deque<AutoCloseable> parts) {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        log.warn("a part did not close", e);
      }
    }
  }
}
