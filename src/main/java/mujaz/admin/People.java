package mujaz.admin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mujaz.subscription.ChatId;
import mujaz.subscription.Role;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** People's roles and limits; whoever is not here is a reader. Thread-safe. */
public final class People {
  private final Jdbi jdbi;
  private final InstantSource time;

  public People(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  public Optional<Person> find(ChatId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from people where person = :id")
                .bind("id", id.value())
                .map(People::person)
                .findOne());
  }

  /** What was granted or taken; never {@link Role#OWNER}, which the settings alone give. */
  public Role roleOf(ChatId id) {
    return find(id).map(Person::role).orElse(Role.READER);
  }

  /** Those with a role or a limit of their own, the mightiest first. */
  public List<Person> all() {
    return jdbi
        .withHandle(
            handle ->
                handle
                    .createQuery("select * from people order by since desc limit 500")
                    .map(People::person)
                    .list())
        .stream()
        .sorted((a, b) -> b.role().compareTo(a.role()))
        .toList();
  }

  /**
   * Grants a role, or takes one by granting {@link Role#READER}.
   *
   * @throws IllegalArgumentException for {@link Role#OWNER}
   */
  public void grant(ChatId id, Role role) {
    if (role == Role.OWNER) {
      throw new IllegalArgumentException("owners stand in the settings");
    }
    change(id, "role", role.name());
  }

  /** Bounds how much a person may say in a minute; 0 for what everybody may. */
  public void limit(ChatId id, int aMinute) {
    change(id, "a_minute", aMinute);
  }

  /** Changes the one and leaves the other, whoever changes that meanwhile. */
  private void change(ChatId id, String column, Object value) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate(
                  "insert into people values (:id, 'READER', 0, :now) on conflict do nothing")
              .bind("id", id.value())
              .bind("now", time.instant())
              .execute();
          handle
              .createUpdate(
                  "update people set " + column + " = :value, since = :now where person = :id")
              .bind("value", value)
              .bind("now", time.instant())
              .bind("id", id.value())
              .execute();
          handle
              .createUpdate(
                  "delete from people where person = :id and role = 'READER' and a_minute = 0")
              .bind("id", id.value())
              .execute();
        });
  }

  private static Person person(RowView row) {
    return new Person(
        new ChatId(row.getColumn("person", String.class)),
        Role.valueOf(row.getColumn("role", String.class)),
        row.getColumn("a_minute", Integer.class),
        row.getColumn("since", Instant.class));
  }
}
