package mujaz.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import mujaz.ingest.hub.HubDesk;
import org.jspecify.annotations.Nullable;

/** Where WebSub hubs call: to ask whether we want to be called, and when a feed has news. */
public final class HubCalls implements Pages {
  static final String PATH = "/hub/";
  private static final int MOST_BODY = 1 << 20;

  private final HubDesk desk;

  public HubCalls(HubDesk desk) {
    this.desk = desk;
  }

  @Override
  public void route(RoutesConfig routes) {
    routes.get(PATH + "{key}", this::verify);
    routes.post(PATH + "{key}", this::call);
  }

  private void verify(Context context) {
    String challenge = said(context, "hub.challenge");
    boolean agrees =
        desk.agrees(
            context.pathParam("key"),
            said(context, "hub.mode"),
            said(context, "hub.topic"),
            seconds(said(context, "hub.lease_seconds")));
    if (agrees) {
      context.contentType("text/plain; charset=utf-8").result(challenge);
    } else {
      context.status(404);
    }
  }

  private static String said(Context context, String name) {
    @Nullable String value = context.queryParam(name);
    return value == null ? "" : value;
  }

  private static @Nullable Long seconds(String text) {
    return text.matches("[0-9]{1,9}") ? Long.valueOf(text) : null;
  }

  private void call(Context context) throws IOException {
    byte[] body = context.bodyInputStream().readNBytes(MOST_BODY + 1);
    if (body.length > MOST_BODY) {
      context.status(413);
      return;
    }
    boolean known = desk.called(context.pathParam("key"), context.header("X-Hub-Signature"), body);
    context.status(known ? 202 : 404);
  }
}
