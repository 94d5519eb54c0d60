package mujaz.subscription.own;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.source.PrivateSources;
import mujaz.source.Source;
import mujaz.source.SourceId;
import mujaz.source.SourceKind;
import mujaz.source.Sources;
import mujaz.store.Json;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscriptions;
import mujaz.text.Language;
import mujaz.text.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/**
 * The sources that chats have added for themselves. An address that is followed for all is simply
 * had; any other is followed as a private source, which all who add it share. Thread-safe.
 */
public final class OwnSources {
  private static final String OF_A_CHAT =
      """
      select o.id, o.source_id, o.manner, s.name, s.address, s.problem
      from own_sources o join sources s on s.id = o.source_id where o.chat = :chat
      """;

  private final Jdbi jdbi;
  private final OwnRules rules;
  private final InstantSource time;
  private final Sources sources;
  private final PrivateSources secret;

  public OwnSources(Jdbi jdbi, OwnRules rules, InstantSource time) {
    this.jdbi = jdbi;
    this.rules = rules;
    this.time = time;
    this.sources = new Sources(jdbi, time);
    this.secret = new PrivateSources(jdbi, time);
  }

  public OwnRules rules() {
    return rules;
  }

  /** What brings the chats' orders in line with them. */
  public OwnOrders orders() {
    return new OwnOrders(jdbi, new Subscriptions(jdbi, time));
  }

  /** A chat's, by name. */
  public List<OwnSource> of(ChatId chat) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OF_A_CHAT + " order by s.name, o.id")
                .bind("chat", chat.value())
                .map(OwnSources::read)
                .list());
  }

  public Optional<OwnSource> find(ChatId chat, long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OF_A_CHAT + " and o.id = :id")
                .bind("chat", chat.value())
                .bind("id", id)
                .map(OwnSources::read)
                .findOne());
  }

  /** The private sources of which a chat may see what they bring. */
  public Set<SourceId> open(ChatId chat) {
    return new OwnArrivals(jdbi).open(chat);
  }

  /** Gives a chat what is at an address, which comes in its digests until it says otherwise. */
  public OwnSource add(ChatId chat, String name, URI address, SourceKind kind, Language language) {
    Source source =
        sources.findByAddress(address).orElseGet(() -> secret.add(name, address, kind, language));
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into own_sources (chat, source_id, manner, since)
                    values (:chat, :source, :manner, :now) on conflict do nothing
                    """)
                .bind("chat", chat.value())
                .bind("source", source.id().value())
                .bind("manner", Manner.DIGEST.word())
                .bind("now", time.instant())
                .execute());
    return of(chat).stream()
        .filter(one -> one.source().equals(source.id()))
        .findFirst()
        .orElseThrow();
  }

  /** What comes from now on is wanted so. */
  public void change(ChatId chat, long id, Manner manner) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update own_sources set manner = :manner, since = :now
                    where chat = :chat and id = :id and manner <> :manner
                    """)
                .bind("manner", manner.word())
                .bind("now", time.instant())
                .bind("chat", chat.value())
                .bind("id", id)
                .execute());
  }

  /** The chat has it no more; a private one that nobody has any more is not polled again. */
  public void remove(ChatId chat, long id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from own_sources where chat = :chat and id = :id")
                .bind("chat", chat.value())
                .bind("id", id)
                .execute());
  }

  private static OwnSource read(RowView row) {
    @Nullable String problem = row.getColumn("problem", String.class);
    return new OwnSource(
        row.getColumn("id", Long.class),
        new SourceId(row.getColumn("source_id", Long.class)),
        row.getColumn("name", String.class),
        URI.create(row.getColumn("address", String.class)),
        Manner.ofWord(row.getColumn("manner", String.class)).orElse(Manner.MUTED),
        problem == null ? null : Json.read(problem, Problem.class));
  }
}
