package mujaz.web.story;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import mujaz.digest.DigestEditor;
import mujaz.digest.Entry;
import mujaz.story.StoryId;
import mujaz.web.Html;
import mujaz.web.Pages;
import mujaz.web.WebSettings;

/** {@code /s/<id>}: what <i>more</i> shows of a story, for sharing. */
public final class StoryPages implements Pages {
  private static final String KEPT = "public, max-age=300";

  private final DigestEditor editor;
  private final StoryLayout layout;
  private final WebSettings settings;

  public StoryPages(DigestEditor editor, StoryLayout layout, WebSettings settings) {
    this.editor = editor;
    this.layout = layout;
    this.settings = settings;
  }

  @Override
  public void route(RoutesConfig routes) {
    routes.get("/s/{id}", this::story);
    routes.get("/story.css", this::style);
  }

  private void style(Context context) {
    context.header("Cache-Control", "public, max-age=86400");
    Html.style(context, "story.css");
  }

  private void story(Context context) {
    Optional<StoryId> asked = id(context.pathParam("id"));
    Optional<Entry> found = asked.flatMap(id -> editor.entries(List.of(id)).stream().findFirst());
    if (!settings.index()) {
      context.header("X-Robots-Tag", "noindex, noarchive");
    }
    if (found.isEmpty()) {
      context.status(404);
      return;
    }
    long current = found.get().story().id().value();
    context.header("Cache-Control", KEPT);
    if (current != asked.get().value()) {
      // It was joined with another; the address stays good.
      context.redirect("/s/" + current);
      return;
    }
    Html page = layout.page(found.get());
    String mark = mark(page.toString());
    context.header("ETag", mark);
    if (mark.equals(context.header("If-None-Match"))) {
      context.status(304);
    } else {
      page.to(context);
    }
  }

  private static Optional<StoryId> id(String text) {
    return text.matches("[1-9][0-9]{0,17}")
        ? Optional.of(new StoryId(Long.parseLong(text)))
        : Optional.empty();
  }

  private static String mark(String page) {
    CRC32 sum = new CRC32();
    sum.update(page.getBytes(StandardCharsets.UTF_8));
    return "\"" + HexFormat.of().toHexDigits((int) sum.getValue()) + "\"";
  }
}
