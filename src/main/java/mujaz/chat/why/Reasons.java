package mujaz.chat.why;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.article.Article;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.source.SourceId;
import mujaz.source.Topic;
import mujaz.story.Story;
import mujaz.subscription.Filter;
import mujaz.subscription.Mutes;
import mujaz.subscription.Subscriber.Standing;
import mujaz.subscription.Subscription;
import mujaz.text.Folding;

/** What keeps a story from a chat: the first thing that does, for each standing order. */
final class Reasons {
  private final ChatParts parts;

  Reasons(ChatParts parts) {
    this.parts = parts;
  }

  List<String> of(Asked asked, Story story, List<Article> reports) {
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
            unwanted(asked, order.filter(), story, reports)
                .orElseGet(() -> late(asked, order, story)));
      }
    }
    return reasons.stream().distinct().toList();
  }

  /** Empty where it is wanted. */
  static Optional<String> unwanted(Asked asked, Filter filter, Story story, List<Article> reports) {
    Optional<String> muted = muted(asked, filter.mutes(), story, reports);
    if (muted.isPresent()) {
      return muted;
    }
    if (!filter.languages().isEmpty() && !filter.languages().contains(story.language())) {
      return Optional.of(asked.say("why.language"));
    }
    boolean chosen =
        filter.isAllTheNews()
            || (story.topic() != null && filter.topics().contains(story.topic()))
            || reporters(reports).stream().anyMatch(filter.sources()::contains);
    if (!chosen) {
      return Optional.of(asked.say("why.not-chosen"));
    }
    int fewest = filter.limits().minSources();
    return story.sources() < fewest
        ? Optional.of(asked.say("why.few-sources", "count", fewest))
        : Optional.empty();
  }

  private static Optional<String> muted(
      Asked asked, Mutes mutes, Story story, List<Article> reports) {
    Topic topic = story.topic();
    if (topic != null && mutes.topics().contains(topic)) {
      String name = asked.say("topic." + topic.name().toLowerCase(Locale.ROOT));
      return Optional.of(asked.say("why.muted", "what", Hearing.name(name)));
    }
    Set<SourceId> reporters = reporters(reports);
    if (!reporters.isEmpty() && mutes.sources().containsAll(reporters)) {
      return Optional.of(asked.say("why.muted-source"));
    }
    return mutes.words().stream()
        .filter(word -> reports.stream().anyMatch(report -> says(report, word)))
        .findFirst()
        .map(word -> asked.say("why.muted", "what", Hearing.name(word)));
  }

  private static boolean says(Article report, String word) {
    String folded = " " + Folding.fold(report.headline() + " " + report.text()) + " ";
    return folded.replaceAll("[^\\p{L}\\p{N}]+", " ").contains(" " + Folding.fold(word) + " ");
  }

  private static Set<SourceId> reporters(List<Article> reports) {
    return reports.stream().map(Article::source).collect(Collectors.toSet());
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
