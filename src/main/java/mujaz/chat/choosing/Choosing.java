package mujaz.chat.choosing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mujaz.chat.Chapter;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.text.Wording;

/** What a reader chooses: languages, topics, sources, times, how much, city. */
public final class Choosing implements Chapter {
  private static final String TIME = "\\p{Nd}{1,2}[:.]\\p{Nd}{1,2}";

  private final ChatParts parts;
  private final Orders orders;
  private final LanguageReplies languages;
  private final SubjectReplies subjects;
  private final CityReplies cities;
  private final TimeReplies times;
  private final AmountReplies amounts;
  private final LikingReplies liking;
  private final SettingsReplies settings;
  private final OrderReplies others;

  public Choosing(ChatParts parts) {
    this.parts = parts;
    this.orders = new Orders(parts);
    this.languages = new LanguageReplies(parts, orders);
    this.subjects = new SubjectReplies(parts, orders);
    this.cities = new CityReplies(parts);
    this.times = new TimeReplies(orders, cities);
    this.amounts = new AmountReplies(parts, orders);
    this.liking = new LikingReplies(parts);
    this.settings = new SettingsReplies(parts, orders, cities);
    this.others = new OrderReplies(orders, settings, subjects);
  }

  @Override
  public Map<String, Answer> commands() {
    return Map.of(
        "subscribe", first(subjects::topics),
        "topics", first(subjects::topics),
        "times", first(times::times),
        "language", (h, c) -> languages.language(h),
        "settings", first(settings::settings));
  }

  /** The panel of the sources that a reader can choose. */
  public Answer sources() {
    return first(subjects::sources);
  }

  @Override
  public Map<String, Answer> presses() {
    Map<String, Answer> presses = new HashMap<>();
    presses.put("say", (h, p) -> languages.speak(h, p.arg(0)));
    presses.put("lang", (h, p) -> languages.language(h));
    presses.put("newsl", of(languages::news));
    presses.put("topics", of(subjects::topics));
    presses.put("srcs", of(subjects::sources));
    presses.put("times", of(times::times));
    presses.put("days", of(times::days));
    presses.put("much", of(amounts::limits));
    presses.put("hold", of(amounts::pause));
    presses.put("alerts", (h, p) -> liking.alerts(h, p.arg(0), p.arg(1)));
    presses.put("writing", (h, p) -> liking.writing(h, p.arg(0)));
    presses.put("city", (h, p) -> cities.ask(h));
    presses.put("zone", (h, p) -> settled(p, cities.pressed(h, p.arg(0), p.arg(1))));
    presses.put("done", of(this::done));
    presses.put("settings", of(settings::settings));
    presses.put("translated", of(settings::translated));
    presses.put("orders", (h, p) -> settings.list(h));
    presses.put("another", (h, p) -> others.another(h, p.arg(0)));
    presses.put("drop", of(others::drop));
    return presses;
  }

  @Override
  public Map<String, Answer> questions() {
    return Map.of("city", this::city);
  }

  /** Who has gone back to the times, and types one, names no city. */
  private List<Reply> city(Hearing hearing, Command command) {
    String typed = command.arg(1).strip();
    if (typed.matches(TIME)) {
      parts.questions().settle(hearing.reader().chat());
      return wish(hearing, typed).orElseThrow();
    }
    return settled(command, cities.typed(hearing, typed));
  }

  @Override
  public Optional<List<Reply>> wish(Hearing hearing, String text) {
    if (CityReplies.PLACE.matcher(text).matches()) {
      return Optional.of(cities.near(hearing, text));
    }
    if (!text.matches(TIME)) {
      return Optional.empty();
    }
    Chosen chosen = orders.chosen(hearing, orders.all(hearing).get(0), List.of());
    return Optional.of(
        TimeReplies.time(text)
            .map(time -> times.typed(chosen, time))
            .orElseGet(() -> bad(hearing, text)));
  }

  private static List<Reply> bad(Hearing hearing, String text) {
    String example = Wording.typed(TimeReplies.EXAMPLE, hearing.locale());
    return hearing.tell("times.bad", "time", Hearing.name(text), "example", example);
  }

  private List<Reply> settled(Command command, CityReplies.Settled settled) {
    return settled.hearing() == null
        ? settled.question()
        : times.panel(orders.chosen(settled.hearing(), command));
  }

  private List<Reply> done(Chosen chosen) {
    if (chosen.order().times().isNone()) {
      return chosen.panel(
          chosen.say("done.no-times"),
          List.of(
              List.of(
                  chosen.button(chosen.say("button.times"), "times"),
                  Press.button(chosen.say("button.digest-now"), "now"))));
    }
    List<Reply> replies = new ArrayList<>(settings.settings(chosen));
    Hearing hearing = chosen.hearing();
    Instant next = chosen.order().nextDueAt();
    replies.addAll(
        next == null
            ? hearing.tell("done.ready")
            : hearing.tell(
                "done.next",
                "moment",
                Wording.moment(next, hearing.reader().zone(), hearing.locale())));
    return replies;
  }

  private Answer of(Function<Chosen, List<Reply>> panel) {
    return (hearing, press) -> panel.apply(orders.chosen(hearing, press));
  }

  /** What is typed after the command says nothing here. */
  private Answer first(Function<Chosen, List<Reply>> panel) {
    return (hearing, command) ->
        panel.apply(orders.chosen(hearing, orders.all(hearing).get(0), List.of()));
  }
}
