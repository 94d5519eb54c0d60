package mujaz.article.body;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.article.ArticleExtractor;
import mujaz.feed.Decoding;
import mujaz.text.LanguageDetector;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A marked page as the trees see it: the blocks that are not hopeless, described. */
final class Example {
  private static final Pattern STATED =
      Pattern.compile("\"articleBody\"\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)*+\")");
  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor(new LanguageDetector());
  private static final double HOPELESS = 0.003;
  private static final int FOLDS = 6;

  final MarkedPage page;
  final List<Block> blocks;
  final List<Integer> places = new ArrayList<>();
  final List<float[]> rows = new ArrayList<>();
  final List<String> names;
  final int[] marks;
  private final About about;

  Example(MarkedPage page) throws IOException {
    this.page = page;
    String html = Decoding.decode(page.body(), Map.of());
    Document document =
        Jsoup.parse(html, page.address().toString(), Parser.htmlParser().setMaxDepth(400));
    String title = EXTRACTOR.extract(page.body(), page.address(), Map.of()).title();
    about = About.of(title, ArticleBody.description(document), stated(html));
    Layout layout = new Layout(Blocks.of(document.body()));
    blocks = layout.page.all;
    Row row = new Row(true);
    ArticleBody.describe(
        layout,
        about,
        row,
        (described, place) -> {
          places.add(place);
          rows.add(described.values());
        });
    names = List.copyOf(row.names());
    int[] all = Marks.of(page, blocks);
    marks = places.stream().mapToInt(place -> all[place]).toArray();
  }

  private static String stated(String html) throws IOException {
    Matcher matcher = STATED.matcher(html);
    String found = matcher.find() ? matcher.group(1).replaceAll("[\\x00-\\x1f]", " ") : "\"\"";
    try {
      return new ObjectMapper().readValue(found, String.class);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return "";
    }
  }

  /** Pages of one site are in one fold. */
  int fold() {
    String[] host = String.valueOf(page.address().getHost()).split("\\.");
    String site = host.length < 2 ? host[0] : host[host.length - 2] + host[host.length - 1];
    return Math.floorMod(site.hashCode(), FOLDS);
  }

  /** The rows of {@link SecondLook}, once it is known how likely each block seemed at first. */
  List<Row> secondRows(double[] likely) {
    double[] all = new double[blocks.size()];
    Arrays.fill(all, HOPELESS);
    for (int i = 0; i < likely.length; i++) {
      all[places.get(i)] = likely[i];
    }
    SecondLook look = new SecondLook(blocks, all);
    List<Row> described = new ArrayList<>();
    for (int place : places) {
      Row row = new Row(true);
      look.describe(place, row);
      described.add(row);
    }
    return described;
  }

  /** The article that these likelihoods give. */
  String text(double[] likely) {
    double[] all = new double[blocks.size()];
    for (int i = 0; i < likely.length; i++) {
      all[places.get(i)] = likely[i];
    }
    return ArticleBody.text(ArticleBody.kept(blocks, about, all));
  }
}
