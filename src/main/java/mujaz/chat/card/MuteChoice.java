package mujaz.chat.card;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.article.ArticleId;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.chat.Wishes;
import mujaz.delivery.Button;
import mujaz.digest.Entry;
import mujaz.search.Mentions;
import mujaz.source.Source;
import mujaz.source.Topic;
import mujaz.story.Story;
import mujaz.subscription.Filter;
import mujaz.subscription.Mutes;
import mujaz.text.Language;
import mujaz.text.Words;

/** What of a story may be muted, and what a word would have hidden, before it is muted. */
final class MuteChoice {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{3,20}");
  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final int LOOKED_AT = 400;
  private static final int WORDS = 9;
  private static final int SOURCES = 4;

  /** Each is a button of a list, of which Telegram takes a hundred. */
  static final int MOST_WORDS = 60;

  /** Callback data has 64 bytes, of which the press itself takes a few. */
  static final int LONGEST = 44;

  private final ChatParts parts;
  private final Wishes wishes;

  MuteChoice(ChatParts parts) {
    this.parts = parts;
    this.wishes = new Wishes(parts);
  }

  /** Words of its headline, its sources, its topic. */
  List<Reply> of(Hearing hearing, Entry entry) {
    long id = entry.story().id().value();
    List<Button> words = new ArrayList<>();
    for (String word : words(entry.summary().headline(), entry.summary().language())) {
      words.add(Press.button(word, "mutew", id, word));
    }
    List<List<Button>> rows = new ArrayList<>(Hearing.rows(words, 3));
    List<Button> others = new ArrayList<>();
    for (Source source : sources(entry)) {
      others.add(
          Press.button(
              hearing.say("mute.source", "name", source.name()), "mutes", source.id().value()));
    }
    Topic topic = entry.story().topic();
    if (topic != null) {
      String name = hearing.say("topic." + topic.word());
      others.add(Press.button(hearing.say("mute.topic", "name", name), "mutet", topic.word()));
    }
    rows.addAll(Hearing.rows(others, 2));
    rows.add(List.of(Press.button(hearing.say("button.back"), "cardv", id)));
    return List.of(hearing.panel(hearing.say("mute.which"), rows));
  }

  private static Set<String> words(String headline, Language language) {
    Set<String> words = new LinkedHashSet<>();
    Matcher matcher = WORD.matcher(headline);
    while (matcher.find() && words.size() < WORDS) {
      String word = matcher.group();
      boolean carries =
          Words.plain(word).stream().anyMatch(part -> !Words.stem(part, language).isEmpty());
      if (carries && isCarried(word)) {
        words.add(word);
      }
    }
    return words;
  }

  private List<Source> sources(Entry entry) {
    Set<ArticleId> reports = entry.reporters().keySet();
    Set<String> names = new LinkedHashSet<>(entry.sourceNames());
    return reports.isEmpty()
        ? List.of()
        : parts.sources().all().stream()
            .filter(source -> names.contains(source.name()))
            .limit(SOURCES)
            .toList();
  }

  static boolean isCarried(String word) {
    return word.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
  }

  /**
   * @param story the card to go back to; empty for the list
   */
  List<Reply> preview(Hearing hearing, Optional<String> story, String typed) {
    String word = typed.strip().replaceAll("\\s+", " ");
    if (!isCarried(word) || !Mentions.isWord(word)) {
      return hearing.tell("mute.bad", "word", Hearing.name(Hearing.shortened(word)));
    }
    Instant now = parts.time().instant();
    Filter filter = wishes.first(hearing).filter().withMutes(Mutes.NONE);
    List<Story> all =
        parts.editor().newest(filter, now.minus(A_WEEK), now.plusSeconds(1), LOOKED_AT);
    Filter muting = filter.withMutes(Mutes.NONE.withWords(Set.of(word)));
    int hidden = parts.editor().sieve().muted(muting, all);
    Panel panel =
        new Panel()
            .bold(hearing.say("mute.ask", "word", Hearing.name(word)))
            .line(hearing.say("mute.preview", "hidden", hidden, "all", all.size()));
    Button back =
        story
            .map(id -> Press.button(hearing.say("button.back"), "mutec", id))
            .orElseGet(() -> Press.button(hearing.say("button.back"), "mutel"));
    Button yes = Press.button(hearing.say("button.mute-yes"), "mutey", word);
    return List.of(hearing.answer(panel.message(hearing.reader(), List.of(List.of(yes, back)))));
  }
}
