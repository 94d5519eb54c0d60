package mujaz.store.copy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mujaz.store.Database;

/**
 * Looks for damage: every row of every table is read; rows that refer to nothing, keys that are
 * there twice, and indexes that hold more or fewer rows than their table are faults.
 */
public final class DatabaseCheck {
  /**
   * What was found.
   *
   * @param tables what every table holds
   * @param faults in words; empty for a sound database
   */
  public record Findings(List<Tally> tables, List<String> faults) {
    private static final String FAULT = "FAULT ";

    /** A line a table, then a line a fault. */
    public List<String> lines() {
      return Stream.concat(
              tables.stream().map(Tally::line), faults.stream().map(fault -> FAULT + fault))
          .toList();
    }

    /** Whether a line of {@link #lines} is a fault. */
    public static boolean isFault(String line) {
      return line.startsWith(FAULT);
    }
  }

  private final Connection connection;
  private final boolean postgres;
  private final List<String> faults = new ArrayList<>();

  private DatabaseCheck(Connection connection, boolean postgres) {
    this.connection = connection;
    this.postgres = postgres;
  }

  /** Reads the whole database at one moment, while others go on writing. */
  public static Findings of(Database database) {
    return Snapshot.read(
        database, connection -> new DatabaseCheck(connection, database.isShared()).findings());
  }

  private Findings findings() throws SQLException {
    List<Tally> tallies = new ArrayList<>();
    for (Table table : Table.all(connection)) {
      try {
        Tally tally = Rows.read(connection, table, row -> {});
        tallies.add(tally);
        references(table.name());
        indexes(table.name(), tally.rows());
      } catch (SQLException | IOException e) {
        faults.add(table.name() + ": cannot be read: " + firstLine(e));
        if (postgres) {
          // There a failed statement ends the transaction, and the rest would fail with it.
          break;
        }
      }
    }
    return new Findings(tallies, faults);
  }

  private void references(String table) throws SQLException {
    Map<String, List<String[]>> keys = new LinkedHashMap<>();
    DatabaseMetaData data = connection.getMetaData();
    try (ResultSet key =
        data.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
      while (key.next()) {
        keys.computeIfAbsent(
                key.getString("FK_NAME") + " " + key.getString("PKTABLE_NAME"),
                name -> new ArrayList<>())
            .add(new String[] {key.getString("FKCOLUMN_NAME"), key.getString("PKCOLUMN_NAME")});
      }
    }
    for (Map.Entry<String, List<String[]>> key : keys.entrySet()) {
      String parent = key.getKey().substring(key.getKey().lastIndexOf(' ') + 1);
      String set =
          key.getValue().stream()
              .map(pair -> "c." + pair[0] + " is not null")
              .collect(Collectors.joining(" and "));
      String same =
          key.getValue().stream()
              .map(pair -> "p." + pair[1] + " = c." + pair[0])
              .collect(Collectors.joining(" and "));
      long lost =
          count(
              "select count(*) from %s c where %s and not exists (select 1 from %s p where %s)"
                  .formatted(table, set, parent, same));
      if (lost > 0) {
        faults.add(table + ": " + lost + " rows refer to " + parent + " that are not there");
      }
    }
  }

  private void indexes(String table, long rows) throws SQLException {
    Map<String, List<String>> columns = new TreeMap<>();
    Collection<String> unique = new ArrayList<>();
    DatabaseMetaData data = connection.getMetaData();
    try (ResultSet index =
        data.getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, true)) {
      while (index.next()) {
        String name = index.getString("INDEX_NAME");
        if (name != null && index.getString("COLUMN_NAME") != null) {
          columns.computeIfAbsent(name, key -> new ArrayList<>()).add(index.getString(9));
          if (!index.getBoolean("NON_UNIQUE")) {
            unique.add(name);
          }
        }
      }
    }
    for (Map.Entry<String, List<String>> index : columns.entrySet()) {
      String keys = String.join(", ", index.getValue());
      if (unique.contains(index.getKey())) {
        long twice =
            count(
                "select count(*) from (select 1 from %s where %s group by %s having count(*) > 1) t"
                    .formatted(table, notNull(index.getValue()), keys));
        if (twice > 0) {
          faults.add(table + ": " + twice + " keys (" + keys + ") are there twice");
        }
      }
      long through = through(table, index.getKey(), keys);
      if (through != rows) {
        faults.add(
            "%s: index %s holds %d rows, the table %d"
                .formatted(table, index.getKey(), through, rows));
      }
    }
  }

  /** How many rows an index leads to. */
  private long through(String table, String index, String keys) throws SQLException {
    String first = keys.split(", ")[0];
    if (!postgres) {
      return count(
          "select count(%s) + count(case when %s is null then 1 end) from (select %s from %s use index (\"%s\") order by %s) t"
              .formatted(first, first, keys, table, index, keys));
    }
    try (Statement plan = connection.createStatement()) {
      for (String way : List.of("seqscan", "bitmapscan", "sort")) {
        plan.execute("set local enable_" + way + " = off");
      }
      return count(
          "select count(*) from (select %s from %s order by %s offset 0) t"
              .formatted(keys, table, keys));
    }
  }

  private static String notNull(List<String> columns) {
    return columns.stream().map(c -> c + " is not null").collect(Collectors.joining(" and "));
  }

  private long count(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
