package mujaz.chat.why;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Reply;
import mujaz.chat.desk.DeskParts;
import mujaz.delivery.Button;
import mujaz.delivery.History;
import mujaz.delivery.History.Fate;
import mujaz.delivery.State;
import mujaz.digest.Entry;
import mujaz.source.Source;
import mujaz.source.SourceId;
import mujaz.story.StoryId;
import mujaz.subscription.Subscriber.Standing;
import mujaz.subscription.Subscription;
import mujaz.text.Problem;

/** What was meant for a chat and what became of it: the list, and one message. */
final class ChatAccount {
  private static final int LATEST = 8;
  private static final int AILING = 5;
  private static final int STORIES = 20;

  private final ChatParts parts;
  private final History history;
  private final DeskParts desk;

  ChatAccount(ChatParts parts, Why.Records records) {
    this.parts = parts;
    this.history = records.history();
    this.desk = records.desks();
  }

  List<Reply> list(Asked asked) {
    Panel panel = new Panel();
    panel.bold(
        asked.isOwn()
            ? asked.say("why.title")
            : asked.say("why.title-chat", "chat", "" + asked.chat().number()));
    standing(asked, panel);
    counts(asked, panel);
    List<Fate> latest = history.latest(asked.chat(), LATEST);
    List<Button> buttons = new ArrayList<>();
    if (!latest.isEmpty()) {
      panel.gap();
    }
    for (Fate fate : latest) {
      panel.line(name(asked, fate) + " · " + asked.say("fate." + word(fate.state())));
      buttons.add(asked.button(name(asked, fate), "whyd", fate.id().value()));
    }
    ailing(asked, panel);
    panel.gap().line(asked.say("why.how"));
    return asked.answer(panel, Hearing.rows(buttons, 2));
  }

  /** Whether anything comes at all, and when next. */
  private void standing(Asked asked, Panel panel) {
    Standing standing = asked.about().standing();
    if (standing != Standing.ACTIVE) {
      panel.line(asked.say(standing == Standing.STOPPED ? "why.stopped" : "why.dormant"));
    }
    boolean timed = false;
    for (Subscription order : parts.subscriptions().of(asked.chat())) {
      Instant until = order.pausedUntil();
      if (until != null && until.isAfter(parts.time().instant())) {
        panel.line(asked.say("why.paused", "moment", asked.moment(until)));
      }
      if (order.nextDueAt() != null) {
        timed = true;
        panel.line(asked.say("why.next-digest", "moment", asked.moment(order.nextDueAt())));
      }
      reviewed(asked, panel, order);
    }
    if (!timed) {
      panel.line(asked.say("why.no-times"));
    }
  }

  /** What editors see before, and what they have made of the last. */
  private void reviewed(Asked asked, Panel panel, Subscription order) {
    desk.desks()
        .find(order.id())
        .filter(kept -> kept.desk().isReviewed())
        .ifPresent(
            kept -> {
              panel.line(asked.say("desk.mode-" + word(kept.desk().mode()) + "-told"));
              desk.drafts()
                  .last(order.id())
                  .map(draft -> desk.panel().told(kept, draft, asked.hearing().reader()))
                  .ifPresent(panel::line);
            });
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private void counts(Asked asked, Panel panel) {
    Map<State, Long> counts = history.counts(asked.chat());
    panel.line(
        counts.isEmpty()
            ? asked.say("why.nothing-yet")
            : counts.entrySet().stream()
                .map(
                    count ->
                        asked.say(
                            "why.count",
                            "state",
                            asked.say("fate." + word(count.getKey())),
                            "count",
                            count.getValue()))
                .collect(Collectors.joining(" · ")));
  }

  /** A source that could not be read has lost nothing yet, but may explain what is not there. */
  private void ailing(Asked asked, Panel panel) {
    Set<SourceId> chosen =
        parts.subscriptions().of(asked.chat()).stream()
            .flatMap(order -> order.filter().sources().stream())
            .collect(Collectors.toSet());
    List<Source> ailing =
        parts.sources().all().stream()
            .filter(source -> !source.paused() && source.polling().problem() != null)
            .filter(source -> chosen.isEmpty() || chosen.contains(source.id()))
            .limit(AILING)
            .toList();
    if (!ailing.isEmpty()) {
      panel.gap().line(asked.say("why.ailing"));
    }
    for (Source source : ailing) {
      Problem problem = source.polling().problem();
      String why = problem == null ? "" : asked.hearing().say(problem);
      panel.line("• " + Hearing.name(source.name()) + ": " + why);
    }
  }

  /** One message: its fate and why, and the stories in it. */
  List<Reply> delivery(Asked asked, Fate fate) {
    Panel panel = new Panel().bold(name(asked, fate));
    Instant settled = fate.settled();
    String state = told(asked, fate);
    panel.line(settled == null ? state : state + " · " + asked.moment(settled));
    if (fate.why() != null) {
      panel.line(asked.hearing().say(fate.why()));
    }
    return stories(asked, panel, fate.stories(), fate.id().value());
  }

  /** An answer, which is not kept itself: the stories that it was made of. */
  List<Reply> answer(Asked asked, List<StoryId> named) {
    return stories(asked, new Panel().line(asked.say("why.asked-for")), named, 0);
  }

  private List<Reply> stories(Asked asked, Panel panel, List<StoryId> named, long from) {
    List<Entry> entries = parts.entries(asked.hearing(), named.stream().limit(STORIES).toList());
    List<Button> buttons = new ArrayList<>();
    if (!entries.isEmpty()) {
      panel.gap().line(asked.say("why.chosen"));
    }
    for (Entry entry : entries) {
      int number = buttons.size() + 1;
      panel.line(number + ". " + Asked.line(entry.summary().headline()));
      buttons.add(asked.button("" + number, "whys", entry.story().id().value(), from));
    }
    List<List<Button>> rows = new ArrayList<>(Hearing.rows(buttons, 5));
    rows.add(List.of(asked.button(asked.say("button.why-all"), "whyl")));
    return asked.answer(panel, rows);
  }

  static String name(Asked asked, Fate fate) {
    String kind = asked.say("why.kind-" + kind(fate)) + " " + asked.moment(fate.made());
    return fate.part() == 0 ? kind : asked.say("why.part", "what", kind, "number", fate.part() + 1);
  }

  private static String kind(Fate fate) {
    return switch (fate.kind()) {
      case "edition", "alert", "broadcast", "item" -> fate.kind();
      default -> "notice";
    };
  }

  /** What became of it, as a sentence. */
  static String told(Asked asked, Fate fate) {
    return asked.say("fate." + word(fate.state()) + "-told");
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
