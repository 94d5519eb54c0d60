package mujaz.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Words that have been made already, as Lucene takes them in. */
final class WordStream extends TokenStream {
  private static final int GAP_WIDTH = 100;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<String> words;
  private final String gap;
  private Iterator<String> rest;

  /**
   * @param gap stands in the list where one text ends and the next begins
   */
  WordStream(List<String> words, String gap) {
    this.words = words;
    this.gap = gap;
    this.rest = words.iterator();
  }

  @Override
  public void reset() {
    rest = words.iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    int width = 1;
    while (rest.hasNext()) {
      String word = rest.next();
      if (word.equals(gap)) {
        width = GAP_WIDTH;
      } else {
        term.append(word);
        step.setPositionIncrement(width);
        return true;
      }
    }
    return false;
  }
}
