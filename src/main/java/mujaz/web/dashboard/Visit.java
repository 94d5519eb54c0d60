package mujaz.web.dashboard;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mujaz.subscription.Role;
import mujaz.subscription.Subscriber;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import mujaz.text.Wording;
import mujaz.web.Html;
import mujaz.web.door.Session;

/** One request of somebody who may see the page: their language, their clock, their way around. */
record Visit(
    Context context, Session session, Role role, Optional<Subscriber> person, Phrasebook phrases) {

  /** The pages, and the role that each needs. */
  enum Place {
    OVERVIEW("", Role.ADMIN),
    SOURCES("/sources", Role.EDITOR),
    POLLS("/polls", Role.EDITOR),
    STORIES("/stories", Role.EDITOR),
    DELIVERIES("/deliveries", Role.ADMIN),
    SETTINGS("/settings", Role.ADMIN);

    final String path;
    final Role role;

    Place(String path, Role role) {
      this.path = "/dashboard" + path;
      this.role = role;
    }

    String title() {
      return "dash." + name().toLowerCase(Locale.ROOT);
    }
  }

  Locale locale() {
    return person.map(Subscriber::locale).orElse(Locale.ENGLISH);
  }

  String say(String key, Object... namesAndValues) {
    return phrases.say(locale(), key, namesAndValues);
  }

  String moment(Instant moment) {
    ZoneId zone = person.map(Subscriber::zone).orElse(ZoneOffset.UTC);
    return Wording.moment(moment, zone, locale());
  }

  String number(double number) {
    return Wording.number(number, locale());
  }

  /** The page's beginning, with the way to the others. */
  Html begin(Place here) {
    Language language = Phrasebook.spoken(locale().getLanguage());
    Html page = Html.page(language, say(here.title()) + " · Mujaz", "/dashboard.css");
    page.raw("</head>\n<body>\n<header><b>Mujaz</b>\n<nav>");
    for (Place place : Place.values()) {
      if (role.covers(place.role)) {
        page.raw("<a href=\"" + place.path + "\"" + (place == here ? " class=\"here\">" : ">"))
            .text(say(place.title()))
            .raw("</a>");
      }
    }
    return form(page.raw("</nav>\n"), "/dashboard/out", say("dash.out"))
        .raw("</header>\n<main>\n")
        .element("h1", say(here.title()));
  }

  void end(Html page) {
    page.raw("</main>\n</body>\n</html>\n").to(context);
  }

  /** A button that does something. */
  Html form(Html page, String path, String words) {
    return open(page, path).element("button", words).raw("</form>\n");
  }

  /** The beginning of a form of ours. */
  Html open(Html page, String path) {
    return page.raw("<form method=\"post\" action=\"" + path + "\">")
        .raw("<input type=\"hidden\" name=\"token\" value=\"" + session.token() + "\">");
  }

  /** The beginning of a table; on a phone each cell is told by its column's name. */
  Html table(Html page, List<String> columns) {
    page.raw("<table>\n<thead><tr>");
    columns.forEach(column -> page.element("th", column));
    return page.raw("</tr></thead>\n<tbody>\n");
  }
}
