package mujaz.chat.sources;

import java.util.ArrayList;
import java.util.List;
import mujaz.chat.Hearing;
import mujaz.chat.Owners;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.source.Source;
import mujaz.source.profile.Owner;
import mujaz.source.profile.Ownership;

/** Who is behind a source: owner, kind of ownership, and the family of outlets it belongs to. */
final class SourceOwner {
  private static final int LONGEST = 80;

  private SourceOwner() {}

  static Reply panel(Hearing hearing, Source source) {
    long id = source.id().value();
    Owner owner = source.profile().owner();
    List<Button> kinds = new ArrayList<>();
    for (Ownership kind : Ownership.values()) {
      String mark = kind == owner.kind() ? "✓ " : "";
      kinds.add(
          Press.button(
              mark + hearing.say("ownership." + kind.word()), "srcowner", id, kind.word()));
    }
    List<Button> typed =
        List.of(
            Press.button(hearing.say("button.owner"), "srcname", id, "owner"),
            Press.button(hearing.say("button.family"), "srcname", id, "family"));
    String known = Owners.line(hearing, owner);
    return hearing.panel(
        hearing.say("srcowner.ask", "name", Hearing.name(source.name()))
            + (known.isEmpty() ? "" : "\n" + known),
        List.of(kinds, typed, List.of(Press.button(hearing.say("button.back"), "src", id))));
  }

  /** The owner with another kind; without one where it was that kind already. */
  static Owner ofKind(Owner owner, Ownership kind) {
    return new Owner(owner.name(), kind == owner.kind() ? null : kind, owner.family());
  }

  /** The owner with a name or family that was typed; a dash takes it away. */
  static Owner named(Owner owner, String which, String typed) {
    String line = typed.strip().replaceAll("\\s+", " ");
    String name = line.equals("-") ? "" : line.substring(0, Math.min(LONGEST, line.length()));
    return which.equals("family")
        ? owner.inFamily(name)
        : new Owner(name, owner.kind(), owner.family());
  }
}
