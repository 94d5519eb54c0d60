package mujaz.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Where updates go, polled or brought. */
interface UpdateTaker {
  /** Keeps what has come: when this returns, Telegram may forget it. */
  void take(List<? extends JsonNode> updates);

  /** Whether so much waits that no more should come. */
  boolean isFull();
}
