package mujaz.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mujaz.text.Language;

/**
 * An invented outlet with its articles, read from a text file: a block of {@code name: value}
 * lines, and after each {@code ===} another one with an article's paragraphs beneath.
 *
 * @param fullText whether its feed carries whole articles, or links alone
 */
record SampleOutlet(
    String slug,
    String name,
    Language language,
    boolean fullText,
    String motto,
    String template,
    List<SampleArticle> articles) {

  static SampleOutlet read(String slug) {
    String[] blocks = resource(slug + ".txt").split("(?m)^===$");
    Map<String, String> head = fields(blocks[0]);
    return new SampleOutlet(
        slug,
        field(head, "name"),
        new Language(field(head, "language")),
        field(head, "feed").equals("full"),
        field(head, "motto"),
        resource(field(head, "page")),
        Arrays.stream(blocks).skip(1).map(SampleOutlet::article).toList());
  }

  static String resource(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String name) {
    try (InputStream in = SampleOutlet.class.getResourceAsStream("/mujaz/sample/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SampleArticle article(String block) {
    String[] parts = block.strip().split("\n\n", 2);
    Map<String, String> fields = fields(parts[0]);
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : parts[1].split("\n\n")) {
      paragraphs.add(paragraph.replace('\n', ' ').strip());
    }
    return new SampleArticle(
        field(fields, "slug"),
        field(fields, "title"),
        field(fields, "author"),
        Duration.ofMinutes(Long.parseLong(field(fields, "minutes-ago"))),
        field(fields, "category"),
        field(fields, "teaser"),
        field(fields, "caption"),
        paragraphs);
  }

  private static Map<String, String> fields(String block) {
    Map<String, String> fields = new HashMap<>();
    for (String line : block.strip().split("\n")) {
      String[] pair = line.split(": ", 2);
      fields.put(pair[0], pair[1].strip());
    }
    return fields;
  }

  private static String field(Map<String, String> fields, String name) {
    return Objects.requireNonNull(fields.get(name), name);
  }
}
