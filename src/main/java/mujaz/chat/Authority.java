package mujaz.chat;

import java.util.List;
import mujaz.admin.AdminParts;
import mujaz.chat.Chapter.Answer;
import mujaz.subscription.ChatId;
import mujaz.subscription.Role;

/**
 * What may be done by whom. The role is asked at every action, not when a panel is shown: a button
 * outlives its presser's role. A refusal is on record, and changes nothing.
 */
public final class Authority {
  private final AdminParts admin;

  public Authority(AdminParts admin) {
    this.admin = admin;
  }

  /** The answer for those whose role covers the given one; a refusal for others. */
  public Answer needs(Role role, Answer answer) {
    return (hearing, command) -> {
      if (hearing.utterance().may(role)) {
        return answer.to(hearing, command);
      }
      note(hearing, "refused", command.verb(), "", "");
      return List.copyOf(hearing.tell("admin.only"));
    };
  }

  /** Keeps a change that this person made. */
  public void note(Hearing hearing, String what, String subject, String before, String after) {
    admin.audit().note(person(hearing.utterance()), what, subject, before, after);
  }

  /** Whoever speaks, as a private chat. */
  public static ChatId person(Utterance utterance) {
    return new ChatId(utterance.chat().transport() + ":" + utterance.person());
  }

  /** The person's role now: an owner's by the settings, any other as it was granted. */
  Role role(Utterance utterance) {
    return utterance.roles().contains(Role.OWNER)
        ? Role.OWNER
        : admin.people().roleOf(person(utterance));
  }
}
