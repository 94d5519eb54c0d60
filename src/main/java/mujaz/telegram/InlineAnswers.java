package mujaz.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import mujaz.chat.inline.InlineCard;
import mujaz.chat.inline.InlineCards;
import mujaz.chat.inline.InlinePage;
import mujaz.subscription.ChatId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Answers what is typed after the bot's name in any chat, before all else and at once: such a
 * question is out of date with the next letter, so it is never kept. Everything else goes on.
 */
final class InlineAnswers implements UpdateTaker {
  private static final Logger log = LoggerFactory.getLogger(InlineAnswers.class);

  /** Seconds for which Telegram may give the same answer to who asks the same. */
  private static final int CACHED = 60;

  private final InlineCards cards;
  private final TelegramClient client;
  private final TelegramSettings settings;
  private final UpdateTaker next;
  private final Executor threads;

  InlineAnswers(
      InlineCards cards,
      TelegramClient client,
      TelegramSettings settings,
      UpdateTaker next,
      Executor threads) {
    this.cards = cards;
    this.client = client;
    this.settings = settings;
    this.next = next;
    this.threads = threads;
  }

  @Override
  public void take(List<? extends JsonNode> updates) {
    List<JsonNode> others = new ArrayList<>();
    for (JsonNode update : updates) {
      if (update.hasNonNull("inline_query")) {
        threads.execute(() -> answer(update.get("inline_query")));
      } else {
        others.add(update);
      }
    }
    if (!others.isEmpty()) {
      next.take(others);
    }
  }

  @Override
  public boolean isFull() {
    return next.isFull();
  }

  private void answer(JsonNode query) {
    JsonNode person = query.path("from");
    long id = person.path("id").asLong();
    try {
      InlinePage page =
          cards.find(
              ChatId.telegram(id),
              person.path("language_code").asText(""),
              settings.admins().contains(id),
              query.path("query").asText(""),
              query.path("offset").asText(""));
      client.execute(
          AnswerInlineQuery.builder()
              .inlineQueryId(query.path("id").asText())
              .results(page.cards().stream().map(InlineAnswers::shown).toList())
              .nextOffset(page.next())
              .cacheTime(CACHED)
              .isPersonal(true)
              .build());
    } catch (TelegramApiException e) {
      log.debug("inline query not answered: {}", TelegramErrors.word(TelegramErrors.meaning(e)));
    } catch (RuntimeException e) {
      log.error("no answer to an inline query", e);
    }
  }

  private static InlineQueryResultArticle shown(InlineCard card) {
    var content =
        InputTextMessageContent.builder()
            .messageText(TelegramHtml.render(card.message()))
            .parseMode("HTML")
            .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
            .build();
    var shown =
        InlineQueryResultArticle.builder()
            .id(card.id())
            .title(card.title())
            .description(card.about())
            .inputMessageContent(content);
    URI picture = card.picture();
    if (picture != null && TelegramHtml.isLinkable(picture)) {
      shown.thumbnailUrl(picture.toString());
    }
    return shown.build();
  }
}
