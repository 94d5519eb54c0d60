package mujaz.feed;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  private final StringBuilder safe;
  private boolean changed;
  private int svg;
  private int math;

  private Sanitizer(URI base, int length) {
    this.base = base.toString();
    this.safe = new StringBuilder(length);
  }

  /**
   * @param base what relative addresses in it are meant against
   */
  static String clean(String html, URI base) {
    if (html.indexOf('<') < 0) {
      return html.strip();
    }
    Sanitizer sanitizer = new Sanitizer(base, html.length());
    HtmlScan.scan(html, sanitizer);
    return sanitizer.changed ? sanitizer.safe.toString().strip() : html.strip();
  }

  @Override
  public void text(char[] html, int from, int to) {
    safe.append(html, from, to - from);
  }

  @Override
  public void bracket() {
    changed = true;
    safe.append("&lt;");
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
    safe.append('<').append(element);
    boolean foreign = NAMESPACES.containsKey(name);
    changed |= foreign;
    if (!attributes.isEmpty() || foreign) {
      attributes(names, name, attributes);
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
      safe.append("</").append(element).append('>');
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

  private void attributes(SafeNames names, String element, List<String> attributes) {
    Map<String, String> kept = new TreeMap<>();
    for (int i = 0; i < attributes.size(); i += 2) {
      String name = attributes.get(i);
      @Nullable String usual = names.attribute(name);
      if (usual == null) {
        changed = true;
        continue;
      }
      String value = attributes.get(i + 1);
      if (ADDRESSES.contains(name) && !value.isEmpty()) {
        value = SafeAddress.of(value, base);
      } else if (name.equals("style")) {
        value = SafeStyle.of(value);
      }
      changed |= !value.equals(attributes.get(i + 1)) || value.indexOf('<') >= 0;
      if (value.isEmpty() && !attributes.get(i + 1).isEmpty()) {
        continue;
      }
      kept.putIfAbsent(usual, value);
      if (name.startsWith("xlink:")) {
        kept.put("xmlns:xlink", XLINK);
      }
    }
    @Nullable String namespace = NAMESPACES.get(element);
    if (namespace != null) {
      kept.put("xmlns", namespace);
    }
    kept.forEach((name, value) -> append(name, value));
  }

  private void append(String name, String value) {
    safe.append(' ').append(name).append("=\"");
    Markup.escape(safe, value);
    safe.append('"');
  }
}
