package mujaz.chat.reading;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mujaz.delivery.Block;
import mujaz.delivery.Run;
import mujaz.digest.Entry;
import mujaz.subscription.Subscriber;
import mujaz.summary.Method;
import mujaz.text.Phrasebook;
import org.jspecify.annotations.Nullable;

/**
 * How the summaries of several stories were made: said once for all that were made alike. A story
 * that was made otherwise, or stands alone, says so itself.
 */
final class Methods {
  private Methods() {}

  /** How most of them were made; null where each says it. */
  static @Nullable Method ofMost(List<Entry> entries) {
    if (entries.size() < 2) {
      return null;
    }
    Map<Method, Integer> counts = new EnumMap<>(Method.class);
    entries.forEach(entry -> counts.merge(entry.summary().method(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Method, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** The line that says it; none where each does. */
  static List<Block> line(List<Entry> entries, Subscriber reader, Phrasebook phrases) {
    Method most = ofMost(entries);
    if (most == null) {
      return List.of();
    }
    boolean all = entries.stream().allMatch(entry -> entry.summary().method() == most);
    String how = phrases.say(reader.locale(), key(most));
    String line = phrases.say(reader.locale(), all ? "method.all" : "method.most", "how", how);
    return List.of(Block.paragraph(Run.italic(line)));
  }

  /** The phrase for how a summary was made. */
  static String key(Method method) {
    return switch (method) {
      case EXTRACTIVE -> "method.extractive";
      case MODEL -> "method.model";
      case TRANSLATION -> "method.translation";
    };
  }
}
