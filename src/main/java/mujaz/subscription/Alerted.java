package mujaz.subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import mujaz.subscription.Subscriber.Standing;
import mujaz.text.Language;
import org.jdbi.v3.core.Jdbi;

/** Those who want alerts. Thread-safe. */
public final class Alerted {
  private final Jdbi jdbi;

  public Alerted(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The active ones for whom it is not a quiet hour. */
  public List<Subscriber> at(Instant now) {
    return jdbi
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select chat, language, region, zone, since, preferences from subscribers
                        where standing = 'ACTIVE' and preferences is not null order by chat
                        """)
                    .map(
                        row ->
                            new Subscriber(
                                new ChatId(row.getColumn("chat", String.class)),
                                new Language(row.getColumn("language", String.class)),
                                row.getColumn("region", String.class),
                                ZoneId.of(row.getColumn("zone", String.class)),
                                Standing.ACTIVE,
                                row.getColumn("since", Instant.class),
                                Preferences.ofJson(row.getColumn("preferences", String.class))))
                    .list())
        .stream()
        .filter(reader -> reader.preferences().alerts() > 0 && !reader.isQuiet(now))
        .toList();
  }
}
