package mujaz.chat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import mujaz.subscription.DeliveryTimes;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscriber.Standing;
import mujaz.subscription.Subscription;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what a person says or presses. It knows no transport and keeps no state of its own: what
 * a chat was asked stands in the database, so a restart loses nothing. Thread-safe; a long answer
 * (a page to read) blocks its caller for as long as it takes.
 */
public final class Conversation {
  private static final Logger log = LoggerFactory.getLogger(Conversation.class);

  private interface Handler<C extends Command> extends BiFunction<Hearing, C, List<Reply>> {}

  private final ChatParts parts;
  private final StoryReplies stories;
  private final ChoiceReplies choices;
  private final TimeReplies times;
  private final BriefReplies briefs;
  private final SourceReplies sources;
  private final Map<Class<? extends Command>, Handler<? super Command>> handlers;
  private final Map<String, Handler<Command.Press>> presses;

  public Conversation(ChatParts parts, DigestLayout layout) {
    this.parts = parts;
    this.stories = new StoryReplies(parts, layout);
    this.choices = new ChoiceReplies(parts);
    this.times = new TimeReplies(parts, choices);
    this.briefs = new BriefReplies(parts);
    this.sources = new SourceReplies(parts);
    this.handlers = handlers();
    this.presses = presses();
  }

  /** The answers, in order; never empty, so that nobody meets silence. */
  public List<Reply> hear(Utterance utterance) {
    Subscriber reader = parts.subscribers().meet(utterance.chat(), spoken(utterance));
    Hearing hearing = new Hearing(utterance, reader, parts.phrases());
    Command command = CommandParser.parse(utterance);
    try {
      return handlerOf(command).apply(hearing, command);
    } catch (RuntimeException e) {
      log.error("no answer to {}", command.getClass().getSimpleName(), e);
      return hearing.tell("chat.broken");
    }
  }

  /** The person's language where the bot speaks it, else English. */
  private static Language spoken(Utterance utterance) {
    Language stated =
        Language.of(utterance.languageTag().isEmpty() ? "en" : utterance.languageTag());
    return Phrasebook.languages().contains(stated) ? stated : Language.ENGLISH;
  }

  private Handler<? super Command> handlerOf(Command command) {
    Handler<? super Command> handler = handlers.get(command.getClass());
    if (handler == null) {
      throw new IllegalStateException("no handler for " + command.getClass());
    }
    return handler;
  }

  /** The commands that are answered; a test holds them against the sealed type. */
  java.util.Set<Class<? extends Command>> answered() {
    return handlers.keySet();
  }

  private Map<Class<? extends Command>, Handler<? super Command>> handlers() {
    return Map.ofEntries(
        on(Command.Start.class, (h, c) -> start(h)),
        on(Command.Help.class, (h, c) -> help(h)),
        on(Command.Latest.class, (h, c) -> stories.latest(h, c.what())),
        on(Command.DigestNow.class, (h, c) -> stories.digest(h)),
        on(Command.Search.class, (h, c) -> stories.search(h, c.words())),
        on(Command.Choose.class, (h, c) -> choices.topics(h, "")),
        on(Command.Topics.class, (h, c) -> choices.topics(h, "")),
        on(Command.Times.class, (h, c) -> times.times(h, "")),
        on(Command.ChooseLanguage.class, (h, c) -> choices.language(h)),
        on(Command.ShowSources.class, (h, c) -> showSources(h)),
        on(Command.ShowSettings.class, (h, c) -> times.settings(h)),
        on(Command.Stop.class, (h, c) -> stop(h)),
        on(Command.Forget.class, (h, c) -> askForget(h)),
        on(
            Command.AddSource.class,
            (h, c) -> sources.refused(h).orElseGet(() -> sources.add(h, c.line()))),
        on(Command.ReadLink.class, (h, c) -> briefs.link(h, c.link())),
        on(Command.ReadText.class, (h, c) -> briefs.text(h, c.text())),
        on(Command.Press.class, this::pressed),
        on(Command.TooLong.class, (h, c) -> h.tell("chat.too-long")),
        on(Command.Unknown.class, (h, c) -> unknown(h, c.text())));
  }

  private static <C extends Command>
      Map.Entry<Class<? extends Command>, Handler<? super Command>> on(
          Class<C> type, Handler<C> handler) {
    return Map.entry(type, (hearing, command) -> handler.apply(hearing, type.cast(command)));
  }

  private Map<String, Handler<Command.Press>> presses() {
    return Map.ofEntries(
        Map.entry("now", (h, p) -> digestNow(h)),
        Map.entry("latest", (h, p) -> stories.more(h, p.arg(0), p.arg(1))),
        Map.entry("say", (h, p) -> choices.speak(h, p.arg(0))),
        Map.entry("lang", (h, p) -> choices.language(h)),
        Map.entry("newsl", (h, p) -> choices.newsLanguages(h, p.arg(0))),
        Map.entry("topics", (h, p) -> choices.topics(h, p.arg(0))),
        Map.entry("srcs", (h, p) -> choices.sources(h, p.arg(0), p.arg(1))),
        Map.entry("times", (h, p) -> times.times(h, p.arg(0))),
        Map.entry("city", (h, p) -> times.askCity(h)),
        Map.entry("zone", (h, p) -> times.pressedCity(h, p.arg(0), p.arg(1))),
        Map.entry("done", (h, p) -> done(h)),
        Map.entry("settings", (h, p) -> times.settings(h)),
        Map.entry("wake", (h, p) -> wake(h)),
        Map.entry("forget", (h, p) -> askForget(h)),
        Map.entry("forgotten", (h, p) -> forget(h)),
        Map.entry("cancel", (h, p) -> cancel(h)),
        admin("add", (h, p) -> sources.save(h)),
        admin("pick", (h, p) -> sources.pick(h, p.arg(0))),
        admin("list", (h, p) -> sources.list(h, p.arg(0))),
        admin("src", (h, p) -> sources.act(h, p.verb(), p.arg(0))),
        admin("pause", (h, p) -> sources.act(h, p.verb(), p.arg(0))),
        admin("resume", (h, p) -> sources.act(h, p.verb(), p.arg(0))),
        admin("poll", (h, p) -> sources.act(h, p.verb(), p.arg(0))),
        admin("rename", (h, p) -> sources.act(h, p.verb(), p.arg(0))),
        admin("remove", (h, p) -> sources.act(h, p.verb(), p.arg(0))),
        admin("removed", (h, p) -> sources.act(h, p.verb(), p.arg(0))));
  }

  private Map.Entry<String, Handler<Command.Press>> admin(
      String verb, Handler<Command.Press> handler) {
    return Map.entry(verb, (h, p) -> sources.refused(h).orElseGet(() -> handler.apply(h, p)));
  }

  private List<Reply> pressed(Hearing hearing, Command.Press press) {
    Handler<Command.Press> handler = presses.get(press.verb());
    return handler == null ? hearing.tell("press.stale") : handler.apply(hearing, press);
  }

  private List<Reply> start(Hearing hearing) {
    Subscriber reader = hearing.reader();
    parts.questions().settle(reader.chat());
    if (reader.standing() != Standing.ACTIVE) {
      activate(reader);
    }
    return List.of(
        hearing.panel(
            hearing.say("start.greeting"),
            List.of(
                List.of(Press.button(hearing.say("button.digest-now"), "now")),
                List.of(
                    Press.button(hearing.say("button.set-up"), "newsl"),
                    Press.button("العربية / English", "lang")))));
  }

  /** The digest, and under it, for who has no times yet, the offer to have it come by itself. */
  private List<Reply> digestNow(Hearing hearing) {
    List<Reply> replies = new ArrayList<>(stories.digest(hearing));
    if (choices.order(hearing).times().equals(DeliveryTimes.NONE)) {
      replies.add(
          Reply.saying(
              new Hearing.Panel()
                  .line(hearing.say("start.next"))
                  .message(
                      hearing.reader(),
                      List.of(List.of(Press.button(hearing.say("button.set-up"), "newsl"))))));
    }
    return replies;
  }

  private List<Reply> help(Hearing hearing) {
    String text = hearing.say("help.reader");
    return hearing.utterance().isAdmin()
        ? List.of(hearing.panel(text + "\n\n" + hearing.say("help.admin"), List.of()))
        : List.of(hearing.panel(text, List.of()));
  }

  private List<Reply> showSources(Hearing hearing) {
    return hearing.utterance().isAdmin()
        ? sources.list(hearing, "")
        : choices.sources(hearing, "", "");
  }

  private List<Reply> done(Hearing hearing) {
    Subscription order = choices.order(hearing);
    if (order.times().equals(DeliveryTimes.NONE)) {
      return List.of(
          hearing.panel(
              hearing.say("done.no-times"),
              List.of(
                  List.of(
                      Press.button(hearing.say("button.times"), "times"),
                      Press.button(hearing.say("button.digest-now"), "now")))));
    }
    List<Reply> replies = new ArrayList<>(times.settings(hearing));
    replies.addAll(hearing.tell("done.ready"));
    return replies;
  }

  private List<Reply> stop(Hearing hearing) {
    parts.questions().settle(hearing.reader().chat());
    parts.subscribers().stop(hearing.reader().chat());
    return List.of(
        hearing.panel(
            hearing.say("stop.done"),
            List.of(
                List.of(
                    Press.button(hearing.say("button.wake"), "wake"),
                    Press.button(hearing.say("button.forget"), "forget")))));
  }

  private List<Reply> wake(Hearing hearing) {
    activate(hearing.reader());
    return List.of(hearing.panel(hearing.say("wake.done"), List.of()));
  }

  private void activate(Subscriber reader) {
    parts
        .subscribers()
        .save(
            new Subscriber(
                reader.chat(),
                reader.language(),
                reader.region(),
                reader.zone(),
                Standing.ACTIVE,
                reader.since()));
  }

  private List<Reply> askForget(Hearing hearing) {
    return List.of(
        hearing.panel(
            hearing.say("forget.ask"),
            List.of(
                List.of(
                    Press.button(hearing.say("button.forget-yes"), "forgotten"),
                    Press.button(hearing.say("button.cancel"), "cancel")))));
  }

  private List<Reply> forget(Hearing hearing) {
    parts.subscribers().forget(hearing.reader().chat());
    return List.of(hearing.panel(hearing.say("forget.done"), List.of()));
  }

  private List<Reply> cancel(Hearing hearing) {
    parts.questions().settle(hearing.reader().chat());
    return List.of(hearing.panel(hearing.say("cancel.done"), List.of()));
  }

  /** An answer to what the chat was asked, or something to be helped with. */
  private List<Reply> unknown(Hearing hearing, String text) {
    if (text.isBlank()) {
      return hearing.tell("chat.empty");
    }
    boolean slash = text.startsWith("/");
    String asked = slash ? "" : parts.questions().asked(hearing.reader().chat()).orElse("");
    if (asked.equals("city")) {
      return times.typedCity(hearing, text);
    } else if (asked.startsWith("rename\n")) {
      return sources.refused(hearing).orElseGet(() -> sources.renamed(hearing, asked, text));
    }
    if (text.matches("\\p{Nd}{1,2}[:.]\\p{Nd}{1,2}")) {
      Optional<LocalTime> time = TimeReplies.time(text);
      if (time.isEmpty()) {
        return hearing.tell("times.bad", "time", Hearing.name(text));
      }
      return times.times(hearing, time.get().toString().replace(':', '-'));
    }
    return List.of(
        hearing.panel(
            hearing.say(slash ? "chat.no-command" : "chat.unknown"),
            List.of(
                List.of(
                    Press.button(hearing.say("button.latest"), "latest", "-", 0),
                    Press.button(hearing.say("button.settings"), "settings")))));
  }
}
