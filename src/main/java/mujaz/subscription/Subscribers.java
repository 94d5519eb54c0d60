package mujaz.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.subscription.Subscriber.Standing;
import mujaz.text.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** The chats that have talked to us. Thread-safe. */
public final class Subscribers {
  /** The tables, besides its own row, that hold what we know of a chat. */
  private static final List<String> OF_A_CHAT =
      List.of(
          "questions",
          "subscriptions",
          "follows",
          "own_sources",
          "outbox",
          "guests",
          "unmet",
          "translated_chats");

  /** What is kept of a person, and not deleted with their chat: without what others have done. */
  private static final Map<String, String> OF_A_PERSON =
      Map.of(
          "people", "select role, a_minute, since from people where person = :person",
          "corrections",
              """
              select story_id, subject, said, made_at, state, decided_at, note from corrections
              where said_by = :person order by id
              """);

  /** Of these, a chat has one alone. */
  private static final List<String> SAME =
      List.of(
          "questions where chat = :from and exists (select 1 from questions where chat = :to)",
          "guests where chat = :from and exists (select 1 from guests where chat = :to)",
          "unmet where chat = :from and exists (select 1 from unmet where chat = :to)",
          "translated_chats where chat = :from"
              + " and exists (select 1 from translated_chats where chat = :to)",
          "follows where chat = :from and story_id in"
              + " (select story_id from follows where chat = :to)",
          "own_sources where chat = :from and source_id in"
              + " (select source_id from own_sources where chat = :to)",
          "outbox where chat = :from and cause in (select cause from outbox where chat = :to)");

  /** So old, a digest is no news: what was held so long is not sent any more. */
  private static final Duration STALE = Duration.ofHours(12);

  private final Jdbi jdbi;
  private final Bots bots;
  private final InstantSource time;

  public Subscribers(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.bots = new Bots(jdbi, time);
    this.time = time;
  }

  public Optional<Subscriber> find(ChatId chat) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from subscribers where chat = :chat")
                .bind("chat", chat.value())
                .map(Subscribers::subscriber)
                .findOne());
  }

  /** The subscriber of a chat; where nothing is kept of it, one who speaks the given language. */
  public Subscriber at(ChatId chat, Language language) {
    return find(chat)
        .orElseGet(
            () ->
                new Subscriber(
                    chat, language, "", ZoneOffset.UTC, Standing.ACTIVE, time.instant()));
  }

  /**
   * The subscriber of a chat that has just said something, kept from then on; a dormant one, who
   * can evidently be reached again, is active with all that it had.
   */
  public Subscriber meet(ChatId chat, Language language) {
    Optional<Subscriber> kept = find(chat);
    if (kept.isPresent() && kept.get().standing() != Standing.DORMANT) {
      return kept.get();
    }
    Subscriber met = at(chat, language);
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate(
                  """
                  insert into subscribers (chat, language, region, zone, standing, since)
                  values (:chat, :language, :region, :zone, :standing, :since)
                  on conflict do nothing
                  """)
              .bind("chat", chat.value())
              .bind("language", met.language().code())
              .bind("region", met.region())
              .bind("zone", met.zone().getId())
              .bind("standing", Standing.ACTIVE.name())
              .bind("since", met.since())
              .execute();
          if (kept.isPresent()) {
            stand(handle, chat, Standing.ACTIVE);
          }
        });
    return find(chat).orElseThrow();
  }

  /** Whether a chat that has come knew an earlier bot alone until now. */
  public boolean comesToNewBot(ChatId chat) {
    return bots.meets(chat);
  }

  public void save(Subscriber subscriber) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate(
                  """
                  update subscribers set language = :language, region = :region, zone = :zone,
                    preferences = :preferences where chat = :chat
                  """)
              .bind("preferences", subscriber.preferences().json())
              .bind("language", subscriber.language().code())
              .bind("region", subscriber.region())
              .bind("zone", subscriber.zone().getId())
              .bind("chat", subscriber.chat().value())
              .execute();
          translate(handle, subscriber);
          stand(handle, subscriber.chat(), subscriber.standing());
        });
  }

  /** So that those who want translations are found among all others. */
  private static void translate(Handle handle, Subscriber subscriber) {
    boolean wanted = subscriber.preferences().translated();
    handle
        .createUpdate(
            wanted
                ? "insert into translated_chats (chat) values (:chat) on conflict do nothing"
                : "delete from translated_chats where chat = :chat")
        .bind("chat", subscriber.chat().value())
        .execute();
  }

  /** Changes whether anything is sent to a chat; what waits for it is held, or let go again. */
  private void stand(Handle handle, ChatId chat, Standing standing) {
    handle
        .createUpdate("update subscribers set standing = :standing where chat = :chat")
        .bind("standing", standing.name())
        .bind("chat", chat.value())
        .execute();
    if (standing == Standing.ACTIVE) {
      release(handle, chat);
    } else {
      handle
          .createUpdate("update outbox set state = 'held' where chat = :chat and state = 'waiting'")
          .bind("chat", chat.value())
          .execute();
    }
  }

  /** What was held is sent, unless it is old news: then its stories come with the next digest. */
  private void release(Handle handle, ChatId chat) {
    handle
        .createUpdate(
            """
            update outbox set state = case when created_at < :stale then 'merged' else 'waiting' end
            where chat = :chat and state = 'held'
            """)
        .bind("stale", time.instant().minus(STALE))
        .bind("chat", chat.value())
        .execute();
    handle
        .createUpdate("update subscriptions set memory_id = null where chat = :chat")
        .bind("chat", chat.value())
        .execute();
  }

  /** The chat cannot be reached: nothing more is sent until it speaks; everything is kept. */
  public void sleep(ChatId chat) {
    jdbi.useTransaction(handle -> stand(handle, chat, Standing.DORMANT));
  }

  /** Nothing is sent until /start; everything is kept. */
  public void stop(ChatId chat) {
    jdbi.useTransaction(handle -> stand(handle, chat, Standing.STOPPED));
  }

  /** Deletes everything that we know of a chat, its waiting messages included. */
  public void forget(ChatId chat) {
    jdbi.useTransaction(
        handle -> {
          for (String table : OF_A_CHAT) {
            handle
                .createUpdate("delete from " + table + " where chat = :chat")
                .bind("chat", chat.value())
                .execute();
          }
          // What was wrong stays wrong; who said so is nobody's business any more.
          handle
              .createUpdate("update corrections set said_by = null where said_by = :chat")
              .bind("chat", chat.value())
              .execute();
          forgetAtDesks(handle, chat);
          handle
              .createUpdate("delete from subscribers where chat = :chat")
              .bind("chat", chat.value())
              .execute();
        });
  }

  /** Of a desk they are no editor any more, nor the one to turn to. */
  private static void forgetAtDesks(Handle handle, ChatId chat) {
    String as = "\":\"" + chat.value() + "\"";
    handle
        .createUpdate(
            """
            update subscriptions set editors = case when editors = :chat then null else editors end,
              desk = replace(replace(desk, :editors, '"editors":""'), :keeper, '"keeper":""')
            where editors = :chat or desk like :any
            """)
        .bind("chat", chat.value())
        .bind("editors", "\"editors" + as)
        .bind("keeper", "\"keeper" + as)
        .bind("any", "%\"keeper" + as + "%")
        .execute();
  }

  /** The same of a group with all its topics. */
  public void forgetGroup(ChatId group) {
    List<String> topics =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select chat from subscribers where chat like :topics")
                    .bind("topics", group.value() + "/%")
                    .mapTo(String.class)
                    .list());
    topics.forEach(topic -> forget(new ChatId(topic)));
    forget(group);
  }

  /**
   * Everything that we know of a chat, and of whom it is alone with, by table, each row by column.
   */
  public Map<String, List<Map<String, Object>>> allOf(ChatId chat) {
    Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
    jdbi.useHandle(
        handle -> {
          all.put("subscribers", rows(handle, "subscribers t", "t.*", chat));
          for (String table : OF_A_CHAT) {
            boolean sent = table.equals("outbox");
            String from = sent ? "outbox t left join bodies b on b.id = t.body_id" : table + " t";
            all.put(table, rows(handle, from, sent ? "t.*, b.message" : "t.*", chat));
          }
          OF_A_PERSON.forEach((table, select) -> all.put(table, said(handle, select, chat)));
        });
    return all;
  }

  private static List<Map<String, Object>> said(Handle handle, String select, ChatId person) {
    return handle.createQuery(select).bind("person", person.value()).mapToMap().list();
  }

  private static List<Map<String, Object>> rows(
      Handle handle, String from, String columns, ChatId chat) {
    return handle
        .createQuery("select " + columns + " from " + from + " where t.chat = :chat")
        .bind("chat", chat.value())
        .mapToMap()
        .list();
  }

  /**
   * A group became a supergroup, or a topic has been deleted: all that it had goes to the chat that
   * stands in for it, but for what that has already.
   */
  public void move(ChatId from, ChatId to) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate(
                  """
                  insert into subscribers
                    (chat, language, region, zone, standing, since, preferences)
                  select :to, language, region, zone, standing, since, preferences
                  from subscribers
                  where chat = :from on conflict do nothing
                  """)
              .bind("from", from.value())
              .bind("to", to.value())
              .execute();
          for (String same : SAME) {
            handle
                .createUpdate("delete from " + same)
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
          }
          for (String table : OF_A_CHAT) {
            handle
                .createUpdate("update " + table + " set chat = :to where chat = :from")
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
          }
          // Where it is the editors' chat of another's desk; that stands in its JSON too.
          handle
              .createUpdate(
                  """
                  update subscriptions set editors = :to, desk = replace(desk, :was, :is)
                  where editors = :from
                  """)
              .bind("from", from.value())
              .bind("to", to.value())
              .bind("was", "\"editors\":\"" + from.value() + "\"")
              .bind("is", "\"editors\":\"" + to.value() + "\"")
              .execute();
          handle
              .createUpdate("delete from subscribers where chat = :from")
              .bind("from", from.value())
              .execute();
        });
  }

  private static Subscriber subscriber(RowView row) {
    return new Subscriber(
        new ChatId(row.getColumn("chat", String.class)),
        new Language(row.getColumn("language", String.class)),
        row.getColumn("region", String.class),
        ZoneId.of(row.getColumn("zone", String.class)),
        Standing.valueOf(row.getColumn("standing", String.class)),
        row.getColumn("since", Instant.class),
        Preferences.ofJson(row.getColumn("preferences", String.class)));
  }
}
