package mujaz.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Steps of many threads in few transactions: whoever comes while one is written waits at the door,
 * and the next takes all that wait along. A commit writes every page of the tables and indexes that
 * it touches, mostly the same ones. Each step is done or not as if it were alone: where one fails,
 * all are begun again, each in a transaction of its own, so a step keeps nothing outside the
 * database before it returns. Thread-safe; a step must not come here again.
 */
public final class GroupCommit {
  private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);
  private static final int MOST = 200;

  private final Jdbi jdbi;
  private final ConcurrentLinkedQueue<Step<?>> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock door = new ReentrantLock();

  public GroupCommit(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Does a step, and returns when it is committed. */
  public <T> T run(HandleCallback<T, RuntimeException> work) {
    Step<T> step = new Step<>(work, false);
    waiting.add(step);
    door.lock();
    try {
      while (!step.isDone) {
        commit();
      }
    } finally {
      door.unlock();
    }
    commitWhatIsLeft();
    return step.result();
  }

  /**
   * Leaves a step to be done with those of whoever is at the door, or does it where nobody is. A
   * crash may lose it, and where it fails that is logged.
   */
  public void leave(HandleConsumer<RuntimeException> work) {
    waiting.add(new Step<>(work.asCallback(), true));
    commitWhatIsLeft();
  }

  /** Who stands at the door sees to it when the turn comes. */
  private void commitWhatIsLeft() {
    while (!waiting.isEmpty() && !door.hasQueuedThreads() && door.tryLock()) {
      try {
        commit();
      } finally {
        door.unlock();
      }
    }
  }

  private void commit() {
    List<Step<?>> steps = new ArrayList<>();
    for (Step<?> next = waiting.poll(); next != null; next = waiting.poll()) {
      steps.add(next);
      if (steps.size() == MOST) {
        break;
      }
    }
    if (steps.isEmpty()) {
      return;
    }
    try {
      jdbi.useTransaction(handle -> steps.forEach(step -> step.attempt(handle)));
    } catch (RuntimeException | Error e) {
      if (steps.size() == 1) {
        steps.get(0).failure = e;
      } else {
        log.warn("{} steps are begun again one by one", steps.size(), e);
        steps.forEach(this::alone);
      }
    }
    steps.forEach(Step::end);
  }

  private void alone(Step<?> step) {
    try {
      jdbi.useTransaction(step::attempt);
    } catch (RuntimeException | Error e) {
      step.failure = e;
    }
  }

  /** What one thread wants done; only looked at by who is through the door. */
  private static final class Step<T> {
    private final HandleCallback<T, RuntimeException> work;
    private final boolean isLeft;
    private @Nullable T result;
    private @Nullable Throwable failure;
    private boolean isDone;

    Step(HandleCallback<T, RuntimeException> work, boolean isLeft) {
      this.work = work;
      this.isLeft = isLeft;
    }

    void attempt(Handle handle) {
      result = work.withHandle(handle);
    }

    void end() {
      isDone = true;
      if (isLeft && failure != null) {
        log.error("a step that was left is not done", failure);
      }
    }

    T result() {
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
      return Objects.requireNonNull(result);
    }
  }
}
