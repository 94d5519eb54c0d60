package mujaz.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * {@code getUpdates} whose updates stay as they are written: one that the library cannot read must
 * not hide those that come with it, nor come again for ever.
 */
final class RawUpdates extends BotApiMethod<ArrayList<ObjectNode>> {
  private static final int MOST = 100;

  private final long offset;
  private final int timeout;

  /**
   * @param offset the least number to hand out; all below it are confirmed. 0 confirms none
   * @param timeout seconds that Telegram waits for one to come
   */
  RawUpdates(long offset, int timeout) {
    this.offset = offset;
    this.timeout = timeout;
  }

  @JsonProperty("offset")
  long offset() {
    return offset;
  }

  @JsonProperty("timeout")
  int timeout() {
    return timeout;
  }

  @JsonProperty("limit")
  int limit() {
    return MOST;
  }

  @JsonProperty("allowed_updates")
  List<String> wanted() {
    return Updates.WANTED;
  }

  @Override
  public String getMethod() {
    return "getupdates";
  }

  /** A list that is serializable: the library asks for that. */
  @Override
  @SuppressWarnings("NonApiType")
  public ArrayList<ObjectNode> deserializeResponse(String answer)
      throws TelegramApiRequestException {
    return deserializeResponseArray(answer, ObjectNode.class);
  }
}
