package mujaz.ingest.hub;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import mujaz.source.SourceId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** The table of leases, one a source at most. */
final class HubLeases {
  private final Jdbi jdbi;

  HubLeases(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<HubLease> of(SourceId source) {
    return one("source_id", source.value());
  }

  Optional<HubLease> byKey(String key) {
    return one("callback_key", key);
  }

  private Optional<HubLease> one(String column, Object value) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from hub_leases where " + column + " = :value")
                .bind("value", value)
                .map(HubLeases::lease)
                .findOne());
  }

  /** In the place of what the source had before. */
  void put(HubLease lease) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate("delete from hub_leases where source_id = :source")
              .bind("source", lease.source().value())
              .execute();
          handle
              .createUpdate(
                  """
                  insert into hub_leases
                    (source_id, callback_key, hub, topic, secret, tries, due_at, lease_until)
                  values (:source, :key, :hub, :topic, :secret, :tries, :due, :until)
                  """)
              .bind("source", lease.source().value())
              .bind("key", lease.key())
              .bind("hub", lease.hub().toString())
              .bind("topic", lease.topic().toString())
              .bind("secret", lease.secret())
              .bind("tries", lease.tries())
              .bind("due", lease.dueAt())
              .bind("until", lease.until())
              .execute();
        });
  }

  private static HubLease lease(RowView row) {
    return new HubLease(
        new SourceId(row.getColumn("source_id", Long.class)),
        row.getColumn("callback_key", String.class),
        URI.create(row.getColumn("hub", String.class)),
        URI.create(row.getColumn("topic", String.class)),
        row.getColumn("secret", String.class),
        row.getColumn("tries", Integer.class),
        row.getColumn("due_at", Instant.class),
        row.getColumn("lease_until", Instant.class));
  }
}
