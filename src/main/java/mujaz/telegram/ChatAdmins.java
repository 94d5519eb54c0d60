package mujaz.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import mujaz.chat.Members;
import mujaz.subscription.ChatId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The administrators of groups and channels: Telegram is asked, and not again for a minute. */
final class ChatAdmins implements Members {
  private static final Logger log = LoggerFactory.getLogger(ChatAdmins.class);
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST = 10_000;
  private static final Set<String> OFFICES = Set.of("creator", "administrator");

  private final TelegramClient client;
  private final InstantSource time;
  private final Map<Asked, Told> told =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Told> eldest) {
          return size() > MOST;
        }
      };

  private record Asked(ChatId chat, long person) {}

  private record Told(boolean runs, Instant at) {}

  ChatAdmins(TelegramClient client, InstantSource time) {
    this.client = client;
    this.time = time;
  }

  /** Who speaks in the chat's own name is one of its administrators. */
  @Override
  public boolean run(ChatId chat, long person) {
    if (person == chat.number()) {
      return true;
    }
    Asked asked = new Asked(chat.whole(), person);
    Instant now = time.instant();
    synchronized (told) {
      Told known = told.get(asked);
      if (known != null && known.at().plus(KEPT).isAfter(now)) {
        return known.runs();
      }
    }
    try {
      var member = client.execute(new GetChatMember("" + chat.number(), person));
      boolean runs = OFFICES.contains(member.getStatus());
      synchronized (told) {
        told.put(asked, new Told(runs, now));
      }
      return runs;
    } catch (TelegramApiException e) {
      log.warn("who runs a chat is not known: {}", TelegramErrors.word(TelegramErrors.meaning(e)));
      return false;
    }
  }
}
