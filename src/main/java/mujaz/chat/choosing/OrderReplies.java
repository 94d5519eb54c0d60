package mujaz.chat.choosing;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import mujaz.chat.Hearing;
import mujaz.chat.Reply;
import mujaz.subscription.DeliveryTimes;
import mujaz.subscription.Filter;
import mujaz.subscription.Limits;
import mujaz.subscription.Subscription;
import mujaz.text.Wording;

/** Another standing order of a chat, and one less. */
final class OrderReplies {
  private static final LocalTime REVIEWED_AT = LocalTime.of(9, 0);
  private static final int REVIEWED = 10;

  private final Orders orders;
  private final SettingsReplies settings;
  private final SubjectReplies subjects;

  OrderReplies(Orders orders, SettingsReplies settings, SubjectReplies subjects) {
    this.orders = orders;
    this.settings = settings;
    this.subjects = subjects;
  }

  /**
   * Another order in the same languages, with the same mutes and own sources, which begins with its
   * topics; a review comes as the reader's weekend begins.
   */
  List<Reply> another(Hearing hearing, String kind) {
    List<Subscription> all = orders.all(hearing);
    if (all.size() >= Orders.MOST) {
      return settings.list(hearing);
    }
    Filter first = all.get(0).filter();
    if (kind.equals("review")) {
      DeliveryTimes weekly =
          DeliveryTimes.of(List.of(REVIEWED_AT))
              .on(Set.of(Wording.firstDayOfWeekend(hearing.locale())));
      Filter again = first.withLimits(new Limits(first.limits().minSources(), REVIEWED, true));
      Subscription review = orders.add(hearing.reader(), again, weekly);
      return settings.settings(orders.chosen(hearing, review, List.of()));
    }
    Filter own =
        Filter.ALL.withLanguages(first.languages()).withMutes(first.mutes()).withOwn(first.own());
    Subscription other = orders.add(hearing.reader(), own, DeliveryTimes.NONE);
    return subjects.topics(orders.chosen(hearing, other, List.of()));
  }

  /** The last one stays: it can be left without times. */
  List<Reply> drop(Chosen chosen) {
    if (orders.all(chosen.hearing()).size() > 1) {
      orders.remove(chosen);
    }
    return settings.list(chosen.hearing());
  }
}
