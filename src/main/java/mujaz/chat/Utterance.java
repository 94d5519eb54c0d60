package mujaz.chat;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mujaz.subscription.ChatId;
import mujaz.subscription.Role;
import mujaz.text.WholeText;
import org.jspecify.annotations.Nullable;

/**
 * What a person did in a chat: said something, or pressed a button.
 *
 * @param person the transport's number of the person, which authority is checked by
 * @param languageTag the person's own language as the transport states it (BCP 47), may be empty
 * @param text what was said; empty for a press
 * @param press the pressed button's data; null when something was said
 * @param messageId the message whose button was pressed, or that was replied to; 0 for none
 * @param passed what came along with it
 * @param roles what the person may do
 */
public record Utterance(
    ChatId chat,
    long person,
    String languageTag,
    String text,
    @Nullable String press,
    long messageId,
    Passed passed,
    Set<Role> roles) {
  /** Marks that nobody sees, and that neither join nor part letters as others do. */
  private static final Pattern INVISIBLE = Pattern.compile("[\u200B\u2060\uFEFF]+");

  public Utterance {
    roles = Set.copyOf(roles);
    text = INVISIBLE.matcher(WholeText.of(text)).replaceAll("");
    press = press == null ? null : WholeText.of(press);
  }

  public static Utterance said(
      ChatId chat, long person, String languageTag, String text, Set<Role> roles) {
    return new Utterance(chat, person, languageTag, text, null, 0, Passed.NOTHING, roles);
  }

  /** A file, with nothing said. */
  public static Utterance sent(
      ChatId chat, long person, String languageTag, Passed.Document file, Set<Role> roles) {
    Passed passed = new Passed(false, "", file);
    return new Utterance(chat, person, languageTag, "", null, 0, passed, roles);
  }

  public static Utterance pressed(
      ChatId chat, long person, String languageTag, String press, long messageId, Set<Role> roles) {
    return new Utterance(chat, person, languageTag, "", press, messageId, Passed.NOTHING, roles);
  }

  public boolean isAdmin() {
    return may(Role.ADMIN);
  }

  /** Whether the person may do what is this role's. */
  public boolean may(Role role) {
    return roles.contains(role);
  }

  /** The same, in no place of a pressed message. */
  Utterance unpressed() {
    return new Utterance(chat, person, languageTag, text, null, 0, passed, roles);
  }

  /** The same, by somebody of this role. */
  Utterance by(Role role) {
    Set<Role> covered =
        Arrays.stream(Role.values())
            .filter(other -> other != Role.BANNED && role.covers(other))
            .collect(Collectors.toSet());
    return new Utterance(chat, person, languageTag, text, press, messageId, passed, covered);
  }
}
