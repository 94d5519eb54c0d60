package mujaz.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The folder of real data that {@code -Dmujaz.data} names; tests that need it skip without. */
public final class RealData {
  private RealData() {}

  public static Path folder(String name) {
    String root = System.getProperty("mujaz.data", "");
    Assumptions.assumeTrue(!root.isEmpty(), "no real data: -Dmujaz.data=DIR is not given");
    Path folder = Path.of(root).resolve(name);
    Assumptions.assumeTrue(Files.isDirectory(folder), "no real data at " + folder);
    return folder;
  }

  public static List<JsonNode> jsonLines(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(mapper.readTree(line));
    }
    return rows;
  }
}
