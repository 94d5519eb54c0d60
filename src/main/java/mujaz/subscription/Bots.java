package mujaz.subscription;

import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The Telegram bots that have served here, one after the other. A chat knows one bot and has to
 * come to another by itself; what it had waits for it until then.
 */
public final class Bots {
  private final Jdbi jdbi;
  private final InstantSource time;

  public Bots(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  /**
   * Puts on record which bot serves from now on. Where that is another than before, all chats of
   * Telegram have yet to meet it, and what concerned the earlier bot alone is forgotten: what it
   * was told and had not answered, what Telegram closed to it, and the numbers of its messages.
   *
   * @return how many chats have yet to come, where the bot is another one; empty where it is not
   */
  public Optional<Integer> serves(long bot) {
    return jdbi.inTransaction(
        handle -> {
          Optional<Long> before =
              handle
                  .createQuery("select id from bots order by since desc limit 1")
                  .mapTo(Long.class)
                  .findOne();
          if (before.filter(known -> known == bot).isPresent()) {
            return Optional.empty();
          }
          boolean known =
              handle.createUpdate("delete from bots where id = :id").bind("id", bot).execute() > 0;
          handle
              .createUpdate("insert into bots (id, since) values (:id, :now)")
              .bind("id", bot)
              .bind("now", time.instant())
              .execute();
          return before.map(other -> changed(handle, known));
        });
  }

  private static int changed(Handle handle, boolean known) {
    handle.execute("delete from updates");
    handle.execute("delete from closings");
    // In private chats each bot numbers messages by itself; groups and channels have one count.
    handle.execute("update follows set message_id = null where chat not like 'telegram:-%'");
    if (known) {
      // Back again: whoever has not come to the one in between knows this one.
      handle.execute("delete from unmet");
      return 0;
    }
    return handle.execute(
        """
        insert into unmet (chat) select chat from subscribers where chat like 'telegram:%'
        on conflict do nothing
        """);
  }

  /** A chat has come; true where it knew an earlier bot alone until now. */
  public boolean meets(ChatId chat) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate("delete from unmet where chat = :chat")
                    .bind("chat", chat.value())
                    .execute()
                > 0);
  }
}
