package mujaz.chat.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mujaz.chat.Authority;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.Reply;
import mujaz.chat.Wishes;
import mujaz.source.SourceId;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscription;
import mujaz.subscription.desk.Desk;
import mujaz.subscription.desk.Desks;
import mujaz.subscription.desk.House;
import mujaz.subscription.desk.Kept;
import mujaz.subscription.desk.Mode;
import mujaz.subscription.desk.Own;
import mujaz.subscription.desk.Silence;
import mujaz.text.Direction;

/** Changes of how an order goes out, each on record. */
final class DeskChanges {
  private static final int LONGEST_LINE = 200;
  private static final String SUFFIX = "[A-Za-z0-9_.~%=&+-]{0,120}";

  private final ChatParts parts;
  private final Desks desks;
  private final DeskPanels panels;
  private final Standing standing;

  DeskChanges(ChatParts parts, Desks desks, DeskPanels panels, Standing standing) {
    this.parts = parts;
    this.desks = desks;
    this.panels = panels;
    this.standing = standing;
  }

  /** {@code /desk}: this chat's desks; {@code /desk 12} makes this the editors' chat of that. */
  List<Reply> desk(Hearing hearing, String typed) {
    String number = typed.strip();
    ChatId here = hearing.reader().chat();
    if (!number.isEmpty()) {
      return standing.may(
          hearing,
          number,
          kept -> {
            if (kept.order().chat().equals(here)) {
              return panels.panel(hearing, kept);
            }
            if (!hearing.runs(kept.order().chat())) {
              return hearing.tell("desk.not-yours");
            }
            return panels.panel(hearing, changed(hearing, kept, kept.desk().withEditors(here)));
          });
    }
    List<Kept> all = new ArrayList<>(desks.of(here));
    List<Subscription> own = parts.subscriptions().of(here);
    (own.isEmpty() ? List.of(new Wishes(parts).first(hearing)) : own)
        .stream()
            .flatMap(order -> desks.find(order.id()).stream())
            .filter(kept -> all.stream().noneMatch(k -> k.order().id().equals(kept.order().id())))
            .forEach(all::add);
    return all.size() == 1 ? panels.panel(hearing, all.get(0)) : panels.list(hearing, all);
  }

  /** In review somebody has to see it: whoever asks for that, where nobody is named yet. */
  List<Reply> mode(Hearing hearing, Kept kept, String word) {
    return one(Mode.values(), word)
        .map(
            mode -> {
              Desk how = kept.desk().with(mode);
              boolean nobody = how.isReviewed() && how.editors().isEmpty();
              Optional<ChatId> self = nobody ? privately(hearing) : Optional.empty();
              if (nobody && self.isEmpty()) {
                return hearing.tell("desk.start-first");
              }
              return panels.panel(
                  hearing, changed(hearing, kept, self.map(how::withEditors).orElse(how)));
            })
        .orElseGet(() -> hearing.tell("press.stale"));
  }

  /** The presser's private chat becomes the editors'. */
  List<Reply> editors(Hearing hearing, Kept kept) {
    return privately(hearing)
        .map(chat -> panels.panel(hearing, changed(hearing, kept, kept.desk().withEditors(chat))))
        .orElseGet(() -> hearing.tell("desk.start-first"));
  }

  /** Who has never spoken to the bot cannot be written to. */
  private Optional<ChatId> privately(Hearing hearing) {
    ChatId here = hearing.reader().chat();
    ChatId person = Authority.person(hearing.utterance());
    ChatId chat = here.transport().equals(ChatId.WEB) ? here : person;
    return chat.number() < 0
        ? Optional.empty()
        : parts.subscribers().find(chat).map(reader -> reader.chat());
  }

  List<Reply> silence(Hearing hearing, Kept kept, String word) {
    return one(Silence.values(), word)
        .map(silence -> panels.panel(hearing, changed(hearing, kept, kept.desk().with(silence))))
        .orElseGet(() -> hearing.tell("press.stale"));
  }

  List<Reply> before(Hearing hearing, Kept kept, String minutes) {
    return minutes.matches("[1-9][0-9]{0,2}") && Integer.parseInt(minutes) <= Desk.LONGEST_BEFORE
        ? panels.panel(
            hearing, changed(hearing, kept, kept.desk().withBefore(Integer.parseInt(minutes))))
        : hearing.tell("press.stale");
  }

  List<Reply> own(Hearing hearing, Kept kept, String word) {
    return one(Own.values(), word)
        .map(own -> house(hearing, kept, house -> house.with(own)))
        .orElseGet(() -> hearing.tell("press.stale"));
  }

  /** A page of sources; with a source named, that is the channel's own from now on, or not. */
  List<Reply> ours(Hearing hearing, Kept kept, Command press) {
    int from = press.arg(1).matches("[0-9]{1,5}") ? Integer.parseInt(press.arg(1)) : 0;
    if (!press.arg(2).matches("[0-9]{1,18}")) {
      return panels.ours(hearing, kept, from);
    }
    SourceId source = new SourceId(Long.parseLong(press.arg(2)));
    House toggled = kept.desk().house().toggled(source);
    return panels.ours(hearing, changed(hearing, kept, kept.desk().with(toggled)), from);
  }

  List<Reply> ask(Hearing hearing, Kept kept, String what) {
    if (!List.of("suffix", "header", "signature", "sponsor").contains(what)) {
      return hearing.tell("press.stale");
    }
    parts
        .questions()
        .ask(hearing.reader().chat(), "desk\n" + kept.order().id().value() + " " + what);
    return List.of(hearing.question(hearing.say("desk.ask-" + what)));
  }

  /** The words that were asked for; a full stop alone takes them away again. */
  List<Reply> typed(Hearing hearing, Command command) {
    parts.questions().settle(hearing.reader().chat());
    String[] asked = command.arg(0).split(" ");
    String typed = Direction.withoutControls(command.arg(1)).strip().replaceAll("\\s+", " ");
    String words = typed.equals(".") ? "" : typed;
    if (asked.length != 2 || words.length() > LONGEST_LINE) {
      return hearing.tell("desk.too-long", "most", LONGEST_LINE);
    }
    String suffix = words.replaceFirst("^[?&]", "");
    if (asked[1].equals("suffix") && !suffix.matches(SUFFIX)) {
      return hearing.tell("desk.bad-suffix");
    }
    return standing.may(
        hearing,
        asked[0],
        kept ->
            house(
                hearing,
                kept,
                house ->
                    switch (asked[1]) {
                      case "suffix" -> house.withSuffix(suffix);
                      case "header" -> house.withHeader(words);
                      case "signature" -> house.withSignature(words);
                      default -> house.withSponsor(words);
                    }));
  }

  private List<Reply> house(Hearing hearing, Kept kept, UnaryOperator<House> by) {
    return panels.house(
        hearing, changed(hearing, kept, kept.desk().with(by.apply(kept.desk().house()))));
  }

  /** Whoever changes it is the one to turn to where its editors are gone. */
  private Kept changed(Hearing hearing, Kept kept, Desk chosen) {
    Desk how = privately(hearing).map(chosen::withKeeper).orElse(chosen);
    desks.save(kept.order().id(), how);
    standing.note(hearing, "desk", kept, told(kept.desk()), told(how));
    return new Kept(kept.order(), how);
  }

  /** On one line, for the record. */
  private static String told(Desk how) {
    House house = how.house();
    return String.join(
        " ",
        DraftPanel.word(how.mode()),
        how.editors(),
        how.before() + "min",
        DraftPanel.word(how.silence()),
        DraftPanel.word(house.own()) + house.ours(),
        house.suffix(),
        house.header(),
        house.signature(),
        house.sponsor());
  }

  private static <T extends Enum<T>> Optional<T> one(T[] all, String word) {
    for (T value : all) {
      if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
