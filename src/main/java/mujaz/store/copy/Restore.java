package mujaz.store.copy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import mujaz.store.Database;
import mujaz.store.DatabaseSettings;

/**
 * Takes a backup into an empty database, all of it or nothing. A backup of an older schema is taken
 * into that schema, which is then migrated like any old database.
 */
public final class Restore {
  private Restore() {}

  /**
   * @return what the database holds now
   * @throws CopyFault when the database is not empty, or the rows are not what the manifest says
   */
  public static List<Tally> read(Path backup, DatabaseSettings into) {
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      Backup.Manifest manifest = Backup.manifest(zip);
      List<Tally> restored;
      try (Database database = Database.openAt(into, manifest.schema())) {
        restored = Snapshot.write(database, connection -> fill(connection, zip, manifest));
      }
      Database.open(into).close();
      return restored;
    } catch (IOException e) {
      throw new CopyFault("no backup that can be read: " + backup, e);
    }
  }

  private static List<Tally> fill(Connection connection, ZipFile zip, Backup.Manifest manifest)
      throws SQLException, IOException {
    List<Table> tables = Table.all(connection);
    refuseUnlessEmpty(connection, tables);
    Map<String, Tally> wanted =
        manifest.tables().stream().collect(Collectors.toMap(Tally::table, Function.identity()));
    for (Table table : tables) {
      ZipEntry entry = zip.getEntry(Backup.entry(table.name()));
      if (entry == null || !wanted.containsKey(table.name())) {
        throw new CopyFault("the backup has no table " + table.name());
      }
      try (InputStream in = zip.getInputStream(entry)) {
        fill(connection, table, in);
      }
    }
    return verified(connection, tables, wanted);
  }

  private static void fill(Connection connection, Table table, InputStream in)
      throws SQLException, IOException {
    try (Rows.Insert rows = new Rows.Insert(connection, table);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.take(line.getBytes(StandardCharsets.UTF_8));
      }
      rows.finish();
    }
  }

  static void refuseUnlessEmpty(Connection connection, List<Table> tables) throws SQLException {
    for (Table table : tables) {
      try (Statement query = connection.createStatement();
          ResultSet row = query.executeQuery("select 1 from " + table.name() + " limit 1")) {
        if (row.next()) {
          throw new CopyFault("the database is not empty: there are rows in " + table.name());
        }
      }
    }
  }

  /** Reads everything back, and compares. */
  static List<Tally> verified(Connection connection, List<Table> tables, Map<String, Tally> wanted)
      throws SQLException, IOException {
    List<Tally> there = new ArrayList<>();
    for (Table table : tables) {
      Tally found = Rows.read(connection, table, row -> {});
      if (!found.equals(wanted.get(table.name()))) {
        throw new CopyFault("not what was copied: " + found + ", not " + wanted.get(table.name()));
      }
      there.add(found);
    }
    return there;
  }
}
