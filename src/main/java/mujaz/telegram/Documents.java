package mujaz.telegram;

import java.io.IOException;
import java.util.Optional;
import mujaz.chat.Passed;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Files that were sent to the bot, read from Telegram when somebody asks what is in them. */
final class Documents {
  /** Telegram itself hands out no larger ones; a Bot API server of one's own may. */
  private static final int MOST = 20 << 20;

  private final TelegramClient client;
  private final OkHttpClient http;
  private final TelegramSettings settings;

  Documents(TelegramClient client, OkHttpClient http, TelegramSettings settings) {
    this.client = client;
    this.http = http;
    this.settings = settings;
  }

  /** What came along with a message, or with the one that it is a reply to. */
  Passed with(Message message) {
    Message repliedTo = message.getReplyToMessage();
    Document own = message.getDocument();
    Document theirs = repliedTo == null ? null : repliedTo.getDocument();
    return new Passed(
        message.getForwardOrigin() != null,
        repliedTo == null ? "" : Updates.said(repliedTo),
        Optional.ofNullable(own == null ? theirs : own).map(this::sent).orElse(null));
  }

  private Passed.Document sent(Document document) {
    @Nullable Long size = document.getFileSize();
    String name = document.getFileName() == null ? "" : document.getFileName();
    return new Sent(this, document.getFileId(), name, size == null ? 0 : size);
  }

  private record Sent(Documents from, String id, String name, long size)
      implements Passed.Document {
    @Override
    public byte[] read() throws IOException {
      return from.read(id);
    }
  }

  /** The library would ask the public address for it, whatever the settings say. */
  private byte[] read(String id) throws IOException {
    try {
      String path = client.execute(new GetFile(id)).getFilePath();
      String base = settings.url().toString().replaceFirst("/+$", "");
      Request request =
          new Request.Builder().url(base + "/file/bot" + settings.token() + "/" + path).build();
      try (Response response = http.newCall(request).execute()) {
        if (!response.isSuccessful() || response.body() == null) {
          throw new IOException("status " + response.code());
        }
        byte[] body = response.body().byteStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
          throw new IOException("larger than was stated");
        }
        return body;
      }
    } catch (TelegramApiException e) {
      throw new IOException(TelegramErrors.word(TelegramErrors.meaning(e)), e);
    }
  }
}
