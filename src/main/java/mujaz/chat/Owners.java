package mujaz.chat;

import java.util.ArrayList;
import java.util.List;
import mujaz.source.Source;
import mujaz.source.profile.Owner;

/** Who is behind an outlet, in words. */
public final class Owners {
  private Owners() {}

  /** Empty where nothing is known. */
  public static String line(Hearing hearing, Owner owner) {
    List<String> said = new ArrayList<>();
    if (!owner.name().isEmpty()) {
      said.add(hearing.say("owner.name", "name", Hearing.name(owner.name())));
    }
    if (owner.kind() != null) {
      said.add(hearing.say("ownership." + owner.kind().word()));
    }
    if (!owner.family().isEmpty()) {
      said.add(hearing.say("owner.family", "name", Hearing.name(owner.family())));
    }
    return String.join(" · ", said);
  }

  /** A line for each of whom something is known, after an empty one; empty where there is none. */
  public static String of(Hearing hearing, List<Source> sources) {
    StringBuilder lines = new StringBuilder();
    for (Source source : sources) {
      String line = line(hearing, source.profile().owner());
      if (!line.isEmpty()) {
        lines.append(lines.isEmpty() ? "\n\n" : "\n");
        lines.append("• ").append(Hearing.name(source.name())).append(": ").append(line);
      }
    }
    return lines.toString();
  }
}
