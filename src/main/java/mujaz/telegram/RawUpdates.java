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

  @JsonProperty("offset")
  private final long offset;

  @JsonProperty("timeout")
  private final int timeout;

  @JsonProperty("limit")
  private final int limit = MOST;

  @JsonProperty("allowed_updates")
  private final List<String> wanted = Updates.WANTED;

  /**
   * @param offset the least number to hand out; all below it are confirmed. 0 confirms none
   * @param timeout seconds that Telegram waits for one to come
   */
  RawUpdates(long offset, int timeout) {
    this.offset = offset;
    this.timeout = timeout;
  }

  @Override
  public String getMethod() {
    return "getupdates";
  }

  @Override
  public ArrayList<ObjectNode> deserializeResponse(String answer)
      throws TelegramApiRequestException {
    return deserializeResponseArray(answer, ObjectNode.class);
  }
}
