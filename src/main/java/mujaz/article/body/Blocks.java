package mujaz.article.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Reads a page's blocks, and the elements that hold them, in one walk over its tree. */
final class Blocks implements NodeVisitor {
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "button",
          "select",
          "head",
          "textarea",
          "object",
          "video",
          "audio",
          "math",
          "canvas",
          "input",
          "option",
          "datalist");
  private static final Set<String> INLINE =
      Set.of(
          "a", "span", "b", "strong", "i", "em", "u", "font", "small", "sub", "sup", "abbr", "cite",
          "code", "mark", "q", "s", "time", "label", "img", "bdi", "bdo", "kbd", "var", "samp",
          "ins", "del", "big", "tt", "acronym", "wbr", "nobr", "data", "dfn", "strike", "picture",
          "source", "ruby", "rt", "rp", "rb", "o:p", "meta", "link");

  /** No article has more; what floods a page with blocks is none. */
  private static final int MOST = 5_000;

  final List<Block> all = new ArrayList<>();
  final List<Box> boxes = new ArrayList<>();
  private final Map<String, Integer> hints = new HashMap<>();
  private final BlockText text = new BlockText();
  private Box box = new Box(null, "", 0, 0, "", false);
  private int silent;
  private int open;

  private Blocks() {
    boxes.add(box);
  }

  static Blocks of(Element root) {
    Blocks blocks = new Blocks();
    NodeTraversor.traverse(blocks, root);
    blocks.flush();
    blocks.sum();
    return blocks;
  }

  /** The element that holds everything. */
  Box top() {
    return boxes.get(0);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      if (silent == 0) {
        text.add(words.getWholeText());
      }
    } else if (node instanceof Element element) {
      String name = element.normalName();
      if (SILENT.contains(name)) {
        silent++;
      } else if (silent == 0) {
        enter(element, name);
      }
    }
  }

  private void enter(Element element, String name) {
    if (name.equals("br")) {
      if (text.breaks()) {
        flush();
      }
    } else if (INLINE.contains(name)) {
      text.style(name, 1);
      if (name.equals("img")) {
        box.images++;
      } else if (text.isEmpty() && element.attributesSize() > 0) {
        open |= hints(names(element));
      }
    } else {
      flush();
      String names = names(element);
      box = new Box(box, name, boxes.size(), hints(names), names, conceals(element));
      box.first = all.size();
      boxes.add(box);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    if (SILENT.contains(name)) {
      silent--;
    } else if (silent > 0 || name.equals("br")) {
      return;
    } else if (INLINE.contains(name)) {
      text.style(name, -1);
    } else {
      flush();
      box.last = all.size();
      box = Objects.requireNonNull(box.parent);
    }
  }

  private static String names(Element element) {
    if (element.attributesSize() == 0) {
      return "";
    }
    return element.attr("class")
        + ' '
        + element.attr("id")
        + ' '
        + element.attr("itemprop")
        + ' '
        + element.attr("data-testid")
        + ' '
        + element.attr("data-component");
  }

  private int hints(String names) {
    return names.length() < 5 ? 0 : hints.computeIfAbsent(names, Hint::of);
  }

  private static boolean conceals(Element element) {
    return element.attributesSize() > 0
        && (element.hasAttr("hidden")
            || element.attr("aria-hidden").equals("true")
            || element.attr("style").replace(" ", "").contains("display:none"));
  }

  private void flush() {
    if (!text.isEmpty() && all.size() < MOST) {
      all.add(text.take(box, open));
    }
    text.clear();
    open = 0;
  }

  private void sum() {
    top().last = all.size();
    for (int i = 0; i < all.size(); i++) {
      Block block = all.get(i);
      for (Box at = block.box; at != null; at = at.parent) {
        at.weight += block.weight;
        at.linked += block.linked;
        at.blocks++;
        at.prose += block.prose ? block.weight : 0;
      }
      if (block.prose) {
        Box around = block.around;
        around.firstFlow = around.flow == 0 ? i : around.firstFlow;
        around.lastFlow = i;
        around.flow += block.weight;
      }
    }
    Map<Integer, Integer> twins = new HashMap<>();
    boxes.forEach(each -> twins.merge(each.signature, 1, Integer::sum));
    for (int i = boxes.size() - 1; i >= 0; i--) {
      Box each = boxes.get(i);
      each.twins = twins.getOrDefault(each.signature, 1);
      if (each.parent != null) {
        each.parent.images += each.images;
      }
    }
  }
}
