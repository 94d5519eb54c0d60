package mujaz.delivery;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import mujaz.store.Database;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscribers;
import mujaz.text.Language;
import mujaz.text.Phrasebook;

/**
 * Tells a group, through the outbox and once, that what went to a topic which is no more comes to
 * the whole of it; takes the topic. A group that has become a supergroup need not be told.
 */
public record TopicNotice(
    Database database,
    Outbox outbox,
    Subscribers subscribers,
    Phrasebook phrases,
    InstantSource time)
    implements Consumer<ChatId> {
  @Override
  public void accept(ChatId topic) {
    if (topic.topic() == 0) {
      return;
    }
    ChatId group = topic.whole();
    Locale locale = subscribers.find(group).map(Subscriber::locale).orElse(Locale.ENGLISH);
    String words = phrases.say(locale, "group.topic-gone");
    List<Message> told = List.of(Message.of(Language.of(locale.getLanguage()), words));
    String cause = "topic:" + topic.topic();
    database
        .jdbi()
        .useTransaction(
            handle -> outbox.add(handle, group, cause, told, List.of(), time.instant()));
  }
}
