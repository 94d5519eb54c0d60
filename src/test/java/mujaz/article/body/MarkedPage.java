package mujaz.article.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import mujaz.testkit.RealData;

/**
 * A saved page and what people said its article is: the whole text, parts to have and not, or
 * nothing.
 */
record MarkedPage(
    String file,
    String corpus,
    URI address,
    Path saved,
    String text,
    List<String> with,
    List<String> without) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+");
  private static final Pattern SPACELESS =
      Pattern.compile("[\\u3040-\\u30ff\\u3400-\\u9fff\\u0e00-\\u0e7f\\u1000-\\u109f]");

  static List<MarkedPage> all() throws IOException {
    Path folder = RealData.folder("extract");
    List<MarkedPage> pages = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                unzipped(folder.resolve("gold.dev.jsonl.gz")), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = json.readTree(line);
        JsonNode gold = row.path("gold");
        String file = row.path("file").asText();
        pages.add(
            new MarkedPage(
                file,
                row.path("corpus").asText(),
                address(row.path("url").asText()),
                folder.resolve("html").resolve(file + ".gz"),
                gold.path("text").asText(""),
                strings(gold.path("with")),
                strings(gold.path("without"))));
      }
    }
    return pages;
  }

  boolean isMarked() {
    return !text.isEmpty() || !with.isEmpty();
  }

  byte[] body() throws IOException {
    try (InputStream in = unzipped(saved)) {
      return in.readAllBytes();
    }
  }

  private static InputStream unzipped(Path file) throws IOException {
    return new GZIPInputStream(Files.newInputStream(file));
  }

  private static URI address(String stated) {
    try {
      return URI.create(stated.strip().replace("hard::", "https://"));
    } catch (IllegalArgumentException e) {
      return URI.create("https://news.test/");
    }
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(one -> strings.add(spaced(one.asText())));
    return strings;
  }

  static String spaced(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  /** Of the parts to have, those found and missed; of those not to have, found. */
  int[] chunks(String found) {
    String text = spaced(found);
    int right = (int) with.stream().filter(text::contains).count();
    int wrong = (int) without.stream().filter(text::contains).count();
    return new int[] {right, text.isEmpty() ? 0 : wrong, with.size() - right};
  }

  /** Precision and recall of the runs of four words. */
  double[] fit(String found) {
    Map<List<String>, Integer> wanted = runs(text);
    Map<List<String>, Integer> got = runs(found);
    double shared = 0;
    for (Map.Entry<List<String>, Integer> run : got.entrySet()) {
      shared += Math.min(run.getValue(), wanted.getOrDefault(run.getKey(), 0));
    }
    return new double[] {shared / Math.max(1, sum(got)), shared / Math.max(1, sum(wanted))};
  }

  private static int sum(Map<List<String>, Integer> runs) {
    return runs.values().stream().mapToInt(count -> count).sum();
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      if (SPACELESS.matcher(matcher.group()).find()) {
        matcher.group().chars().forEach(c -> words.add(String.valueOf((char) c)));
      } else {
        words.add(matcher.group());
      }
    }
    return words;
  }

  private static Map<List<String>, Integer> runs(String text) {
    List<String> words = words(text);
    Map<List<String>, Integer> runs = new HashMap<>();
    for (int i = 0; i + 4 <= words.size(); i++) {
      runs.merge(List.copyOf(words.subList(i, i + 4)), 1, Integer::sum);
    }
    return runs;
  }
}
