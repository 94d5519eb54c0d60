package mujaz.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Forgets what admins have left behind: changes of more than two years ago, broadcasts whose
 * messages are gone, invitations that let nobody in any more. Of refusals, which anybody can cause,
 * it leaves three months, and no more than the newest 10,000: they push out no changes.
 */
public final class Ageing {
  private static final Duration CHANGES_KEPT = Duration.ofDays(730);
  private static final Duration REFUSALS_KEPT = Duration.ofDays(90);
  private static final int MOST_REFUSALS = 10_000;
  private static final Duration BROADCASTS_KEPT = Duration.ofDays(90);

  private final Jdbi jdbi;
  private final InstantSource time;

  public Ageing(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  public void run() {
    Instant now = time.instant();
    jdbi.useHandle(
        handle -> {
          forget(handle, "audit where at < :moment", now.minus(CHANGES_KEPT));
          forget(handle, "audit where what = 'refused' and at < :moment", now.minus(REFUSALS_KEPT));
          refusals(handle);
          forget(handle, "broadcasts where at < :moment", now.minus(BROADCASTS_KEPT));
          forget(handle, "invites where uses_left <= 0 or expires_at <= :moment", now);
        });
  }

  private static void forget(Handle handle, String what, Instant moment) {
    handle.createUpdate("delete from " + what).bind("moment", moment).execute();
  }

  private static void refusals(Handle handle) {
    handle
        .createUpdate(
            """
            delete from audit where what = 'refused' and id <= coalesce((select id from audit
              where what = 'refused' order by id desc limit 1 offset :most), 0)
            """)
        .bind("most", MOST_REFUSALS)
        .execute();
  }
}
