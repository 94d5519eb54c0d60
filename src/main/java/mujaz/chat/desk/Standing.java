package mujaz.chat.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mujaz.chat.Authority;
import mujaz.chat.Hearing;
import mujaz.chat.Reply;
import mujaz.subscription.ChatId;
import mujaz.subscription.SubscriptionId;
import mujaz.subscription.desk.Desks;
import mujaz.subscription.desk.Kept;

/**
 * Who may do something at a desk: in the chat that it is of, whoever runs that; in its editors'
 * chat, whoever runs the channel, and in a group whoever runs that group. Asked at every press.
 */
final class Standing {
  private final Desks desks;
  private final Authority authority;

  Standing(Desks desks, Authority authority) {
    this.desks = desks;
    this.authority = authority;
  }

  /** Answers those who may; others are refused, and that is on record. */
  List<Reply> may(Hearing hearing, String order, Function<Kept, List<Reply>> answer) {
    Optional<Kept> kept =
        order.matches("[0-9]{1,18}")
            ? desks.find(new SubscriptionId(Long.parseLong(order)))
            : Optional.empty();
    if (kept.isEmpty()) {
      return hearing.tell("press.stale");
    }
    if (!may(hearing, kept.get())) {
      authority.note(hearing, "refused", "desk " + order, "", "");
      return hearing.tell("desk.not-yours");
    }
    return answer.apply(kept.get());
  }

  private static boolean may(Hearing hearing, Kept kept) {
    ChatId here = hearing.reader().chat();
    ChatId editors = kept.desk().editorsChat();
    boolean group = here.number() < 0;
    return hearing.runs(kept.order().chat()) || (here.equals(editors) && group);
  }

  void note(Hearing hearing, String what, Kept kept, String before, String after) {
    authority.note(hearing, what, "" + kept.order().chat().number(), before, after);
  }
}
