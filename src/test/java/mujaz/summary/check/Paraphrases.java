package mujaz.summary.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hand-written set: invented articles, faithful sentences, and what spoils them. */
final class Paraphrases {
  /**
   * @param kind what was spoilt; "faithful" where nothing was
   */
  record Row(String language, List<String> articles, String sentence, String kind) {
    boolean isFaithful() {
      return kind.equals("faithful");
    }

    boolean isRelation() {
      return List.of("roles", "negation", "quotation").contains(kind);
    }
  }

  private static final Pattern MARK = Pattern.compile("\\{([a-z]+):([^|{}]*)\\|([^|{}]*)}");

  private Paraphrases() {}

  static List<Row> read(String file) {
    List<Row> rows = new ArrayList<>();
    String language = "";
    List<String> articles = new ArrayList<>();
    boolean inArticle = false;
    for (String line : lines(file)) {
      if (line.startsWith("= ")) {
        language = line.substring(2).strip();
        articles = new ArrayList<>(List.of(""));
        inArticle = true;
      } else if (line.startsWith("+ ")) {
        inArticle = false;
        faithful(rows, language, List.copyOf(articles), line.substring(2));
      } else if (line.startsWith("- ")) {
        String[] parts = line.substring(2).split(" ", 2);
        rows.add(new Row(language, List.copyOf(articles), parts[1], parts[0]));
      } else if (line.equals("~")) {
        articles.add("");
      } else if (inArticle && !line.isBlank()) {
        int last = articles.size() - 1;
        articles.set(last, (articles.get(last) + "\n" + line).strip());
      }
    }
    return rows;
  }

  private static void faithful(
      List<Row> rows, String language, List<String> articles, String marked) {
    rows.add(new Row(language, articles, MARK.matcher(marked).replaceAll("$2"), "faithful"));
    Matcher mark = MARK.matcher(marked);
    while (mark.find()) {
      String before = MARK.matcher(marked.substring(0, mark.start())).replaceAll("$2");
      String after = MARK.matcher(marked.substring(mark.end())).replaceAll("$2");
      rows.add(new Row(language, articles, before + mark.group(3) + after, mark.group(1)));
    }
  }

  private static List<String> lines(String file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Paraphrases.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
