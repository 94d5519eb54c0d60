package mujaz.store.copy;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A table as the database itself describes it.
 *
 * @param columns by name, so that both products give the same order
 * @param parents the tables that its rows refer to
 * @param identity the column that the database numbers; empty for none
 */
record Table(String name, Map<String, Kind> columns, Set<String> parents, String identity) {
  private static final String COLUMNS =
      """
      select table_name, column_name, data_type, is_identity from information_schema.columns
      where table_schema = current_schema order by table_name, column_name
      """;

  /** Flyway's own record of the schema is made anew wherever the schema is. */
  private static final String MIGRATIONS = "flyway_schema_history";

  /** Every table, those that others refer to first. */
  static List<Table> all(Connection connection) throws SQLException {
    Map<String, Map<String, Kind>> columns = new TreeMap<>();
    Map<String, String> identities = new TreeMap<>();
    try (PreparedStatement query = connection.prepareStatement(COLUMNS);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        String table = row.getString(1);
        if (!table.equals(MIGRATIONS)) {
          columns
              .computeIfAbsent(table, key -> new TreeMap<>())
              .put(row.getString(2), Kind.ofType(row.getString(3)));
          if (row.getString(4).equals("YES")) {
            identities.put(table, row.getString(2));
          }
        }
      }
    }
    Map<String, Table> tables = new LinkedHashMap<>();
    for (var entry : columns.entrySet()) {
      String name = entry.getKey();
      tables.put(
          name,
          new Table(
              name,
              entry.getValue(),
              parents(connection, name),
              identities.getOrDefault(name, "")));
    }
    return parentsFirst(tables);
  }

  private static Set<String> parents(Connection connection, String table) throws SQLException {
    Set<String> parents = new TreeSet<>();
    DatabaseMetaData data = connection.getMetaData();
    try (ResultSet key =
        data.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
      while (key.next()) {
        parents.add(key.getString("PKTABLE_NAME"));
      }
    }
    parents.remove(table);
    return parents;
  }

  private static List<Table> parentsFirst(Map<String, Table> tables) {
    List<Table> ordered = new ArrayList<>();
    Map<String, Table> left = new LinkedHashMap<>(tables);
    while (!left.isEmpty()) {
      List<Table> free =
          left.values().stream()
              .filter(table -> table.parents().stream().noneMatch(left::containsKey))
              .toList();
      if (free.isEmpty()) {
        throw new IllegalStateException("tables that refer to one another: " + left.keySet());
      }
      ordered.addAll(free);
      free.forEach(table -> left.remove(table.name()));
    }
    return ordered;
  }

  String select() {
    return "select " + String.join(", ", columns.keySet()) + " from " + name;
  }

  String insert() {
    return "insert into "
        + name
        + " ("
        + String.join(", ", columns.keySet())
        + ") values ("
        + columns.keySet().stream().map(column -> "?").collect(Collectors.joining(", "))
        + ")";
  }
}
