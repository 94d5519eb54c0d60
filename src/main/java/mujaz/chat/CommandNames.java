package mujaz.chat;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mujaz.text.Folding;
import mujaz.text.Language;
import mujaz.text.Phrasebook;

/**
 * What commands are called: by their own names, and by those that the languages' files give them
 * ({@code called.latest}), whatever language the reader has chosen.
 */
final class CommandNames {
  private final Map<String, String> byName = new HashMap<>();
  private final Set<String> greetings = new HashSet<>();

  CommandNames(Phrasebook phrases, Collection<String> commands) {
    commands.forEach(command -> byName.put(command, command));
    for (Language language : Phrasebook.languages()) {
      Locale locale = Locale.forLanguageTag(language.code());
      for (String greeting : phrases.say(locale, "called.greeting").split("\\|")) {
        greetings.add(Folding.fold(greeting));
      }
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

  /** What is meant by words that answer no question: a hello, or a search by its name. */
  Optional<Command> meant(String text) {
    String[] words = text.strip().split("\\s+", 2);
    if (greetings.contains(Folding.fold(text.strip().replaceFirst("[.!،,؟?]+$", "")))) {
      return Optional.of(Command.called("start", ""));
    }
    return words.length == 2 && find(Folding.fold(words[0])).filter("search"::equals).isPresent()
        ? Optional.of(Command.called("search", words[1]))
        : Optional.empty();
  }
}
