package mujaz.web.door;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import mujaz.admin.Audit;
import mujaz.subscription.ChatId;
import mujaz.subscription.Role;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import mujaz.web.Guard;
import mujaz.web.Html;
import mujaz.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * The way in. The link opens a page with one button, because programs that make previews follow
 * links too; the button uses it up. Every later request asks for the person's role anew; what is
 * refused is on record.
 */
public final class Door implements Pages {
  private static final String COOKIE = "mujaz_session";
  private static final int LINKS_A_MINUTE = 12;
  private static final int PAGES_A_MINUTE = 120;

  private final Sessions sessions;
  private final Function<ChatId, Role> roles;
  private final Audit audit;
  private final Phrasebook phrases;
  private final Rate links;
  private final Rate pages;

  /**
   * @param roles what a person may do now
   */
  public Door(
      Sessions sessions,
      Function<ChatId, Role> roles,
      Audit audit,
      Phrasebook phrases,
      InstantSource time) {
    this.sessions = sessions;
    this.roles = roles;
    this.audit = audit;
    this.phrases = phrases;
    this.links = new Rate(LINKS_A_MINUTE, time);
    this.pages = new Rate(PAGES_A_MINUTE, time);
  }

  /** The address of a link, under the pages' own. */
  public static URI address(URI home, String secret) {
    return home.resolve("dashboard/in/" + secret);
  }

  @Override
  public void route(RoutesConfig routes) {
    routes.get("/dashboard/in/{link}", this::ask);
    routes.post("/dashboard/in/{link}", this::enter);
    routes.post("/dashboard/out", this::leave);
  }

  private void ask(Context context) {
    slow(links, context.ip());
    Language language = Phrasebook.spoken(stated(context));
    Html page = Html.page(language, say(language, "dash.title"), "/dashboard.css");
    page.raw(
            "</head>\n<body>\n<main class=\"door\">\n<h1>Mujaz</h1>\n<form method=\"post\" action=\"")
        .text("/dashboard/in/" + context.pathParam("link"))
        .raw("\">")
        .element("p", say(language, "dash.door"))
        .element("button", say(language, "dash.in"))
        .raw("</form>\n</main>\n</body>\n</html>\n")
        .to(context);
  }

  private void enter(Context context) {
    slow(links, context.ip());
    Optional<String> secret = sessions.enter(context.pathParam("link"));
    if (secret.isEmpty()) {
      Language language = Phrasebook.spoken(stated(context));
      context.status(403);
      Html.page(language, say(language, "dash.title"), "/dashboard.css")
          .raw("</head>\n<body>\n<main class=\"door\">\n<h1>Mujaz</h1>\n")
          .element("p", say(language, "dash.stale"))
          .raw("</main>\n</body>\n</html>\n")
          .to(context);
      return;
    }
    sessions.leave(context.cookie(COOKIE));
    boolean secure = context.header("Origin") != null && isSecure(context);
    context.cookie(new Cookie(COOKIE, secret.get(), "/", -1, secure, true, null, SameSite.STRICT));
    context.redirect("/dashboard", HttpStatus.SEE_OTHER);
  }

  private static boolean isSecure(Context context) {
    return String.valueOf(context.header("Origin")).startsWith("https:");
  }

  private void leave(Context context) {
    Session session = find(context).orElseThrow(() -> new ForbiddenResponse("not signed in"));
    if (session.isToken(context.formParam("token"))) {
      sessions.leave(context.cookie(COOKIE));
    }
    context.removeCookie(COOKIE);
    context.redirect("/dashboard", HttpStatus.SEE_OTHER);
  }

  /** Who asks, where they have signed in. */
  public Optional<Session> find(Context context) {
    return sessions.find(context.cookie(COOKIE));
  }

  /** The person's role now. */
  public Role role(Session session) {
    return roles.apply(session.person());
  }

  /** Whether they may see how the service does: from this machine, or as an admin. */
  public boolean mayKnow(Context context) {
    return Guard.isLoopback(context)
        || find(context).map(session -> role(session).covers(Role.ADMIN)).orElse(false);
  }

  /**
   * The session, where it may do this; a post must repeat the session's token.
   *
   * @throws HttpResponseException otherwise
   */
  public Session needs(Role role, Context context) {
    Session session =
        find(context).orElseThrow(() -> new HttpResponseException(401, "not signed in"));
    slow(pages, session.person().value());
    if (!role(session).covers(role)) {
      audit.note(session.person(), "refused", context.path(), "", "");
      throw new ForbiddenResponse("not allowed");
    }
    boolean isPost = context.method().name().equals("POST");
    if (isPost && !session.isToken(context.formParam("token"))) {
      audit.note(session.person(), "refused", context.path(), "", "");
      throw new ForbiddenResponse("a form of another page");
    }
    return session;
  }

  private static void slow(Rate rate, String who) {
    if (!rate.allows(who)) {
      throw new HttpResponseException(429, "too many requests");
    }
  }

  private String say(Language language, String key) {
    return phrases.say(Locale.forLanguageTag(language.code()), key);
  }

  private static String stated(Context context) {
    @Nullable String stated = context.header("Accept-Language");
    return stated == null ? "en" : stated.split("[,;]", 2)[0];
  }
}
