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
    save(id, role, find(id).map(Person::aMinute).orElse(0));
  }

  /** Bounds how much a person may say in a minute; 0 for what everybody may. */
  public void limit(ChatId id, int aMinute) {
    save(id, roleOf(id), aMinute);
  }

  private void save(ChatId id, Role role, int aMinute) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate("delete from people where person = :id")
              .bind("id", id.value())
              .execute();
          if (role != Role.READER || aMinute != 0) {
            handle
                .createUpdate("insert into people values (:id, :role, :aMinute, :now)")
                .bind("id", id.value())
                .bind("role", role.name())
                .bind("aMinute", aMinute)
                .bind("now", time.instant())
                .execute();
          }
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
