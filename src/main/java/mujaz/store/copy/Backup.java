package mujaz.store.copy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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

  /**
   * What a backup says that it holds.
   *
   * @throws CopyFault where it is none, or was broken off
   */
  public static List<Tally> tallies(Path backup) {
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      return manifest(zip).tables();
    } catch (IOException e) {
      throw new CopyFault("no backup that can be read: " + backup, e);
    }
  }

  static Manifest manifest(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(MANIFEST);
    if (entry == null) {
      throw new CopyFault("no backup of Mujaz, or one that was broken off: no manifest in it");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      Manifest manifest = MAPPER.readValue(in, Manifest.class);
      if (manifest.format() != FORMAT) {
        throw new CopyFault("made by a newer program: format " + manifest.format());
      }
      return manifest;
    }
  }

  static String entry(String table) {
    return "tables/" + table + ".jsonl";
  }

  private static void line(ZipOutputStream zip, byte[] row) throws IOException {
    zip.write(row);
    zip.write('\n');
  }
}
