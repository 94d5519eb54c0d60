package mujaz.admin;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import mujaz.subscription.ChatId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Invitations, where strangers are not let in. Only a hash of a code is kept: whoever reads the
 * database, a backup or the log finds none that works. Thread-safe.
 */
public final class Invites {
  /** An invitation that may still be used; its code is shown once, when it is made. */
  public record Invite(long id, int usesLeft, Instant expiresAt) {}

  /** One of these stands among the guests, since when the door is as it is. */
  private static final String CLOSED = "closed";

  private static final String OPEN = "open";
  private static final String REMOVE = "delete from guests where chat = ?";

  private final Jdbi jdbi;
  private final InstantSource time;
  private final SecureRandom random = new SecureRandom();

  public Invites(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  /**
   * Makes an invitation.
   *
   * @return its code, of letters and digits
   */
  public String make(int uses, Duration valid) {
    String code = new BigInteger(100, random).toString(36);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "insert into invites (code_hash, uses_left, expires_at) values (:hash, :uses,"
                        + " :at)")
                .bind("hash", hash(code))
                .bind("uses", uses)
                .bind("at", time.instant().plus(valid))
                .execute());
    return code;
  }

  /** Those that may still be used. */
  public List<Invite> open() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from invites where uses_left > 0 and expires_at > :now order by id")
                .bind("now", time.instant())
                .map(
                    row ->
                        new Invite(
                            row.getColumn("id", Long.class),
                            row.getColumn("uses_left", Integer.class),
                            row.getColumn("expires_at", Instant.class)))
                .list());
  }

  public void revoke(long id) {
    jdbi.useHandle(
        handle ->
            handle.createUpdate("delete from invites where id = :id").bind("id", id).execute());
  }

  /** Lets a chat in; false for a code that is wrong, used up or too old. */
  public boolean redeem(String code, ChatId chat) {
    return jdbi.inTransaction(
        handle -> {
          int used =
              handle
                  .createUpdate(
                      """
                      update invites set uses_left = uses_left - 1
                      where code_hash = :hash and uses_left > 0 and expires_at > :now
                      """)
                  .bind("hash", hash(code))
                  .bind("now", time.instant())
                  .execute();
          if (used == 0) {
            return false;
          }
          admit(handle, chat.value());
          return true;
        });
  }

  /** How many were not in before. */
  private int admit(Handle handle, String chat) {
    return handle
        .createUpdate("insert into guests values (:chat, :now) on conflict do nothing")
        .bind("chat", chat)
        .bind("now", time.instant())
        .execute();
  }

  public boolean isGuest(ChatId chat) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select 1 from guests where chat = :chat")
                .bind("chat", chat.value())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  /**
   * From now on an invitation is needed. At the moment of closing, and not at each start behind the
   * closed door, whoever is inside is let stay; where no open door was written down, those alone
   * who get digests.
   */
  public void closeDoor() {
    jdbi.useTransaction(
        handle -> {
          boolean wasOpen = handle.execute(REMOVE, OPEN) == 1;
          if (admit(handle, CLOSED) == 0) {
            return;
          }
          String inside =
              "insert into guests (chat, since) select chat, :now from subscribers"
                  + (wasOpen ? "" : " where chat in (select chat from subscriptions)")
                  + " on conflict do nothing";
          handle.createUpdate(inside).bind("now", time.instant()).execute();
        });
  }

  /** Everybody may come in. */
  public void openDoor() {
    jdbi.useTransaction(
        handle -> {
          handle.execute(REMOVE, CLOSED);
          admit(handle, OPEN);
        });
  }

  private static String hash(String code) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
