package mujaz.store.copy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mujaz.store.Database;

/** Copies everything from one database into another, empty one, of either product. */
public final class Move {
  private Move() {}

  /**
   * All of it or nothing.
   *
   * @return what the other database holds now, which is what this one holds
   * @throws CopyFault when the other is not empty, or does not hold the same afterwards
   */
  public static List<Tally> copy(Database from, Database to) {
    if (!from.schemaVersion().equals(to.schemaVersion())) {
      throw new CopyFault("schema " + from.schemaVersion() + " against " + to.schemaVersion());
    }
    return Snapshot.read(
        from,
        source ->
            Snapshot.write(
                to,
                target -> {
                  List<Table> tables = Table.all(target);
                  Restore.refuseUnlessEmpty(target, tables);
                  Map<String, Tally> wanted = new HashMap<>();
                  for (Table table : tables) {
                    try (Rows.Insert rows = new Rows.Insert(target, table)) {
                      wanted.put(table.name(), Rows.read(source, table, rows));
                      rows.finish();
                    }
                  }
                  return Restore.verified(target, tables, wanted);
                }));
  }
}
