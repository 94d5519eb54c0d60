package mujaz.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Predicate;
import mujaz.web.metrics.Metrics;

/**
 * For whoever runs the service. Details are for this machine and for admins who are signed in; a
 * stranger gets the status code.
 */
final class HealthPages implements Pages {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Health health;
  private final Metrics metrics;
  private final Predicate<Context> mayKnow;

  HealthPages(Health health, Metrics metrics, Predicate<Context> mayKnow) {
    this.health = health;
    this.metrics = metrics;
    this.mayKnow = mayKnow;
  }

  @Override
  public void route(RoutesConfig routes) {
    routes.get("/healthz", context -> say(context, health.ask()));
    routes.get("/readyz", context -> say(context, health.readiness()));
    routes.get("/metrics", this::metrics);
  }

  private void say(Context context, Map<String, String> states) {
    boolean well = states.values().stream().allMatch(Health.OK::equals);
    context.status(well ? 200 : 503);
    if (mayKnow.test(context)) {
      ObjectNode answer = MAPPER.createObjectNode();
      answer.put("status", well ? Health.OK : "failing");
      states.forEach(answer::put);
      context
          .contentType("application/json; charset=utf-8")
          .result(answer.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private void metrics(Context context) {
    if (!mayKnow.test(context)) {
      context.status(403);
      return;
    }
    context
        .contentType("text/plain; version=0.0.4; charset=utf-8")
        .result(metrics.text().getBytes(StandardCharsets.UTF_8));
  }
}
