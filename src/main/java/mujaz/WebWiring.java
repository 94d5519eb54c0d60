package mujaz;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import mujaz.admin.AdminParts;
import mujaz.chat.ChatParts;
import mujaz.chat.repair.ByHand;
import mujaz.delivery.History;
import mujaz.subscription.ChatId;
import mujaz.telegram.Webhook;
import mujaz.web.Health;
import mujaz.web.Pages;
import mujaz.web.WebParts;
import mujaz.web.WebServer;
import mujaz.web.WebTransport;
import mujaz.web.dashboard.Dashboard;
import mujaz.web.dashboard.DashboardParts;
import mujaz.web.door.Door;
import mujaz.web.door.Sessions;
import mujaz.web.metrics.Metrics;
import mujaz.web.story.StoryLayout;
import mujaz.web.story.StoryPages;
import org.jspecify.annotations.Nullable;

/** The pages. The links that the bot sends are known before the pages are anywhere. */
final class WebWiring {
  private final Settings settings;
  private final InstantSource time;
  private final Sessions sessions;
  private final AtomicReference<URI> home = new AtomicReference<>();

  WebWiring(Settings settings, InstantSource time) {
    this.settings = settings;
    this.time = time;
    this.sessions = new Sessions(time);
    this.home.set(settings.web().home());
  }

  /** The address that signs a person in, once. */
  URI link(ChatId person) {
    return Door.address(Objects.requireNonNull(home.get()), sessions.link(person));
  }

  /** What stands beside the pages of stories and the dashboard. */
  record Rest(
      ByHand byHand,
      Health health,
      Metrics metrics,
      List<Pages> pages,
      WebTransport chat,
      @Nullable Webhook webhook) {}

  WebServer start(ChatParts chats, History history, Rest rest) {
    AdminParts admin = chats.admin();
    Door door =
        new Door(
            sessions,
            AdminWiring.roles(settings, admin.people()),
            admin.audit(),
            chats.phrases(),
            time);
    List<Pages> pages = new ArrayList<>(rest.pages());
    pages.add(
        new StoryPages(
            chats.editor(),
            new StoryLayout(
                rest.byHand().articles(), chats.stories(), chats.phrases(), settings.web(), time),
            settings.web()));
    pages.add(
        new Dashboard(
            new DashboardParts(
                admin,
                chats.sources(),
                chats.editor(),
                rest.byHand(),
                history,
                time,
                chats.subscribers(),
                chats.phrases(),
                settings.shown()),
            door));
    WebServer server =
        WebServer.start(
            settings.web(),
            new WebParts(
                rest.health(), rest.metrics(), pages, rest.chat(), rest.webhook(), door::mayKnow));
    home.compareAndSet(null, server.address());
    return server;
  }
}
