package mujaz.web;

import io.javalin.config.RoutesConfig;

/** Pages that belong together, at addresses of their own. */
public interface Pages {
  void route(RoutesConfig routes);
}
