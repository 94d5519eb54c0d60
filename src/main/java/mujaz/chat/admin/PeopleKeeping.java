package mujaz.chat.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mujaz.admin.People;
import mujaz.admin.Person;
import mujaz.chat.Authority;
import mujaz.chat.Chapter;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.subscription.ChatId;
import mujaz.subscription.Role;

/** Who may do what: roles granted and taken, bans, limits. */
public final class PeopleKeeping implements Chapter {
  private static final List<Role> GRANTED =
      List.of(Role.ADMIN, Role.EDITOR, Role.READER, Role.BANNED);

  private final People people;
  private final Authority authority;

  public PeopleKeeping(ChatParts parts) {
    this.people = parts.admin().people();
    this.authority = new Authority(parts.admin());
  }

  @Override
  public Map<String, Answer> commands() {
    return Map.of(
        "people", authority.needs(Role.ADMIN, this::people),
        "ban", authority.needs(Role.ADMIN, this::ban),
        "limit", authority.needs(Role.ADMIN, this::limit));
  }

  @Override
  public Map<String, Answer> presses() {
    return Map.of(
        "who",
        authority.needs(Role.ADMIN, this::people),
        "grant",
        authority.needs(
            Role.ADMIN,
            (h, p) ->
                named(h, p.arg(0))
                    .map(id -> grant(h, id, role(p.arg(1))))
                    .orElseGet(() -> h.tell("press.stale"))));
  }

  /** The list, or one person's panel. */
  private List<Reply> people(Hearing hearing, Command command) {
    Optional<ChatId> one = named(hearing, command.arg(0));
    if (one.isPresent()) {
      return List.of(panel(hearing, one.get()));
    }
    List<Button> buttons = new ArrayList<>();
    for (Person person : people.all()) {
      String role = hearing.say("role." + word(person.role()));
      buttons.add(Press.button(person.id().number() + " · " + role, "who", person.id().number()));
    }
    return List.of(
        hearing.panel(
            hearing.say("people.list", "count", buttons.size()),
            Hearing.rows(buttons.subList(0, Math.min(40, buttons.size())), 1)));
  }

  private Reply panel(Hearing hearing, ChatId id) {
    Role role = people.roleOf(id);
    List<Button> buttons = new ArrayList<>();
    for (Role other : GRANTED) {
      String mark = other == role ? "✓ " : "";
      buttons.add(
          Press.button(
              mark + hearing.say("role." + word(other)), "grant", id.number(), word(other)));
    }
    List<List<Button>> rows = new ArrayList<>(Hearing.rows(buttons, 2));
    rows.add(List.of(Press.button(hearing.say("button.back"), "who")));
    int aMinute = people.find(id).map(Person::aMinute).orElse(0);
    String text = hearing.say("people.one", "id", "" + id.number());
    return hearing.panel(
        aMinute == 0 ? text : text + "\n" + hearing.say("limit.own", "count", aMinute), rows);
  }

  private List<Reply> ban(Hearing hearing, Command command) {
    return named(hearing, command.arg(0))
        .map(id -> grant(hearing, id, Role.BANNED))
        .orElseGet(() -> hearing.tell("ban.how"));
  }

  /** Nobody grants or takes what only a mightier one may, and nobody their own. */
  private List<Reply> grant(Hearing hearing, ChatId id, Role role) {
    Role before = people.roleOf(id);
    boolean touchesAdmins = role == Role.ADMIN || before == Role.ADMIN;
    boolean self = id.equals(Authority.person(hearing.utterance()));
    if (self || (touchesAdmins && !hearing.utterance().may(Role.OWNER))) {
      authority.note(hearing, "refused", "grant " + id.number(), word(before), word(role));
      return hearing.tell(self ? "people.not-yourself" : "people.owner-only");
    }
    people.grant(id, role);
    authority.note(hearing, "grant", "" + id.number(), word(before), word(role));
    return List.of(panel(hearing, id));
  }

  /** {@code /limit ID NUMBER}; 0 for what everybody may. Owners have none but everybody's. */
  private List<Reply> limit(Hearing hearing, Command command) {
    String[] words = command.arg(0).strip().split("\\s+");
    Optional<ChatId> id = named(hearing, words[0]);
    if (id.isEmpty() || words.length < 2 || !words[1].matches("[0-9]{1,4}")) {
      return hearing.tell("limit.how");
    }
    int before = people.find(id.get()).map(Person::aMinute).orElse(0);
    int now = Integer.parseInt(words[1]);
    if (people.roleOf(id.get()) == Role.ADMIN && !hearing.utterance().may(Role.OWNER)) {
      authority.note(hearing, "refused", "limit " + id.get().number(), "" + before, "" + now);
      return hearing.tell("people.owner-only");
    }
    people.limit(id.get(), now);
    authority.note(hearing, "limit", "" + id.get().number(), "" + before, "" + now);
    return List.of(panel(hearing, id.get()));
  }

  /** A person by number, on the transport of whoever speaks. */
  private static Optional<ChatId> named(Hearing hearing, String typed) {
    String number = typed.strip();
    return number.matches("[0-9]{1,18}")
        ? Optional.of(new ChatId(hearing.utterance().chat().transport() + ":" + number))
        : Optional.empty();
  }

  private static Role role(String word) {
    return GRANTED.stream().filter(role -> word(role).equals(word)).findFirst().orElse(Role.READER);
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
