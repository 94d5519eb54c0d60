package mujaz.store.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import mujaz.article.ArticleId;
import mujaz.article.Articles;
import mujaz.article.NewArticle;
import mujaz.delivery.Message;
import mujaz.delivery.Outbox;
import mujaz.source.SourceKind;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.store.DatabaseSettings;
import mujaz.subscription.ChatId;
import mujaz.subscription.DeliveryTimes;
import mujaz.subscription.Filter;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscribers;
import mujaz.subscription.Subscriptions;
import mujaz.summary.Method;
import mujaz.summary.Summary;
import mujaz.summary.translation.Translations;
import mujaz.testkit.SettableTime;
import mujaz.text.Language;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every database is backed up, restored, moved and checked alike. */
abstract class CopyContract {
  private static final SettableTime TIME = SettableTime.at("2026-03-29T01:30:00.123456Z");
  private static final ChatId CHAT = ChatId.telegram(-42);

  @TempDir Path folder;

  /** Where a fresh database is. */
  abstract DatabaseSettings fresh();

  /** Where a fresh database of the other kind is. */
  abstract DatabaseSettings other();

  @Test
  void aBackupRestoresToTheSameRowsInEitherProduct() throws IOException {
    Path file = folder.resolve("backup.zip");
    List<Tally> written;
    try (Database full = filled()) {
      written = backup(full, file);
    }
    assertThat(written)
        .extracting(Tally::table)
        .contains("sources", "outbox", "subscriptions", "translated_chats");
    assertThat(written)
        .filteredOn(tally -> tally.table().equals("translations"))
        .singleElement()
        .satisfies(tally -> assertThat(tally.rows()).isPositive());
    for (DatabaseSettings target : List.of(fresh(), other())) {
      assertThat(Restore.read(file, target)).hasSameElementsAs(written);
      try (Database restored = Database.open(target)) {
        assertThat(new Sources(restored.jdbi(), TIME).all())
            .singleElement()
            .satisfies(source -> assertThat(source.name()).isEqualTo("صحيفة \"الميناء\"\n2"));
        assertThat(DatabaseCheck.of(restored).faults()).isEmpty();
        // What is added after a restore gets a number of its own.
        new Sources(restored.jdbi(), TIME)
            .add("New", URI.create("https://new.test/"), SourceKind.FEED, Language.ENGLISH, null);
      }
    }
  }

  @Test
  void aMoveBringsEveryRowAndIsVerified() {
    try (Database from = filled();
        Database to = Database.open(other())) {
      List<Tally> moved = Move.copy(from, to);
      assertThat(moved).anySatisfy(tally -> assertThat(tally.rows()).isPositive());
      assertThat(DatabaseCheck.of(to).tables()).hasSameElementsAs(moved);
      assertThat(DatabaseCheck.of(from).tables()).hasSameElementsAs(moved);
    }
  }

  @Test
  void nothingIsTakenIntoADatabaseThatHoldsSomething() throws IOException {
    Path file = folder.resolve("backup.zip");
    try (Database full = filled();
        Database second = filled()) {
      backup(full, file);
      List<Tally> before = DatabaseCheck.of(second).tables();
      assertThatThrownBy(() -> Move.copy(full, second)).hasMessageContaining("not empty");
      assertThat(DatabaseCheck.of(second).tables()).isEqualTo(before);
    }
  }

  @Test
  void aBackupThatWasTamperedWithLeavesTheDatabaseEmpty() throws IOException {
    Path file = folder.resolve("backup.zip");
    try (Database full = filled()) {
      backup(full, file);
    }
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path rows = zip.getPath("tables/sources.jsonl");
      Files.writeString(rows, Files.readString(rows).replace("feed.test", "evil.test"));
    }
    DatabaseSettings target = fresh();
    assertThatThrownBy(() -> Restore.read(file, target)).hasMessageContaining("not what was");
    try (Database database = Database.open(target)) {
      assertThat(DatabaseCheck.of(database).tables()).extracting(Tally::rows).containsOnly(0L);
    }
  }

  @Test
  void aBackupThatWasBrokenOffIsRefused() throws IOException {
    Path file = folder.resolve("backup.zip");
    try (Database full = filled()) {
      backup(full, file);
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> Restore.read(file, fresh())).isInstanceOf(CopyFault.class);
  }

  @Test
  void aRowThatRefersToNothingIsAFault() {
    try (Database database = filled()) {
      assertThat(DatabaseCheck.of(database).faults()).isEmpty();
      unguarded(database, "delete from subscribers");
      assertThat(DatabaseCheck.of(database).faults())
          .anySatisfy(fault -> assertThat(fault).contains("subscriptions").contains("subscribers"));
    }
  }

  /** Runs a statement that the constraints would refuse. */
  abstract void unguarded(Database database, String statement);

  private static List<Tally> backup(Database database, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      return Backup.write(database, TIME.instant(), out);
    }
  }

  private static void translate(Jdbi jdbi) {
    Articles articles = new Articles(jdbi, TIME);
    NewArticle coming =
        new NewArticle(
            new Sources(jdbi, TIME).all().get(0).id(),
            URI.create("https://feed.test/1"),
            "Flood in Marenne",
            "It swept 12 boats away.",
            Language.ENGLISH,
            TIME.instant(),
            TIME.instant(),
            null,
            null,
            List.of());
    ArticleId lead = articles.inTransaction(h -> articles.add(h, List.of(coming))).get(0).id();
    Summary card =
        new Summary(
            Language.ENGLISH, "Flood in Marenne", List.of(), Method.EXTRACTIVE, TIME.instant());
    Summary translated =
        new Summary(
            Language.ARABIC, "فيضان في مارين", List.of(), Method.TRANSLATION, TIME.instant());
    new Translations(jdbi).keep(lead, card, translated);
  }

  private Database filled() {
    Database database = Database.open(fresh());
    var jdbi = database.jdbi();
    new Sources(jdbi, TIME)
        .add(
            "صحيفة \"الميناء\"\n2",
            URI.create("https://feed.test/rss"),
            SourceKind.FEED,
            Language.ARABIC,
            null);
    Subscribers subscribers = new Subscribers(jdbi, TIME);
    Subscriber reader = subscribers.meet(CHAT, Language.ARABIC);
    subscribers.save(reader.with(reader.preferences().withTranslated(true)));
    translate(jdbi);
    new Subscriptions(jdbi, TIME)
        .add(
            CHAT,
            new Filter(Set.of(Language.ARABIC), Set.of(), Set.of()),
            DeliveryTimes.NONE,
            java.time.ZoneId.of("Asia/Riyadh"));
    Message message = Message.of(Language.ARABIC, "موجز");
    jdbi.useTransaction(
        handle ->
            new Outbox(database, TIME)
                .add(handle, CHAT, "test", List.of(message), List.of(), TIME.instant()));
    return database;
  }
}
