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
   * @param ordered whether the holder's orders want it from there already
   */
  public record Opened(
      long own, ChatId chat, SourceId source, String name, Manner manner, boolean ordered) {}

  public OpenedSources(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those whose holders have yet to be told and can be, or whose orders want them from before. */
  public List<Opened> untold() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select o.id, o.chat, o.source_id, o.manner, o.sent_article_id, s.name
                    from own_sources o join sources s on s.id = o.source_id
                      join subscribers b on b.chat = o.chat
                    where o.sent_article_id < 0
                      and (o.sent_article_id = -1 or b.standing = 'ACTIVE') order by o.id
                    """)
                .map(OpenedSources::read)
                .list());
  }

  /** The holder's orders want it from where it comes now. */
  public void ordered(Opened opened) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update own_sources set sent_article_id = -2"
                        + " where id = :id and sent_article_id = -1")
                .bind("id", opened.own())
                .execute());
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
        Manner.ofWord(row.getColumn("manner", String.class)).orElse(Manner.MUTED),
        row.getColumn("sent_article_id", Long.class) < -1);
  }
}
