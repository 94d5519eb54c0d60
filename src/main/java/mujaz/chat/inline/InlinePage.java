package mujaz.chat.inline;

import java.util.List;

/**
 * Cards to choose from.
 *
 * @param next from where on there are more; empty where there are none
 */
public record InlinePage(List<InlineCard> cards, String next) {
  static final InlinePage EMPTY = new InlinePage(List.of(), "");

  public InlinePage {
    cards = List.copyOf(cards);
  }
}
