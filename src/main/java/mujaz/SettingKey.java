package mujaz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One setting: its name in {@code mujaz.yaml}, what holds when nobody says otherwise, and whether
 * its value must not be shown. {@link #ALL} is the whole list, in the order of the file.
 */
record SettingKey(String name, String standard, boolean secret) {
  static final List<SettingKey> ALL =
      List.of(
          key("data", "data"),
          key("database.url", ""),
          key("database.user", "mujaz"),
          secret("database.password"),
          secret("telegram.token"),
          key("telegram.url", "https://api.telegram.org"),
          key("telegram.mode", "polling"),
          key("telegram.webhook-url", ""),
          secret("telegram.webhook-secret"),
          key("telegram.messages-per-second", "28"),
          key("telegram.paid-broadcast", "false"),
          key("admins", ""),
          key("access", "open"),
          key("web.host", "127.0.0.1"),
          key("web.port", "8080"),
          key("web.public-url", ""),
          key("web.chat", "false"),
          key("web.index", "false"),
          key("fetch.allowed-hosts", ""),
          key("fetch.ports", "80,443,8000,8008,8080,8443,8888"),
          secret("fetch.proxies"),
          key("fetch.max-size", "10MiB"),
          key("fetch.deadline", "60s"),
          key("fetch.contact", "https://mujaz.example/"),
          key("fetch.min-interval", "5m"),
          key("fetch.max-interval", "4h"),
          key("fetch.per-host", "2"),
          key("fetch.concurrency", "64"),
          key("sources.file", "config/sources.opml"),
          key("sources.own", "invited"),
          key("sources.own-limit", "20"),
          key("delivery.rule", "once"),
          key("delivery.in-flight", "8"),
          key("delivery.spread", "2m"),
          key("summary.model.url", ""),
          secret("summary.model.key"),
          key("summary.model.name", ""),
          key("summary.model.monthly-budget", "0"),
          key("summary.model.price", ""),
          key("summary.embeddings.url", ""),
          secret("summary.embeddings.key"),
          key("summary.embeddings.name", ""),
          key("log.format", "text"),
          key("retention.articles", "30d"));

  private static final Map<String, SettingKey> BY_NAME = byName();

  private static SettingKey key(String name, String standard) {
    return new SettingKey(name, standard, false);
  }

  private static SettingKey secret(String name) {
    return new SettingKey(name, "", true);
  }

  static boolean isKnown(String name) {
    return BY_NAME.containsKey(name);
  }

  /** The environment variable that overrides it: {@code MUJAZ_FETCH_MAX_SIZE}. */
  String variable() {
    return "MUJAZ_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static Map<String, SettingKey> byName() {
    Map<String, SettingKey> keys = new LinkedHashMap<>();
    ALL.forEach(key -> keys.put(key.name(), key));
    return keys;
  }
}
