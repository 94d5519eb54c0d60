package mujaz;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mujaz.admin.AdminParts;
import mujaz.admin.Audit;
import mujaz.admin.Broadcasts;
import mujaz.admin.Invites;
import mujaz.admin.People;
import mujaz.admin.Person;
import mujaz.admin.Statistics;
import mujaz.chat.ChatParts;
import mujaz.chat.repair.CorrectionNotices;
import mujaz.chat.repair.EditorsTold;
import mujaz.chat.sources.SourceNotices;
import mujaz.ingest.SourceLists;
import mujaz.source.Sources;
import mujaz.source.watch.SourceWatch;
import mujaz.store.Database;
import mujaz.store.DatabaseSettings;
import mujaz.store.copy.Backup;
import mujaz.store.copy.DatabaseCheck;
import mujaz.subscription.ChatId;
import mujaz.subscription.Role;
import mujaz.subscription.Subscriber;
import mujaz.telegram.TelegramBot;
import mujaz.web.AdminPort;
import org.jspecify.annotations.Nullable;

/** What commands ask of the service that holds the database. */
final class AdminWiring {
  private AdminWiring() {}

  /** Whether nobody else can open the database while the service has it. */
  static boolean isHeld(DatabaseSettings database) {
    return database.url().startsWith("jdbc:h2:file:");
  }

  /**
   * @param dashboard makes a link that signs a person in; null where there is no dashboard
   */
  static AdminParts parts(
      Settings settings,
      Database database,
      @Nullable Function<ChatId, URI> dashboard,
      @Nullable TelegramBot bot,
      InstantSource time) {
    var jdbi = database.jdbi();
    return new AdminParts(
        new People(jdbi, time),
        new Audit(jdbi, time),
        new Invites(jdbi, time),
        new Broadcasts(jdbi, time),
        new Statistics(jdbi, time),
        new AdminParts.Extras(
            settings.inviteOnly(),
            dashboard,
            start -> bot == null ? Optional.empty() : bot.leads(start),
            out -> Backup.write(database, time.instant(), out),
            settings.model().price()));
  }

  /** What tells the owners and admins of sources that ail. */
  static SourceNotices notices(
      Settings settings, Database database, DeliveryWiring delivery, ChatParts chats) {
    return new SourceNotices(
        database,
        new SourceWatch(database.jdbi(), chats.sources(), chats.time()),
        delivery.outbox(),
        chats.phrases(),
        new SourceNotices.Admins(
            told(chats, settings.telegram().admins(), Role.ADMIN), settings.fetch().proxyNames()),
        chats.time());
  }

  /** What tells editors of what may be wrong in a story. */
  static CorrectionNotices corrections(
      Database database, DeliveryWiring delivery, ChatParts chats, Set<Long> owners) {
    return new CorrectionNotices(
        database,
        chats.stories(),
        new EditorsTold(delivery.outbox(), delivery.fates(), told(chats, owners, Role.EDITOR)),
        chats.phrases(),
        chats.time());
  }

  /** The owners, and those of a role, as far as they have spoken to the bot. */
  private static Supplier<List<Subscriber>> told(ChatParts chats, Set<Long> owners, Role role) {
    return () ->
        Stream.concat(
                owners.stream().map(ChatId::telegram),
                chats.admin().people().all().stream()
                    .filter(person -> person.role().covers(role))
                    .map(Person::id))
            .distinct()
            .flatMap(id -> chats.subscribers().find(id).stream())
            .toList();
  }

  /**
   * What a person may do now: owners stand in the settings; in {@code try} it is the first visitor.
   */
  static Function<ChatId, Role> roles(Settings settings, People people) {
    return person -> {
      boolean isOwner =
          person.transport().equals(ChatId.TELEGRAM)
              ? settings.telegram().admins().contains(person.number())
              : settings.web().chat() && person.equals(ChatId.web(1));
      return isOwner ? Role.OWNER : people.roleOf(person);
    };
  }

  static AdminPort port(Path data, Database database, Sources sources, InstantSource time) {
    SourceLists lists = new SourceLists(sources);
    return AdminPort.open(
        data,
        Map.of(
            "backup",
            (in, out) -> Backup.write(database, time.instant(), out),
            "check",
            (in, out) -> lines(out, DatabaseCheck.of(database).lines()),
            "import",
            (in, out) -> lines(out, lists.take(in)),
            "export",
            (in, out) -> out.write(lists.give().getBytes(StandardCharsets.UTF_8))));
  }

  private static void lines(OutputStream out, List<?> lines) throws IOException {
    for (Object line : lines) {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
