package mujaz.chat.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.delivery.Message;
import mujaz.digest.Entry;
import mujaz.search.SearchQuery;
import mujaz.search.StorySearch;
import mujaz.source.SourceId;

/** Answers to /search, and the pages after the first. */
final class SearchReplies {
  private static final int PAGE = 5;

  /** Of the words that a button carries: 64 bytes without its verb and numbers. */
  private static final int LONGEST_CARRIED = 48;

  /** Neither a time nor an address. */
  private static final String PLAIN = "(?=.*\\p{L})[\\p{L}\\p{M}\\p{Nd}\\p{Cf} '’\"«»؟?!،-]{2,100}";

  private final ChatParts parts;
  private final FoundLayout layout;

  SearchReplies(ChatParts parts, FoundLayout layout) {
    this.parts = parts;
    this.layout = layout;
  }

  List<Reply> search(Hearing hearing, String typed) {
    return page(hearing, typed, 0);
  }

  /**
   * @param args where the page begins, and the words as they were typed; they may hold full stops
   */
  List<Reply> more(Hearing hearing, List<String> args) {
    if (args.size() < 2 || !args.get(0).matches("[0-9]{1,4}")) {
      return hearing.tell("press.stale");
    }
    String typed = String.join(".", args.subList(1, args.size()));
    return page(hearing, typed, Integer.parseInt(args.get(0)));
  }

  /** Words that were said without a command are searched for too; empty where nothing is found. */
  Optional<List<Reply>> words(Hearing hearing, String text) {
    return text.matches(PLAIN) ? found(hearing, text, 0) : Optional.empty();
  }

  private List<Reply> page(Hearing hearing, String typed, int offset) {
    if (SearchQuery.of(typed).isEmpty()) {
      return hearing.tell("search.how");
    }
    return found(hearing, typed, offset)
        .orElseGet(
            () -> hearing.tell("search.nothing", "words", Hearing.name(Hearing.shortened(typed))));
  }

  private Optional<List<Reply>> found(Hearing hearing, String typed, int offset) {
    SearchQuery query = SearchQuery.of(typed);
    if (query.isEmpty()) {
      return Optional.empty();
    }
    Set<SourceId> own = parts.own().open(hearing.reader().chat());
    StorySearch.Found found = parts.search().find(query, own, offset, PAGE);
    List<Entry> entries = parts.editor().entries(found.stories(), own);
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Message message = layout.lay(entries, query, hearing.reader());
    // Words too long for a button are so many that what has them all goes into one page.
    String words = typed.strip().replaceAll("\\s+", " ");
    boolean carried = words.getBytes(StandardCharsets.UTF_8).length <= LONGEST_CARRIED;
    List<List<Button>> rows = new ArrayList<>(layout.numbers(entries, hearing.reader()));
    if (found.more() && carried) {
      rows.add(List.of(Press.button(hearing.say("button.more"), "search", offset + PAGE, words)));
    }
    return Optional.of(List.of(Reply.saying(message.withButtons(rows))));
  }
}
