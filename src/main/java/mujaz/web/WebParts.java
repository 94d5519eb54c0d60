package mujaz.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Predicate;
import mujaz.telegram.Webhook;
import mujaz.web.metrics.Metrics;
import org.jspecify.annotations.Nullable;

/**
 * What is served.
 *
 * @param pages each where its addresses are
 * @param chat closed with the server, so that no page waits for it
 * @param webhook where Telegram brings updates to; null where it does not
 * @param mayKnow who may see how the service does
 */
public record WebParts(
    Health health,
    Metrics metrics,
    List<Pages> pages,
    WebTransport chat,
    @Nullable Webhook webhook,
    Predicate<Context> mayKnow) {}
