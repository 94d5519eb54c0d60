package mujaz.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** {@link Terms} that have been made already, as Lucene takes them in. */
final class WordStream extends TokenStream {
  private static final int GAP_WIDTH = 100;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<String> terms;
  private Iterator<String> rest;

  WordStream(List<String> terms) {
    this.terms = terms;
    this.rest = terms.iterator();
  }

  @Override
  public void reset() {
    rest = terms.iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    int width = 1;
    while (rest.hasNext()) {
      String next = rest.next();
      if (next.equals(Terms.GAP)) {
        width = GAP_WIDTH;
      } else {
        term.append(next);
        step.setPositionIncrement(Terms.isGuess(next) ? 0 : width);
        return true;
      }
    }
    return false;
  }
}
