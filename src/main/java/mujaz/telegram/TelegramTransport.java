package mujaz.telegram;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import mujaz.delivery.Attachment;
import mujaz.delivery.Button;
import mujaz.delivery.DeliveryResult;
import mujaz.delivery.Message;
import mujaz.delivery.Transport;
import mujaz.subscription.ChatId;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.pinnedmessages.PinChatMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Messages over the Bot API. Thread-safe; the client must not retry by itself. */
public final class TelegramTransport implements Transport {
  private static final int CAPTION = 1_024;

  private final TelegramClient client;
  private final boolean paid;

  /**
   * @param paid whether pushes beyond the free limit are paid for
   */
  TelegramTransport(TelegramClient client, boolean paid) {
    this.client = client;
    this.paid = paid;
  }

  @Override
  public String name() {
    return ChatId.TELEGRAM;
  }

  @Override
  public boolean fits(Message message) {
    return TelegramHtml.fits(message);
  }

  @Override
  public DeliveryResult send(ChatId to, Message message) {
    return send(to, message, false);
  }

  @Override
  public DeliveryResult push(ChatId to, Message message) {
    return send(to, message, paid);
  }

  private DeliveryResult send(ChatId to, Message message, boolean paying) {
    var send =
        SendMessage.builder()
            .chatId(to.number())
            .text(TelegramHtml.render(message))
            .parseMode("HTML")
            .disableNotification(message.silent())
            .linkPreviewOptions(preview(message));
    if (!message.buttons().isEmpty()) {
      send.replyMarkup(keyboard(message));
    }
    if (to.topic() != 0) {
      send.messageThreadId(to.topic());
    }
    if (paying) {
      send.allowPaidBroadcast(true);
    }
    if (message.answers() != 0) {
      // The reader may have deleted it.
      send.replyParameters(
          ReplyParameters.builder()
              .messageId((int) message.answers())
              .allowSendingWithoutReply(true)
              .build());
    }
    try {
      return new DeliveryResult.Sent(client.execute(send.build()).getMessageId());
    } catch (TelegramApiException e) {
      return TelegramErrors.meaning(e, to);
    }
  }

  @Override
  public DeliveryResult edit(ChatId chat, long messageId, Message message) {
    var edit =
        EditMessageText.builder()
            .chatId(chat.number())
            .messageId((int) messageId)
            .text(TelegramHtml.render(message))
            .parseMode("HTML")
            .linkPreviewOptions(preview(message));
    if (!message.buttons().isEmpty()) {
      edit.replyMarkup(keyboard(message));
    }
    try {
      client.execute(edit.build());
      return new DeliveryResult.Sent(messageId);
    } catch (TelegramApiException e) {
      DeliveryResult result = TelegramErrors.meaning(e);
      // A message that cannot be edited any more is said anew.
      return result instanceof DeliveryResult.Rejected ? send(chat, message) : result;
    }
  }

  @Override
  public DeliveryResult pin(ChatId chat, long messageId) {
    try {
      client.execute(
          PinChatMessage.builder()
              .chatId("" + chat.number())
              .messageId((int) messageId)
              .disableNotification(true)
              .build());
      return new DeliveryResult.Sent(messageId);
    } catch (TelegramApiException e) {
      return TelegramErrors.meaning(e);
    }
  }

  @Override
  public DeliveryResult attach(ChatId to, Attachment file, Message caption) {
    InputFile content = new InputFile(new ByteArrayInputStream(file.content()), file.name());
    @Nullable Integer topic = to.topic() == 0 ? null : to.topic();
    String plain = caption.plainText();
    String text = plain.substring(0, Math.min(plain.length(), CAPTION));
    try {
      var sent =
          file.isPicture()
              ? client.execute(
                  SendPhoto.builder()
                      .chatId(to.number())
                      .messageThreadId(topic)
                      .photo(content)
                      .caption(text)
                      .build())
              : client.execute(
                  SendDocument.builder()
                      .chatId(to.number())
                      .messageThreadId(topic)
                      .document(content)
                      .caption(text)
                      .build());
      return new DeliveryResult.Sent(sent.getMessageId());
    } catch (TelegramApiException e) {
      return TelegramErrors.meaning(e);
    }
  }

  @Override
  public boolean answers() {
    try {
      client.execute(new GetMe());
      return true;
    } catch (TelegramApiException e) {
      return false;
    }
  }

  /** Telegram makes a preview of the first link unless it is told otherwise. */
  private static LinkPreviewOptions preview(Message message) {
    URI picture = message.picture();
    return picture == null || !TelegramHtml.isLinkable(picture)
        ? LinkPreviewOptions.builder().isDisabled(true).build()
        : LinkPreviewOptions.builder()
            .urlField(picture.toString())
            .preferLargeMedia(true)
            .showAboveText(true)
            .build();
  }

  private static InlineKeyboardMarkup keyboard(Message message) {
    List<InlineKeyboardRow> rows = new ArrayList<>();
    for (List<Button> row : message.buttons()) {
      List<InlineKeyboardButton> buttons = new ArrayList<>();
      for (Button button : row) {
        InlineKeyboardButton built = button(button);
        if (built != null) {
          buttons.add(built);
        }
      }
      rows.add(new InlineKeyboardRow(buttons));
    }
    return InlineKeyboardMarkup.builder().keyboard(rows).build();
  }

  private static @Nullable InlineKeyboardButton button(Button button) {
    if (button.press() != null) {
      return InlineKeyboardButton.builder()
          .text(button.label())
          .callbackData(button.press())
          .build();
    }
    return button.link() != null && TelegramHtml.isLinkable(button.link())
        ? InlineKeyboardButton.builder().text(button.label()).url(button.link().toString()).build()
        : null;
  }
}
