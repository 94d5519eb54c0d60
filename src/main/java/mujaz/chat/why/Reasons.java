package mujaz.chat.why;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.digest.Refusal;
import mujaz.source.Topic;
import mujaz.story.Story;
import mujaz.subscription.Filter;
import mujaz.subscription.Subscriber.Standing;
import mujaz.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/** What keeps a story from a chat: the first thing that does, for each standing order. */
final class Reasons {
  private final ChatParts parts;

  Reasons(ChatParts parts) {
    this.parts = parts;
  }

  List<String> of(Asked asked, Story story) {
    List<String> reasons = new ArrayList<>();
    Standing standing = asked.about().standing();
    if (standing != Standing.ACTIVE) {
      reasons.add(asked.say(standing == Standing.STOPPED ? "why.stopped" : "why.dormant"));
    }
    List<Subscription> orders = parts.subscriptions().of(asked.chat());
    if (orders.stream().allMatch(order -> order.times().isNone())) {
      reasons.add(asked.say("why.no-times"));
    }
    for (Subscription order : orders) {
      if (!order.times().isNone()) {
        reasons.add(
            unwanted(asked, order.filter(), story).orElseGet(() -> late(asked, order, story)));
      }
    }
    return reasons.stream().distinct().toList();
  }

  /** Empty where it is wanted. */
  private Optional<String> unwanted(Asked asked, Filter filter, Story story) {
    return parts
        .editor()
        .sieve()
        .refusal(filter, story)
        .map(why -> said(asked, filter, story, why));
  }

  static String said(Asked asked, Filter filter, Story story, Refusal why) {
    return switch (why.kind()) {
      case MUTED_TOPIC -> asked.say("why.muted", "what", Hearing.name(topic(asked, story.topic())));
      case MUTED_SOURCES -> asked.say("why.muted-source");
      case MUTED_WORD -> asked.say("why.muted", "what", Hearing.name(why.what()));
      case LANGUAGE -> asked.say("why.language");
      case NOT_CHOSEN -> asked.say("why.not-chosen");
      case FEW_SOURCES -> asked.say("why.few-sources", "count", filter.limits().minSources());
    };
  }

  private static String topic(Asked asked, @Nullable Topic topic) {
    return topic == null ? "" : asked.say("topic." + topic.word());
  }

  /** It is wanted, so it is a matter of when, or of what else there was. */
  private static String late(Asked asked, Subscription order, Story story) {
    Instant next = order.nextDueAt();
    if (story.lastSeen().isAfter(order.previousDueAt()) && next != null) {
      return asked.say("why.next", "moment", asked.moment(next));
    }
    return asked.say(
        story.lastSeen().isBefore(asked.about().since()) ? "why.before" : "why.others");
  }
}
