package mujaz.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may stay of markup from outside: elements and attributes that show something and do nothing.
 * The lists are those that feed readers have agreed on (Universal Feed Parser's documentation), SVG
 * Tiny and MathML.
 */
final class SafeNames {
  static final SafeNames HTML =
      new SafeNames(
          "a abbr acronym address area article aside audio b big blockquote br button "
              + "canvas caption center cite code col colgroup command datagrid datalist dd del "
              + "details dfn dialog dir div dl dt em event-source fieldset figcaption figure "
              + "font footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd keygen label "
              + "legend li m map mark menu meter multicol nav nextid noscript ol optgroup "
              + "option output p picture pre progress q rp rt ruby s samp section select small "
              + "sound source spacer span strike strong sub summary sup table tbody td textarea "
              + "tfoot th thead time tr tt u ul var video wbr",
          "abbr accept accept-charset accesskey action align alt autocomplete autofocus "
              + "axis background balance bgcolor bgproperties border bordercolor "
              + "bordercolordark bordercolorlight bottompadding cellpadding cellspacing ch "
              + "challenge char charoff charset checked choff cite class clear color cols "
              + "colspan compact contenteditable controls coords data datafld datapagesize "
              + "datasrc datetime default delay dir disabled draggable dynsrc enctype end face "
              + "for form frame galleryimg gutter headers height hidden hidefocus high href "
              + "hreflang hspace icon id inputmode ismap keytype label lang leftspacing list "
              + "longdesc loop loopcount loopend loopstart low lowsrc max maxlength media "
              + "method min multiple name nohref noshade nowrap open optimum pattern ping "
              + "point-size poster pqg preload prompt radiogroup readonly rel repeat-max "
              + "repeat-min replace required rev rightspacing rows rowspan rules scope selected "
              + "shape size span src start step style summary suppress tabindex target template "
              + "title toppadding type unselectable urn usemap valign value variable volume "
              + "vrml vspace width wrap xml:lang");
  static final SafeNames MATH =
      new SafeNames(
          "annotation annotation-xml maction maligngroup malignmark math menclose merror "
              + "mfenced mfrac mglyph mi mlabeledtr mlongdiv mmultiscripts mn mo mover mpadded "
              + "mphantom mprescripts mroot mrow ms mscarries mscarry msgroup msline mspace "
              + "msqrt msrow mstack mstyle msub msubsup msup mtable mtd mtext mtr munder "
              + "munderover none semantics",
          "accent accentunder actiontype align alignmentscope altimg altimg-height "
              + "altimg-valign altimg-width alttext bevelled charalign close columnalign "
              + "columnlines columnspacing columnspan columnwidth crossout decimalpoint "
              + "denomalign depth dir display displaystyle edge encoding equalcolumns equalrows "
              + "fence fontstyle fontweight form frame framespacing groupalign height href id "
              + "indentalign indentalignfirst indentalignlast indentshift indentshiftfirst "
              + "indentshiftlast indenttarget infixlinebreakstyle largeop length linebreak "
              + "linebreakmultchar linebreakstyle lineleading linethickness location "
              + "longdivstyle lquote lspace mathbackground mathcolor mathsize mathvariant "
              + "maxsize minlabelspacing minsize movablelimits notation numalign open other "
              + "overflow position rowalign rowlines rowspacing rowspan rquote rspace "
              + "scriptlevel scriptminsize scriptsizemultiplier selection separator separators "
              + "shift side src stackalign stretchy subscriptshift superscriptshift symmetric "
              + "voffset width xlink:href xlink:show xlink:type xmlns xmlns:xlink");
  static final SafeNames SVG =
      new SafeNames(
          "a animate animateColor animateMotion animateTransform circle defs desc ellipse "
              + "font-face font-face-name font-face-src foreignObject g glyph hkern line "
              + "linearGradient marker metadata missing-glyph mpath path polygon polyline "
              + "radialGradient rect set stop svg switch text title tspan use",
          "accent-height accumulate additive alphabetic arabic-form ascent attributeName "
              + "attributeType baseProfile bbox begin by calcMode cap-height class color color- "
              + "rendering content cx cy d descent display dur dx dy end fill fill-opacity "
              + "fill-rule font-family font-size font-stretch font-style font-variant font- "
              + "weight from fx fy g1 g2 glyph-name gradientUnits hanging height horiz-adv-x "
              + "horiz-origin-x id ideographic k keyPoints keySplines keyTimes lang marker-end "
              + "marker-mid marker-start markerHeight markerUnits markerWidth mathematical max "
              + "min name offset opacity orient origin overline-position overline-thickness "
              + "panose-1 path pathLength points preserveAspectRatio r refX refY repeatCount "
              + "repeatDur requiredExtensions requiredFeatures restart rotate rx ry slope stemh "
              + "stemv stop-color stop-opacity strikethrough-position strikethrough-thickness "
              + "stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin "
              + "stroke-miterlimit stroke-opacity stroke-width systemLanguage target text- "
              + "anchor to transform type u1 u2 underline-position underline-thickness unicode "
              + "unicode-range units-per-em values version viewBox visibility width widths x "
              + "x-height x1 x2 xlink:actuate xlink:arcrole xlink:href xlink:role xlink:show "
              + "xlink:title xlink:type xml:base xml:lang xml:space xmlns xmlns:xlink y y1 y2 "
              + "zoomAndPan");

  private final Map<String, String> elements;
  private final Map<String, String> attributes;

  private SafeNames(String elements, String attributes) {
    this.elements = byLowerCase(elements);
    this.attributes = byLowerCase(attributes);
  }

  private static Map<String, String> byLowerCase(String names) {
    Map<String, String> map = new HashMap<>();
    for (String name : names.split(" ")) {
      map.put(name.toLowerCase(Locale.ROOT), name);
    }
    return map;
  }

  /** The element's name in its usual case; null where it may not stay. */
  @Nullable String element(String lowerCase) {
    return elements.get(lowerCase);
  }

  /** The attribute's name in its usual case; null where it may not stay. */
  @Nullable String attribute(String lowerCase) {
    return attributes.get(lowerCase);
  }
}
