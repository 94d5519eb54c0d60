package mujaz;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mujaz.delivery.DeliverySettings;
import mujaz.fetch.FetchSettings;
import mujaz.fetch.proxy.FetchProxy;
import mujaz.source.PollingSettings;
import mujaz.store.DatabaseSettings;
import mujaz.subscription.own.OwnRules;
import mujaz.summary.model.ModelSettings;
import mujaz.telegram.TelegramSettings;
import mujaz.telegram.WebhookSettings;
import mujaz.web.WebSettings;
import org.jspecify.annotations.Nullable;

/**
 * All settings: defaults, then the file, then the environment, as one record of the packages' own
 * records.
 *
 * @param data directory of the database and of logs
 * @param sourcesFile OPML taken in at the first start; null for none
 * @param inviteOnly whether strangers need an invitation
 * @param own which readers may add sources of their own
 * @param jsonLog whether logs are JSON
 * @param articlesKept how long articles are kept
 * @param model the language model to ask, if any
 * @param shown a line for each setting in force, secrets hidden
 */
public record Settings(
    Path data,
    DatabaseSettings database,
    PollingSettings polling,
    FetchSettings fetch,
    DeliverySettings delivery,
    TelegramSettings telegram,
    WebSettings web,
    @Nullable Path sourcesFile,
    boolean inviteOnly,
    OwnRules own,
    boolean jsonLog,
    Duration articlesKept,
    ModelSettings model,
    List<String> shown) {
  /** Messages a second that Telegram carries for nothing. */
  private static final int FREE_RATE = 30;

  /** The settings are wrong; the message lists every fault, one a line. */
  public static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1;

    Wrong(List<String> faults) {
      super(faults.stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")));
    }
  }

  /**
   * Reads them.
   *
   * @param file null for none
   * @throws Wrong naming every fault at once
   */
  public static Settings read(@Nullable Path file, Map<String, String> environment) {
    return of(SettingValues.read(file, environment));
  }

  static Settings of(SettingValues values) {
    Path data = values.convert("data", Path.of("data"), "a path", Path::of);
    values.refuseWhatIsNotBuilt();
    DatabaseSettings database = values.section("database", () -> database(values, data));
    PollingSettings polling =
        values.section(
            "fetch",
            () ->
                new PollingSettings(
                    values.duration("fetch.min-interval"),
                    values.duration("fetch.max-interval"),
                    values.number("fetch.concurrency")));
    FetchSettings fetch =
        values.section(
            "fetch",
            () ->
                new FetchSettings(
                    values.list("fetch.allowed-hosts"),
                    values.convert(
                        "fetch.ports",
                        FetchSettings.WEB_PORTS,
                        "a list of ports",
                        text ->
                            values.list("fetch.ports").stream()
                                .map(Integer::valueOf)
                                .collect(Collectors.toSet())),
                    values.size("fetch.max-size"),
                    values.duration("fetch.deadline"),
                    values.text("fetch.contact"),
                    values.number("fetch.per-host"),
                    values.list("fetch.proxies").stream().map(FetchProxy::parse).toList()));
    DeliverySettings delivery = values.section("delivery", () -> delivery(values));
    TelegramSettings telegram = values.section("telegram", () -> telegram(values));
    WebSettings web =
        values.section(
            "web",
            () ->
                new WebSettings(
                    values.text("web.host"),
                    values.number("web.port"),
                    false,
                    values.flag("web.chat"),
                    home(values.text("web.public-url")),
                    values.flag("web.index")));
    ModelSettings model =
        values.section(
            "summary.model",
            () ->
                new ModelSettings(
                    values.text("summary.model.url"),
                    values.text("summary.model.key"),
                    values.text("summary.model.name"),
                    values.convert(
                        "summary.model.monthly-budget", 0L, "a number of tokens", Long::valueOf),
                    ModelSettings.Price.parse(values.text("summary.model.price"))));
    OwnRules own = values.section("sources.own", () -> own(values));
    boolean json = values.choice("log.format", "text", "json").equals("json");
    Duration kept = values.duration("retention.articles");
    if (!values.faults().isEmpty()) {
      throw new Wrong(values.faults());
    }
    return new Settings(
        data,
        Objects.requireNonNull(database),
        Objects.requireNonNull(polling),
        Objects.requireNonNull(fetch),
        Objects.requireNonNull(delivery),
        Objects.requireNonNull(telegram),
        Objects.requireNonNull(web),
        values.text("sources.file").isEmpty() ? null : Path.of(values.text("sources.file")),
        values.choice("access", "open", "invite").equals("invite"),
        Objects.requireNonNull(own),
        json,
        kept,
        Objects.requireNonNull(model),
        lines(values));
  }

  private static OwnRules own(SettingValues values) {
    OwnRules.Who who =
        switch (values.choice("sources.own", "off", "invited", "open")) {
          case "open" -> OwnRules.Who.ALL;
          case "invited" -> OwnRules.Who.INVITED;
          default -> OwnRules.Who.NOBODY;
        };
    return new OwnRules(who, values.convert("sources.own-limit", 20, "a number", Integer::valueOf));
  }

  private static DatabaseSettings database(SettingValues values, Path data) {
    String url = values.text("database.url");
    return new DatabaseSettings(
        url.isEmpty() ? "jdbc:h2:file:" + data.toAbsolutePath().resolve("mujaz") : url,
        values.text("database.user"),
        values.text("database.password"));
  }

  private static DeliverySettings delivery(SettingValues values) {
    int rate = values.number("telegram.messages-per-second");
    if (rate > FREE_RATE && !values.flag("telegram.paid-broadcast")) {
      values.fault(
          "telegram.messages-per-second: more than 30 a second costs money; "
              + "set telegram.paid-broadcast: true to allow that");
    }
    return new DeliverySettings(
        rate,
        values.choice("delivery.rule", "once", "at-least-once").equals("once")
            ? DeliverySettings.Rule.ONCE
            : DeliverySettings.Rule.AT_LEAST_ONCE,
        rate > FREE_RATE
            ? Math.max(values.number("delivery.in-flight"), (rate + 3) / 4)
            : values.number("delivery.in-flight"),
        values.duration("delivery.spread"));
  }

  private static TelegramSettings telegram(SettingValues values) {
    URI url =
        values.convert(
            "telegram.url", URI.create("https://api.telegram.org"), "an address", URI::create);
    Set<Long> admins =
        values.convert(
            "admins",
            Set.of(),
            "a list of Telegram user ids (numbers)",
            text -> values.list("admins").stream().map(Long::valueOf).collect(Collectors.toSet()));
    String token = values.text("telegram.token");
    boolean called = values.choice("telegram.mode", "polling", "webhook").equals("webhook");
    @Nullable WebhookSettings hook =
        called ? values.section("telegram", () -> hook(values, token)) : null;
    boolean paid =
        values.flag("telegram.paid-broadcast")
            && values.number("telegram.messages-per-second") > FREE_RATE;
    return new TelegramSettings(token, url, admins, hook, paid);
  }

  private static @Nullable URI home(String text) {
    return text.isEmpty() ? null : URI.create(text.endsWith("/") ? text : text + "/");
  }

  private static WebhookSettings hook(SettingValues values, String token) {
    String secret = values.text("telegram.webhook-secret");
    return new WebhookSettings(
        URI.create(values.text("telegram.webhook-url")),
        secret.isEmpty() ? WebhookSettings.secretOf(token) : secret);
  }

  /**
   * The same for {@code try}: a database in memory, no Telegram, the chat page on the next free
   * port, and one more address that may be fetched.
   */
  public Settings forTrying(String sampleHost) {
    return new Settings(
        data,
        new DatabaseSettings("jdbc:h2:mem:try", "mujaz", ""),
        polling,
        fetch.allowing(sampleHost),
        delivery,
        new TelegramSettings("", telegram.url(), Set.of()),
        new WebSettings("127.0.0.1", web.port(), true, true, null, false),
        sourcesFile,
        inviteOnly,
        own,
        jsonLog,
        articlesKept,
        model,
        shown);
  }

  /** What must never be shown or logged. */
  public List<String> secrets() {
    WebhookSettings hook = telegram.hook();
    return Stream.concat(
            Stream.of(
                telegram.token(),
                hook == null ? "" : hook.secret(),
                database.password(),
                model.key()),
            fetch.proxies().stream().map(FetchProxy::password))
        .filter(secret -> !secret.isEmpty())
        .toList();
  }

  /** Every key, value and origin; secrets hidden. */
  public static List<String> print(@Nullable Path file, Map<String, String> environment) {
    return lines(SettingValues.read(file, environment));
  }

  private static List<String> lines(SettingValues values) {
    return SettingKey.ALL.stream()
        .map(
            key ->
                String.format(
                    "%s: %s  (%s)",
                    key.name(), values.shown(key.name()), values.origin(key.name())))
        .toList();
  }
}
