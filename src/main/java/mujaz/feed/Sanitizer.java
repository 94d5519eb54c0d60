package mujaz.feed;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Markup from outside with everything taken out that could do something: scripts, event handlers,
 * frames, forms of address that run code, positioned styles. Relative addresses become absolute.
 * One pass, no tree: what is not on the lists of {@link SafeNames} does not come through. Markup
 * that is harmless and well made stays as it was written.
 */
final class Sanitizer implements HtmlScan.Sink {
  private static final Set<String> VOID =
      Set.of(
          "area", "br", "col", "command", "hr", "img", "input", "keygen", "source", "wbr", "track");
  private static final Set<String> ADDRESSES =
      Set.of(
          "href",
          "src",
          "action",
          "background",
          "cite",
          "dynsrc",
          "icon",
          "longdesc",
          "lowsrc",
          "ping",
          "poster",
          "usemap",
          "xlink:href",
          "data");
  private static final Map<String, String> NAMESPACES =
      Map.of("svg", "http://www.w3.org/2000/svg", "math", "http://www.w3.org/1998/Math/MathML");
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  private final String base;
  private final @Nullable StringBuilder safe;
  private boolean changed;
  private int svg;
  private int math;

  /**
   * @param safe what is written to; null to look only whether anything must change
   */
  private Sanitizer(URI base, @Nullable StringBuilder safe) {
    this.base = base.toString();
    this.safe = safe;
  }

  /**
   * @param base what relative addresses in it are meant against
   */
  static String clean(String html, URI base) {
    if (html.indexOf('<') < 0) {
      return html.strip();
    }
    Sanitizer look = new Sanitizer(base, null);
    HtmlScan.scan(html, look);
    if (!look.changed) {
      return html.strip();
    }
    StringBuilder safe = new StringBuilder(html.length());
    HtmlScan.scan(html, new Sanitizer(base, safe));
    return safe.toString().strip();
  }

  @Override
  public boolean isEnough() {
    return changed && safe == null;
  }

  @Override
  public void text(char[] html, int from, int to) {
    if (safe != null) {
      safe.append(html, from, to - from);
    }
  }

  @Override
  public void bracket() {
    changed = true;
    if (safe != null) {
      safe.append("&lt;");
    }
  }

  @Override
  public void open(String name, List<String> attributes, boolean closed) {
    svg += name.equals("svg") && !closed ? 1 : 0;
    math += name.equals("math") && !closed ? 1 : 0;
    SafeNames names = names(name);
    @Nullable String element = names.element(name);
    if (element == null) {
      changed = true;
      return;
    }
    boolean foreign = NAMESPACES.containsKey(name);
    changed |= foreign;
    if (safe == null) {
      attributes(names, attributes, (attribute, value) -> {});
      return;
    }
    safe.append('<').append(element);
    if (!attributes.isEmpty() || foreign) {
      written(names, name, attributes)
          .forEach((attribute, value) -> append(safe, attribute, value));
    }
    if (VOID.contains(name)) {
      safe.append(" />");
    } else {
      safe.append(closed ? "></" + element + ">" : ">");
    }
  }

  @Override
  public void passed() {
    changed = true;
  }

  @Override
  public void close(String name) {
    @Nullable String element = names(name).element(name);
    svg -= name.equals("svg") && svg > 0 ? 1 : 0;
    math -= name.equals("math") && math > 0 ? 1 : 0;
    if (element != null && !VOID.contains(name)) {
      if (safe != null) {
        safe.append("</").append(element).append('>');
      }
    } else {
      changed = true;
    }
  }

  private SafeNames names(String name) {
    if ((svg > 0 || name.equals("svg")) && SafeNames.SVG.element(name) != null) {
      return SafeNames.SVG;
    }
    boolean formula = (math > 0 || name.equals("math")) && SafeNames.MATH.element(name) != null;
    return formula ? SafeNames.MATH : SafeNames.HTML;
  }

  private Map<String, String> written(SafeNames names, String element, List<String> attributes) {
    Map<String, String> kept = new TreeMap<>();
    attributes(
        names,
        attributes,
        (name, value) -> {
          kept.putIfAbsent(name, value);
          if (name.startsWith("xlink:")) {
            kept.put("xmlns:xlink", XLINK);
          }
        });
    @Nullable String namespace = NAMESPACES.get(element);
    if (namespace != null) {
      kept.put("xmlns", namespace);
    }
    return kept;
  }

  /** Tells the attributes that may stay, by their usual names. */
  private void attributes(
      SafeNames names, List<String> attributes, BiConsumer<String, String> kept) {
    for (int i = 0; i < attributes.size(); i += 2) {
      String name = attributes.get(i);
      String stated = attributes.get(i + 1);
      @Nullable String usual = names.attribute(name);
      if (usual == null) {
        changed = true;
        continue;
      }
      String value = stated;
      if (ADDRESSES.contains(name) && !value.isEmpty()) {
        value = SafeAddress.of(value, base);
      } else if (name.equals("style")) {
        value = SafeStyle.of(value);
      }
      changed |= !value.equals(stated) || value.indexOf('<') >= 0;
      if (!value.isEmpty() || stated.isEmpty()) {
        kept.accept(usual, value);
      }
    }
  }

  private static void append(StringBuilder safe, String name, String value) {
    safe.append(' ').append(name).append("=\"");
    Markup.escape(safe, value);
    safe.append('"');
  }
}
