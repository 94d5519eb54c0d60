package mujaz.web.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.function.BiConsumer;
import mujaz.subscription.ChatId;
import mujaz.subscription.Role;
import mujaz.web.Html;
import mujaz.web.Pages;
import mujaz.web.dashboard.Visit.Place;
import mujaz.web.door.Door;
import mujaz.web.door.Session;

/** The dashboard's addresses: each asks for the person's role before anything is looked up. */
public final class Dashboard implements Pages {
  private final DashboardParts parts;
  private final Door door;

  public Dashboard(DashboardParts parts, Door door) {
    this.parts = parts;
    this.door = door;
  }

  @Override
  public void route(RoutesConfig routes) {
    door.route(routes);
    routes.get("/dashboard.css", context -> Html.style(context, "dashboard.css"));
    routes.get("/dashboard", this::first);
    SourcePages sources = new SourcePages(parts);
    StoryDeskPages stories = new StoryDeskPages(parts);
    show(routes, Place.SOURCES, sources::list);
    show(routes, Place.POLLS, sources::polls);
    show(routes, Place.STORIES, stories::list);
    show(routes, Place.DELIVERIES, new DeliveriesPage(parts)::show);
    show(routes, Place.SETTINGS, (visit, page) -> settings(page));
    routes.get("/dashboard/stories/{id}", seen(Place.STORIES, stories::one));
    StoryHandPages hand = new StoryHandPages(parts);
    routes.post("/dashboard/stories/{id}/merge", done(Place.STORIES, hand::merge));
    routes.post("/dashboard/stories/{id}/split/{report}", done(Place.STORIES, hand::split));
    routes.post("/dashboard/stories/{id}/take/{report}", done(Place.STORIES, hand::takeDown));
    routes.post("/dashboard/sources/{id}/{what}", done(Place.SOURCES, sources::change));
  }

  private void first(Context context) {
    Role role = door.role(door.needs(Role.EDITOR, context));
    if (role.covers(Place.OVERVIEW.role)) {
      visit(Place.OVERVIEW, context, new OverviewPage(parts)::show);
    } else {
      context.redirect(Place.SOURCES.path, HttpStatus.SEE_OTHER);
    }
  }

  private void show(RoutesConfig routes, Place place, BiConsumer<Visit, Html> content) {
    routes.get(place.path, seen(place, content));
  }

  private Handler seen(Place place, BiConsumer<Visit, Html> content) {
    return context -> visit(place, context, content);
  }

  private void visit(Place place, Context context, BiConsumer<Visit, Html> content) {
    Visit visit = visit(context, door.needs(place.role, context));
    Html page = visit.begin(place);
    content.accept(visit, page);
    visit.end(page);
  }

  /** A change, after which the page is shown anew. */
  private Handler done(Place place, java.util.function.Consumer<Visit> change) {
    return context -> {
      Visit visit = visit(context, door.needs(place.role, context));
      change.accept(visit);
      context.redirect(place.path, HttpStatus.SEE_OTHER);
    };
  }

  private Visit visit(Context context, Session session) {
    ChatId person = session.person();
    return new Visit(
        context, session, door.role(session), parts.subscribers().find(person), parts.phrases());
  }

  private void settings(Html page) {
    page.raw("<dl class=\"settings\">\n");
    for (String line : parts.settings()) {
      int colon = line.indexOf(": ");
      page.element("dt", line.substring(0, colon))
          .element("dd dir=\"ltr\"", line.substring(colon + 2));
    }
    page.raw("</dl>\n");
  }
}
