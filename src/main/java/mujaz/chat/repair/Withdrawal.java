package mujaz.chat.repair;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import mujaz.article.Article;
import mujaz.delivery.Message;
import mujaz.delivery.Unsent;
import mujaz.ingest.StoryDesk;
import mujaz.story.Stories;
import mujaz.story.StoryId;
import mujaz.text.Phrasebook;

/**
 * Takes back what was told: from the stories and the search, and from all that waits to be sent. A
 * line says that a story stood there. What was sent stays as it was sent.
 */
public final class Withdrawal {
  private final StoryDesk desk;
  private final Stories stories;
  private final Unsent unsent;
  private final Phrasebook phrases;

  public Withdrawal(StoryDesk desk, Stories stories, Unsent unsent, Phrasebook phrases) {
    this.desk = desk;
    this.stories = stories;
    this.unsent = unsent;
    this.phrases = phrases;
  }

  /** An article's words, for good; what others report of its story is told later. */
  public void takeDown(Article article) {
    Set<StoryId> told = new HashSet<>();
    stories.of(List.of(article.id())).forEach(story -> told.addAll(stories.names(story)));
    desk.takeDown(article.id());
    withdraw(told, message -> Posted.withoutLinks(message, article.canonical(), note(message)));
  }

  /** A whole story. */
  public void retract(StoryId story) {
    Set<StoryId> told = new HashSet<>(stories.names(story));
    desk.retract(story);
    withdraw(told, UnaryOperator.identity());
  }

  private void withdraw(Set<StoryId> told, UnaryOperator<Message> more) {
    unsent.without(
        told,
        message -> {
          Message left = message;
          for (StoryId story : told) {
            left = Posted.without(left, "" + story.value(), note(message));
          }
          left = more.apply(left);
          // The picture may be of what is gone.
          return left.equals(message) ? message : left.withPicture(null);
        },
        message -> !Posted.isTelling(message));
  }

  private String note(Message message) {
    return phrases.say(Locale.forLanguageTag(message.language().code()), "hand.left-out");
  }
}
