package mujaz.telegram;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import mujaz.delivery.DeliveryResult;
import mujaz.delivery.DeliveryResult.Later;
import mujaz.delivery.DeliveryResult.Moved;
import mujaz.delivery.DeliveryResult.Rejected;
import mujaz.delivery.DeliveryResult.Sent;
import mujaz.delivery.DeliveryResult.Uncertain;
import mujaz.delivery.DeliveryResult.Unreachable;
import mujaz.subscription.ChatId;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * What Telegram's refusals mean. A parsed {@code ok:false} is a refusal; a connection that was
 * never made is none of Telegram's business; anything else may have been accepted. Causes are not
 * kept: the library puts the token into their messages.
 */
final class TelegramErrors {
  private static final Duration OUTAGE = Duration.ofSeconds(5);
  private static final Duration WRONG_TOKEN = Duration.ofMinutes(1);

  /** Something on the way may repeat the address, which has it in its path. */
  private static final Pattern TOKEN = Pattern.compile("[0-9]{3,20}:[A-Za-z0-9_-]{10,100}");

  private static final Pattern GONE = Pattern.compile("(?i)message thread not found|TOPIC_DELETED");

  private TelegramErrors() {}

  static DeliveryResult meaning(TelegramApiException e) {
    if (e instanceof TelegramApiRequestException refusal) {
      @Nullable Integer code = refusal.getErrorCode();
      if (code != null && code != 0) {
        return refusal(code, String.valueOf(refusal.getApiResponse()), refusal.getParameters());
      }
      return new Uncertain(Problem.of("telegram.garbled"));
    }
    return neverConnected(e)
        ? Later.outage(OUTAGE, Problem.of("telegram.unreachable"))
        : new Uncertain(Problem.of("telegram.no-answer"));
  }

  /** The same of what was sent to a chat: where a topic has been deleted, its group stands in. */
  static DeliveryResult meaning(TelegramApiException e, ChatId to) {
    boolean gone =
        to.topic() != 0
            && e instanceof TelegramApiRequestException refusal
            && GONE.matcher(String.valueOf(refusal.getApiResponse())).find();
    return gone ? new Moved(to.whole()) : meaning(e);
  }

  /** A meaning in a word for the log. */
  static String word(DeliveryResult result) {
    return result.match(
        sent -> "fine",
        later -> later.why().key(),
        unreachable -> unreachable.reason().toString(),
        moved -> "moved",
        rejected -> rejected.problem().toString(),
        uncertain -> uncertain.why().key());
  }

  private static DeliveryResult refusal(
      int code, String description, @Nullable ResponseParameters parameters) {
    String said = description.toLowerCase(Locale.ROOT);
    if (parameters != null && parameters.getMigrateToChatId() != null) {
      return new Moved(ChatId.telegram(parameters.getMigrateToChatId()));
    } else if (code == 429) {
      Integer after = parameters == null ? null : parameters.getRetryAfter();
      return Later.flood(
          Duration.ofSeconds(after == null ? 1 : after), Problem.of("telegram.flood"));
    } else if (code == 401 || (code == 404 && said.equals("not found"))) {
      return Later.outage(WRONG_TOKEN, Problem.of("telegram.wrong-token"));
    } else if (code == 409) {
      return Later.outage(OUTAGE, Problem.of("telegram.conflict"));
    } else if (code == 403
        || said.contains("chat not found")
        || said.contains("not enough rights")
        || said.contains("user is deactivated")) {
      return new Unreachable(Problem.of("telegram.blocked", "why", shortened(description)));
    } else if (said.contains("message is not modified")) {
      return new Sent(0);
    } else if (code >= 500) {
      return Later.outage(OUTAGE, Problem.of("telegram.unreachable"));
    }
    return new Rejected(Problem.of("telegram.rejected", "why", shortened(description)));
  }

  private static boolean neverConnected(TelegramApiException e) {
    Throwable cause = e.getCause();
    return cause instanceof ConnectException
        || cause instanceof UnknownHostException
        || cause instanceof NoRouteToHostException;
  }

  private static String shortened(String description) {
    String said = TOKEN.matcher(description).replaceAll("***");
    return said.length() > 150 ? said.substring(0, 150) : said;
  }
}
