package mujaz.chat;

import mujaz.admin.Invites;
import mujaz.subscription.Role;

/** Who may add sources of their own, as the owner allows it. */
public final class Allowance {
  private final ChatParts parts;

  public Allowance(ChatParts parts) {
    this.parts = parts;
  }

  public boolean mayAdd(Hearing hearing) {
    return switch (parts.own().rules().who()) {
      case NOBODY -> false;
      case INVITED -> hearing.utterance().may(Role.EDITOR) || isInvited(hearing.utterance());
      case ALL -> true;
    };
  }

  private boolean isInvited(Utterance utterance) {
    Invites invites = parts.admin().invites();
    return invites.isGuest(utterance.chat().whole())
        || invites.isGuest(Authority.person(utterance));
  }

  /** How many more the chat may have. */
  public int left(Hearing hearing) {
    int has = parts.own().of(hearing.reader().chat()).size();
    return Math.max(0, parts.own().rules().limit() - has);
  }
}
