package mujaz.chat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.admin.AdminParts;
import mujaz.admin.Person;
import mujaz.subscription.ChatId;
import mujaz.subscription.Role;

/**
 * Who is let in, and how fast they may speak: the banned are told so, strangers need an invitation
 * where the owner wants it, and nobody gets more answers a minute than the limit. Thread-safe.
 */
final class Door {
  private static final int A_MINUTE = 60;
  private static final int CHATS = 20_000;
  private static final String INVITE = "invite_";

  private final AdminParts admin;
  private final InstantSource time;
  private final Map<ChatId, Minute> minutes =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ChatId, Minute> eldest) {
          return size() > CHATS;
        }
      };

  private record Minute(long number, int said) {}

  Door(AdminParts admin, InstantSource time) {
    this.admin = admin;
    this.time = time;
    if (admin.extras().inviteOnly()) {
      admin.invites().closeDoor();
    } else {
      admin.invites().openDoor();
    }
  }

  /** The answer to whoever may not go on, empty for everybody else; none at all to a flood. */
  Optional<List<Reply>> stop(Hearing hearing, Role role, Command command) {
    ChatId person = Authority.person(hearing.utterance());
    int over = over(person, role);
    if (over > 0) {
      return Optional.of(over == 1 ? hearing.tell("door.too-fast") : List.of());
    }
    if (role == Role.BANNED) {
      return Optional.of(hearing.tell("door.banned"));
    }
    boolean open = !admin.extras().inviteOnly() || role.covers(Role.EDITOR);
    String payload = command.arg(0);
    boolean invited = command.verb().equals("start") && payload.startsWith(INVITE);
    // Also where everybody may come in: guests may do what strangers may not.
    if ((open && !invited) || isGuest(hearing, person)) {
      return Optional.empty();
    }
    boolean redeemed =
        invited
            && admin
                .invites()
                .redeem(payload.substring(INVITE.length()), hearing.utterance().chat().whole());
    return open || redeemed
        ? Optional.empty()
        : Optional.of(hearing.tell(invited ? "door.invite-used" : "door.invite"));
  }

  private boolean isGuest(Hearing hearing, ChatId person) {
    return admin.invites().isGuest(hearing.utterance().chat().whole())
        || admin.invites().isGuest(person);
  }

  /** By how many this person is above the limit of this minute. */
  private int over(ChatId person, Role role) {
    Instant now = time.instant();
    long number = now.getEpochSecond() / 60;
    int said;
    synchronized (minutes) {
      Minute minute = minutes.get(person);
      said = minute == null || minute.number() != number ? 1 : minute.said() + 1;
      minutes.put(person, new Minute(number, said));
    }
    // An owner's is nobody's to set, and the first of a minute is under every limit.
    if (said == 1) {
      return 0;
    }
    int own = role == Role.OWNER ? 0 : admin.people().find(person).map(Person::aMinute).orElse(0);
    return said - (own == 0 ? A_MINUTE : own);
  }
}
