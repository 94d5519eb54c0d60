package mujaz.store.copy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeSet;

/** A table's rows as lines of JSON, out of a database and into one. */
final class Rows {
  private static final JsonFactory JSON = new JsonFactory();
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int BATCH = 500;

  /** Where rows go, a line of UTF-8 each, without its line end. */
  interface Sink {
    void take(byte[] row) throws IOException, SQLException;
  }

  private Rows() {}

  /** Reads a table within the connection's transaction; its rows are never all in memory. */
  static Tally read(Connection connection, Table table, Sink sink)
      throws SQLException, IOException {
    TallyCount count = new TallyCount(table.name());
    try (Statement query = connection.createStatement()) {
      query.setFetchSize(BATCH);
      try (ResultSet row = query.executeQuery(table.select())) {
        while (row.next()) {
          byte[] line = line(row, table);
          count.add(line);
          sink.take(line);
        }
      }
    }
    return count.tally();
  }

  private static byte[] line(ResultSet row, Table table) throws SQLException, IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      for (Map.Entry<String, Kind> column : table.columns().entrySet()) {
        json.writeFieldName(column.getKey());
        column.getValue().write(row, column.getKey(), json);
      }
      json.writeEndObject();
    }
    return line.toByteArray();
  }

  /** Takes rows into an empty table; whoever opens it closes it. */
  static final class Insert implements Sink, AutoCloseable {
    private final Connection connection;
    private final Table table;
    private final PreparedStatement insert;
    private int waiting;

    Insert(Connection connection, Table table) throws SQLException {
      this.connection = connection;
      this.table = table;
      this.insert = connection.prepareStatement(table.insert());
    }

    @Override
    public void take(byte[] row) throws IOException, SQLException {
      JsonNode values = MAPPER.readTree(row);
      TreeSet<String> unknown = new TreeSet<>();
      values.fieldNames().forEachRemaining(unknown::add);
      unknown.removeAll(table.columns().keySet());
      if (!unknown.isEmpty()) {
        throw new CopyFault(table.name() + " has no columns " + unknown);
      }
      int position = 1;
      for (Map.Entry<String, Kind> column : table.columns().entrySet()) {
        column.getValue().bind(insert, position++, values.get(column.getKey()));
      }
      insert.addBatch();
      if (++waiting == BATCH) {
        flush();
      }
    }

    private void flush() throws SQLException {
      insert.executeBatch();
      waiting = 0;
    }

    /** Writes what waits, and numbers new rows after the ones that came. */
    void finish() throws SQLException {
      flush();
      if (table.identity().isEmpty()) {
        return;
      }
      try (Statement statement = connection.createStatement()) {
        long next;
        try (ResultSet most =
            statement.executeQuery(
                "select coalesce(max(" + table.identity() + "), 0) + 1 from " + table.name())) {
          most.next();
          next = most.getLong(1);
        }
        statement.execute(
            "alter table %s alter column %s restart with %d"
                .formatted(table.name(), table.identity(), next));
      }
    }

    @Override
    public void close() throws SQLException {
      insert.close();
    }
  }
}
