package mujaz.article.body;

/** What a block's own words tell. */
final class TextTraits {
  private int words = 1;
  private int letters;
  private int upper;
  private int digits;
  private int commas;
  private int stops;
  private int quotes;
  private int marks;
  private int lines;

  private TextTraits(String text) {
    for (int i = 0; i < text.length(); i++) {
      count(text, i, text.charAt(i));
    }
  }

  private void count(String text, int i, char c) {
    if (c == ' ') {
      words++;
    } else if (c == '\n') {
      lines++;
    } else if (Character.isLetter(c)) {
      letters++;
      upper += Character.isUpperCase(c) ? 1 : 0;
    } else if (Character.isDigit(c)) {
      digits++;
    } else if (c == ',' || c == '،' || c == '、') {
      commas++;
    } else if (".!?؟。！？۔।".indexOf(c) >= 0) {
      boolean inside = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
      stops += c > 0x2000 || !inside ? 1 : 0;
    } else if ("\"“”„«»‘’「」".indexOf(c) >= 0) {
      quotes++;
    } else if ("|/•·›»→:©@#".indexOf(c) >= 0) {
      marks++;
    }
  }

  static void describe(Block block, Row row) {
    String text = block.text;
    TextTraits traits = new TextTraits(text);
    double length = text.length();
    row.add("weight", block.weight);
    row.add("words", traits.words);
    row.add("wordLength", traits.letters / (double) traits.words);
    row.add("linkShare", block.linkShare());
    row.add("linked", block.linked);
    row.add("strongShare", Math.min(1, block.strong / Math.max(1.0, block.weight)));
    row.add("upper", traits.upper / Math.max(1.0, traits.letters));
    row.add("digits", traits.digits / length);
    row.add("commas", traits.commas);
    row.add("stops", traits.stops);
    row.add("quotes", traits.quotes);
    row.add("marks", traits.marks / length);
    row.add("lines", traits.lines);
    row.add("ends", block.ends);
    row.add("prompt", block.prompts());
    row.add("colon", text.endsWith(":"));
    row.add("copyright", text.indexOf('©') >= 0);
    row.add("at", text.indexOf('@') >= 0);
    row.add("address", text.contains("http") || text.contains("www."));
    row.add("first", kind(text.charAt(0)));
    row.add("bracket", "([-–—*|•·".indexOf(text.charAt(0)) >= 0);
    Phrase.describe(text, row);
  }

  private static int kind(char first) {
    if (Character.isUpperCase(first)) {
      return 1;
    } else if (Character.isLowerCase(first)) {
      return 2;
    } else if (Character.isDigit(first)) {
      return 3;
    }
    return Character.isLetter(first) ? 4 : 5;
  }
}
