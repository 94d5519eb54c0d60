package mujaz.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The memories of readers, one row for all who were told the same, so that they go on sharing their
 * editions. Thread-safe.
 */
public final class Memories {
  /** Of those who have been told nothing; it has no row. */
  private static final long NOTHING = 0;

  private final Jdbi jdbi;
  private final InstantSource time;

  public Memories(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  /** Empty where it has been forgotten. */
  public Optional<Memory> find(long id) {
    return id == NOTHING
        ? Optional.of(Memory.NONE)
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select told from memories where id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .findOne()
                    .map(Memory::ofKey));
  }

  /** The number of a memory, kept from now on. */
  public long keep(Memory memory) {
    if (memory.told().isEmpty()) {
      return NOTHING;
    }
    String told = memory.key();
    String fingerprint = fingerprint(told);
    return jdbi.inTransaction(
        handle -> {
          handle
              .createUpdate(
                  """
                  insert into memories (fingerprint, told, kept_at)
                  values (:fingerprint, :told, :now) on conflict do nothing
                  """)
              .bind("fingerprint", fingerprint)
              .bind("told", told)
              .bind("now", time.instant())
              .execute();
          return number(handle, fingerprint);
        });
  }

  private static long number(Handle handle, String fingerprint) {
    return handle
        .createQuery("select id from memories where fingerprint = :fingerprint")
        .bind("fingerprint", fingerprint)
        .mapTo(Long.class)
        .one();
  }

  /** Forgets those from before a moment that nobody has any more. */
  public void forgetBefore(Instant moment) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from memories where kept_at < :moment and id not in
                      (select memory_id from subscriptions where memory_id is not null)
                    """)
                .bind("moment", moment)
                .execute());
  }

  private static String fingerprint(String told) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
