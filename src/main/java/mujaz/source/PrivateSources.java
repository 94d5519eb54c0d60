package mujaz.source;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import mujaz.text.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Sources that are followed for those chats alone that have added them; each is one row and one
 * poll, however many share it. Thread-safe.
 */
public final class PrivateSources {
  private final Jdbi jdbi;
  private final InstantSource time;

  public PrivateSources(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  /** The private source of an address, made where there is none, and polled soon. */
  public Source add(String name, URI address, SourceKind kind, Language language) {
    return jdbi.inTransaction(
        handle -> {
          int made =
              handle
                  .createUpdate(
                      """
                      insert into sources (name, address, host, kind, language, paused,
                        next_poll_at, failures, added_at, is_private)
                      values (:name, :address, :host, :kind, :language, false, :now, 0, :now, true)
                      on conflict do nothing
                      """)
                  .bind("name", name)
                  .bind("address", address.toString())
                  .bind("host", Host.of(address).toString())
                  .bind("kind", kind.name())
                  .bind("language", language.code())
                  .bind("now", time.instant())
                  .execute();
          if (made == 0) {
            again(handle, address);
          } else {
            // Its number tells everybody who holds it that it is private.
            handle
                .createUpdate(
                    "update sources set id = -id where address = :address and id > 0"
                        + " and is_private")
                .bind("address", address.toString())
                .execute();
          }
          return handle
              .createQuery("select * from sources where address = :address and is_private")
              .bind("address", address.toString())
              .map(SourceRow::read)
              .one();
        });
  }

  /**
   * What is followed for all now is polled once: who had it privately has it from there, and what
   * it shows of before is not sent at once again. The last article that was sent becomes -1: a
   * holder who has yet to be told.
   */
  void open(Source source) {
    jdbi.useTransaction(
        handle -> {
          for (String sql :
              List.of(
                  """
                  update own_sources set source_id = :public, since = :now, sent_article_id = -1
                  where source_id in (select id from sources where address = :address and is_private)
                    and not exists (select 1 from own_sources o
                      where o.source_id = :public and o.chat = own_sources.chat)
                  """,
                  """
                  delete from own_sources where source_id in
                    (select id from sources where address = :address and is_private)
                    and source_id <> :public
                  """)) {
            handle
                .createUpdate(sql)
                .bind("public", source.id().value())
                .bind("now", time.instant())
                .bind("address", source.address().toString())
                .execute();
          }
        });
  }

  /** Follows what nobody had any more. */
  private void again(Handle handle, URI address) {
    handle
        .createUpdate(
            """
            update sources set removed = false, gone = false, next_poll_at = :now
            where address = :address and is_private and (removed or gone or not exists (
              select 1 from own_sources o where o.source_id = sources.id))
            """)
        .bind("now", time.instant())
        .bind("address", address.toString())
        .execute();
  }
}
