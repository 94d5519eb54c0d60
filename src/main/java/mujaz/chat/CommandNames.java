package mujaz.chat;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mujaz.text.Folding;
import mujaz.text.Language;
import mujaz.text.Phrasebook;

/**
 * What commands are called: by their own names, and by those that the languages' files give them
 * ({@code called.latest}), whatever language the reader has chosen.
 */
final class CommandNames {
  private final Map<String, String> byName = new HashMap<>();

  CommandNames(Phrasebook phrases, Collection<String> commands) {
    commands.forEach(command -> byName.put(command, command));
    for (Language language : Phrasebook.languages()) {
      Locale locale = Locale.forLanguageTag(language.code());
      for (String command : commands) {
        for (String name : phrases.say(locale, "called." + command).split(" ")) {
          byName.putIfAbsent(Folding.fold(name), command);
        }
      }
    }
  }

  /** The command of a folded name. */
  Optional<String> find(String folded) {
    return Optional.ofNullable(byName.get(folded));
  }
}
