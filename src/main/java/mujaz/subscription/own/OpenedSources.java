package mujaz.subscription.own;

import java.util.List;
import mujaz.source.SourceId;
import mujaz.subscription.ChatId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** Private sources that have come to be followed for all, until their holders know. Thread-safe. */
public final class OpenedSources {
  private final Jdbi jdbi;

  /**
   * One holder's.
   *
   * @param own what the chat's buttons call it
   * @param source the one that is followed for all
   */
  public record Opened(long own, ChatId chat, SourceId source, String name, Manner manner) {}

  public OpenedSources(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those whose holders have yet to be told. */
  public List<Opened> untold() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select o.id, o.chat, o.source_id, o.manner, s.name
                    from own_sources o join sources s on s.id = o.source_id
                    where o.sent_article_id < 0 order by o.id
                    """)
                .map(OpenedSources::read)
                .list());
  }

  /** The holder is told; part of the caller's transaction. */
  public void told(Handle handle, Opened opened) {
    handle
        .createUpdate(
            "update own_sources set sent_article_id = 0 where id = :id and sent_article_id < 0")
        .bind("id", opened.own())
        .execute();
  }

  private static Opened read(RowView row) {
    return new Opened(
        row.getColumn("id", Long.class),
        new ChatId(row.getColumn("chat", String.class)),
        new SourceId(row.getColumn("source_id", Long.class)),
        row.getColumn("name", String.class),
        Manner.ofWord(row.getColumn("manner", String.class)).orElse(Manner.MUTED));
  }
}
