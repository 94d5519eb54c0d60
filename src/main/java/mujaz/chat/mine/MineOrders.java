package mujaz.chat.mine;

import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Wishes;
import mujaz.source.SourceId;
import mujaz.subscription.own.OwnOrders;

/**
 * The orders of who speaks, in line with how they want their own sources; there is one at least.
 */
final class MineOrders {
  private final Wishes wishes;
  private final OwnOrders orders;

  MineOrders(ChatParts parts) {
    this.wishes = new Wishes(parts);
    this.orders = parts.own().orders();
  }

  void follow(Hearing hearing) {
    wishes.first(hearing);
    orders.follow(hearing.reader().chat());
  }

  void mute(Hearing hearing, SourceId source, boolean muted) {
    orders.mute(hearing.reader().chat(), source, muted);
  }
}
