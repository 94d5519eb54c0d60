package mujaz.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mujaz.testkit.Databases;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
  private static final int STEPS = 30;
  private static final int BAD = 7;

  private final Database database = Databases.h2();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final ExecutorService many =
      Executors.newFixedThreadPool(
          STEPS + 1,
          work -> {
            Thread thread = new Thread(work, "poll");
            threads.add(thread);
            return thread;
          });
  private final GroupCommit commits = new GroupCommit(database.jdbi());
  private final CountDownLatch open = new CountDownLatch(1);
  private final CountDownLatch begun = new CountDownLatch(1);

  @BeforeEach
  void aTableAndAStepThatHoldsTheDoor() throws InterruptedException {
    database.jdbi().useHandle(handle -> handle.execute("create table told (number integer)"));
    many.execute(
        () ->
            commits.run(
                handle -> {
                  begun.countDown();
                  return await(open);
                }));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @AfterEach
  void close() {
    many.shutdownNow();
    database.close();
  }

  @Test
  void whoWaitsIsWrittenInOneTransactionWithTheOthers() throws Exception {
    Set<Handle> handles = new HashSet<>();
    List<Future<Integer>> steps = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      int number = i;
      steps.add(
          many.submit(
              () ->
                  commits.run(
                      handle -> {
                        handles.add(handle);
                        return tell(handle, number);
                      })));
    }
    untilWaiting(STEPS);
    open.countDown();
    for (int i = 0; i < STEPS; i++) {
      assertThat(steps.get(i).get(10, TimeUnit.SECONDS)).isEqualTo(i);
    }
    assertThat(handles).hasSize(1);
    assertThat(told()).hasSize(STEPS);
  }

  @Test
  void whatFailsTakesNothingElseAlong() throws Exception {
    oneFails(
        () -> {
          throw new IllegalStateException("bad");
        });
  }

  @Test
  void anErrorEndsItsOwnStepAlone() throws Exception {
    oneFails(
        () -> {
          throw new StackOverflowError("bad");
        });
  }

  private void oneFails(Runnable failure) throws Exception {
    List<Future<Integer>> steps = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      int number = i;
      steps.add(
          many.submit(
              () ->
                  commits.run(
                      handle -> {
                        int told = tell(handle, number);
                        if (number == BAD) {
                          failure.run();
                        }
                        return told;
                      })));
    }
    untilWaiting(STEPS);
    open.countDown();
    for (int i = 0; i < STEPS; i++) {
      Future<Integer> step = steps.get(i);
      if (i == BAD) {
        assertThatThrownBy(() -> step.get(10, TimeUnit.SECONDS))
            .isInstanceOf(ExecutionException.class)
            .hasMessageContaining("bad");
      } else {
        assertThat(step.get(10, TimeUnit.SECONDS)).isEqualTo(i);
      }
    }
    assertThat(told()).hasSize(STEPS - 1).doesNotContain(BAD);
  }

  @Test
  void whatIsLeftGoesWithWhoeverIsAtTheDoor() throws Exception {
    Set<Handle> handles = new HashSet<>();
    commits.leave(
        handle -> {
          handles.add(handle);
          tell(handle, 1);
        });
    assertThat(told()).isEmpty();
    Future<Integer> waiting =
        many.submit(
            () ->
                commits.run(
                    handle -> {
                      handles.add(handle);
                      return tell(handle, 2);
                    }));
    untilWaiting(1);
    open.countDown();
    assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(2);
    assertThat(handles).hasSize(1);
    assertThat(told()).containsExactly(1, 2);
  }

  @Test
  void whatIsLeftIsWrittenWithoutAnybodyElse() throws Exception {
    commits.leave(handle -> tell(handle, 1));
    commits.leave(
        handle -> {
          throw new IllegalStateException("bad");
        });
    open.countDown();
    many.shutdown();
    assertThat(many.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    assertThat(told()).containsExactly(1);
    commits.leave(handle -> tell(handle, 2));
    assertThat(told()).containsExactly(1, 2);
  }

  private void untilWaiting(int steps) {
    while (threads.stream().filter(one -> one.getState() == Thread.State.WAITING).count() < steps) {
      Thread.onSpinWait();
    }
  }

  private static int tell(Handle handle, int number) {
    handle.execute("insert into told values (?)", number);
    return number;
  }

  private List<Integer> told() {
    return database
        .jdbi()
        .withHandle(h -> h.createQuery("select number from told").mapTo(Integer.class).list());
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
