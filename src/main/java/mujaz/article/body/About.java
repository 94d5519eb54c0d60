package mujaz.article.body;

/**
 * What a page says of its article elsewhere; all without spaces and marks, in lower case.
 *
 * @param title the headline
 * @param description the one that search engines show
 * @param body the text as JSON-LD states it
 */
record About(String title, String description, String body) {
  static About of(String title, String description, String body) {
    return new About(plain(title), plain(description), plain(body));
  }

  /** Whether it is the headline again. */
  boolean isTitle(Block block) {
    return likeness(block.text, title) > 0.95;
  }

  /** 1 where the stated text has these words, 0 where it has not, -1 where none is stated. */
  int states(String words) {
    return body.isEmpty() ? -1 : body.contains(plain(words)) ? 1 : 0;
  }

  /** How much of the one text opens the other; -1 where there is no other. */
  static double likeness(String text, String stated) {
    if (stated.isEmpty()) {
      return -1;
    }
    String plain = plain(text.length() > 400 ? text.substring(0, 400) : text);
    int most = Math.min(plain.length(), stated.length());
    int same = 0;
    while (same < most && plain.charAt(same) == stated.charAt(same)) {
      same++;
    }
    return most == 0 ? 0 : same / (double) Math.max(most, Math.min(plain.length(), 200));
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        plain.append(Character.toLowerCase(text.charAt(i)));
      }
    }
    return plain.toString();
  }
}
