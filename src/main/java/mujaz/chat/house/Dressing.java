package mujaz.chat.house;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Reply;
import mujaz.delivery.Message;
import mujaz.subscription.desk.Desks;
import mujaz.subscription.desk.House;

/** Dresses what somebody asks for in a chat as the digests are that come there by themselves. */
public final class Dressing {
  private final ChatParts parts;
  private final Desks desks;

  public Dressing(ChatParts parts, Desks desks) {
    this.parts = parts;
    this.desks = desks;
  }

  /** What the chat's first order makes of a digest. */
  public House of(Hearing hearing) {
    return parts.subscriptions().of(hearing.reader().chat()).stream()
        .findFirst()
        .flatMap(order -> desks.find(order.id()))
        .map(kept -> kept.desk().house())
        .orElse(House.PLAIN);
  }

  /**
   * @param laid lays the messages out, given what fits with all that the house adds
   */
  public List<Reply> dressed(
      Hearing hearing, House house, Function<Predicate<Message>, List<Message>> laid) {
    Dress dress = new Dress(house, parts.phrases(), hearing.locale());
    List<Message> messages =
        laid.apply(message -> parts.courier().fits(hearing.reader().chat(), dress.one(message)));
    return dress.all(messages).stream().map(Reply::saying).toList();
  }
}
