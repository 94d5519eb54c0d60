package mujaz.article.body;

import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the article in a page.
 *
 * <p>The idea: a page is a row of blocks of text; a block is the article's or it is not. What is
 * known of a block (its words, the names of the elements around it, its neighbours, where on the
 * page the prose is) are some 200 numbers, from which {@link Trees} learnt, on pages whose articles
 * people had marked, how likely it is the article's. A second, small look corrects that by what was
 * thought of the blocks around. One walk over the tree, which stays as it is; the rest is
 * arithmetic. Thread-safe.
 */
public final class ArticleBody {
  private static final double ENOUGH = 0.5;
  private static final double HOPELESS = 0.003;
  private static final int SHORTEST = 100;

  private final Trees first = Trees.load("first-look.trees");
  private final Trees second = Trees.load("second-look.trees");

  /**
   * The article's paragraphs, a line each; empty where the page has none.
   *
   * @param title the article's headline
   * @param stated its text as the page's JSON-LD has it, or empty
   */
  public String of(Document page, String title, String stated) {
    Blocks blocks = Blocks.of(page.body());
    if (blocks.all.isEmpty()) {
      return "";
    }
    Layout layout = new Layout(blocks);
    About about = About.of(title, description(page), stated);
    double[] likely = looks(layout, about);
    List<Block> kept = kept(blocks.all, about, likely);
    boolean enough = kept.stream().mapToInt(block -> block.weight).sum() >= SHORTEST;
    return text(enough ? kept : voted(layout));
  }

  static List<Block> kept(List<Block> blocks, About about, double[] likely) {
    return IntStream.range(0, likely.length)
        .filter(i -> likely[i] >= ENOUGH)
        .mapToObj(blocks::get)
        .filter(block -> !block.isHeadline() && !block.leadsAway() && !about.isTitle(block))
        .toList();
  }

  private double[] looks(Layout layout, About about) {
    double[] likely = new double[layout.page.all.size()];
    Arrays.fill(likely, HOPELESS);
    describe(layout, about, new Row(false), (row, place) -> likely[place] = first.likelihood(row));
    SecondLook look = new SecondLook(layout.page.all, likely);
    double[] better = new double[likely.length];
    Row again = new Row(false);
    for (int i = 0; i < better.length; i++) {
      if (!layout.isHopeless(i)) {
        again.clear();
        look.describe(i, again);
        better[i] = second.likelihood(again);
      }
    }
    return better;
  }

  /** Describes all blocks that may be the article's, one after another, in the one row. */
  static void describe(Layout layout, About about, Row row, ObjIntConsumer<Row> then) {
    PlaceTraits places = new PlaceTraits(layout);
    CompanyTraits company = new CompanyTraits(layout, about);
    for (int i = 0; i < layout.page.all.size(); i++) {
      Block block = layout.page.all.get(i);
      if (!layout.isHopeless(i)) {
        row.clear();
        TextTraits.describe(block, row);
        places.describe(i, block, row);
        company.describe(i, block, row);
        then.accept(row, i);
      }
    }
  }

  private static List<Block> voted(Layout layout) {
    return IntStream.range(layout.voted.first, layout.voted.last)
        .mapToObj(layout.page.all::get)
        .filter(block -> block.prose)
        .toList();
  }

  static String description(Document page) {
    for (Element meta : page.head().getElementsByTag("meta")) {
      String name = meta.attr("name") + meta.attr("property");
      if (name.equalsIgnoreCase("description") || name.equalsIgnoreCase("og:description")) {
        return meta.attr("content");
      }
    }
    return "";
  }

  /** A paragraph a line; the cells of a table's row share one. */
  static String text(List<Block> kept) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < kept.size(); i++) {
      if (i > 0) {
        text.append(isSameRow(kept.get(i - 1).box, kept.get(i).box) ? ' ' : '\n');
      }
      text.append(kept.get(i).text);
    }
    return text.toString();
  }

  private static boolean isSameRow(Box one, Box other) {
    boolean cells = one != other && one.tag.matches("t[dh]") && other.tag.matches("t[dh]");
    return cells && one.parent == other.parent;
  }
}
