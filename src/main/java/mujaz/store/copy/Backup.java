package mujaz.store.copy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mujaz.store.Database;

/**
 * Writes the whole database as a zip that either product can take in: a file of JSON lines a table,
 * and last a manifest with what each must hold. All of it is of one moment, while others go on
 * writing.
 */
public final class Backup {
  static final int FORMAT = 1;
  static final String MANIFEST = "manifest.json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * What the zip holds.
   *
   * @param schema the version of the schema that the rows are of
   */
  record Manifest(
      @JsonProperty("format") int format,
      @JsonProperty("schema") String schema,
      @JsonProperty("at") String at,
      @JsonProperty("tables") List<Tally> tables) {}

  private Backup() {}

  /**
   * @param out is not closed
   * @return what was written
   */
  public static List<Tally> write(Database database, Instant at, OutputStream out) {
    String schema = database.schemaVersion();
    return Snapshot.read(
        database,
        connection -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          List<Tally> tallies = new ArrayList<>();
          for (Table table : Table.all(connection)) {
            zip.putNextEntry(new ZipEntry(entry(table.name())));
            tallies.add(Rows.read(connection, table, row -> line(zip, row)));
            zip.closeEntry();
          }
          zip.putNextEntry(new ZipEntry(MANIFEST));
          zip.write(MAPPER.writeValueAsBytes(new Manifest(FORMAT, schema, at.toString(), tallies)));
          zip.closeEntry();
          zip.finish();
          return tallies;
        });
  }

  static String entry(String table) {
    return "tables/" + table + ".jsonl";
  }

  private static void line(ZipOutputStream zip, byte[] row) throws IOException {
    zip.write(row);
    zip.write('\n');
  }
}
