package mujaz.chat.admin;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mujaz.admin.AdminParts;
import mujaz.admin.Change;
import mujaz.admin.Invites.Invite;
import mujaz.chat.Authority;
import mujaz.chat.Chapter;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Attachment;
import mujaz.delivery.Button;
import mujaz.delivery.Message;
import mujaz.subscription.ChatId;
import mujaz.subscription.Role;
import mujaz.text.Wording;
import org.jspecify.annotations.Nullable;

/** Running the service from a chat: figures, the audit log, invitations, files, the dashboard. */
public final class Running implements Chapter {
  private static final int PAGE = 12;
  private static final int MOST_BACKUP = 45 << 20;
  private static final String INVITE = "invite_";

  private final AdminParts admin;
  private final Authority authority;
  private final StatsReply stats;

  public Running(ChatParts parts) {
    this.admin = parts.admin();
    this.authority = new Authority(admin);
    this.stats = new StatsReply(parts);
  }

  @Override
  public Map<String, Answer> commands() {
    return Map.of(
        "stats", authority.needs(Role.ADMIN, (h, c) -> stats.to(h)),
        "audit", authority.needs(Role.ADMIN, this::audit),
        "invite", authority.needs(Role.ADMIN, this::invite),
        "backup", authority.needs(Role.OWNER, this::backup),
        "dashboard", authority.needs(Role.EDITOR, this::dashboard));
  }

  @Override
  public Map<String, Answer> presses() {
    return Map.of(
        "audit", authority.needs(Role.ADMIN, this::audit),
        "uninvite", authority.needs(Role.ADMIN, this::revoke));
  }

  private List<Reply> audit(Hearing hearing, Command command) {
    int from = command.arg(0).matches("[0-9]{1,6}") ? Integer.parseInt(command.arg(0)) : 0;
    List<Change> changes = admin.audit().latest(from, PAGE + 1);
    if (changes.isEmpty()) {
      return hearing.tell("audit.none");
    }
    Panel panel = new Panel().bold(hearing.say("audit.title"));
    for (Change change : changes.subList(0, Math.min(PAGE, changes.size()))) {
      String values = change.before() + " → " + change.after();
      panel.line(
          hearing.say(
              "audit.line",
              "moment",
              Wording.moment(change.at(), hearing.reader().zone(), hearing.locale()),
              "who",
              "" + change.who().number(),
              "what",
              hearing.say("audit." + change.what()),
              "subject",
              Hearing.name(Hearing.shortened(change.subject())),
              "values",
              values.equals(" → ") ? "" : Hearing.name(Hearing.shortened(values))));
    }
    List<Button> turns = new ArrayList<>();
    if (from > 0) {
      turns.add(Press.button("◂", "audit", Math.max(0, from - PAGE)));
    }
    if (changes.size() > PAGE) {
      turns.add(Press.button("▸", "audit", from + PAGE));
    }
    return List.of(
        hearing.answer(
            panel.message(hearing.reader(), turns.isEmpty() ? List.of() : List.of(turns))));
  }

  /** {@code /invite}, or {@code /invite USES DAYS}. */
  private List<Reply> invite(Hearing hearing, Command command) {
    String[] words = command.arg(0).strip().split("\\s+");
    int uses = words[0].matches("[1-9][0-9]{0,4}") ? Integer.parseInt(words[0]) : 1;
    int days =
        words.length > 1 && words[1].matches("[1-9][0-9]{0,2}") ? Integer.parseInt(words[1]) : 7;
    String code = admin.invites().make(uses, Duration.ofDays(days));
    authority.note(hearing, "invite", "", "", uses + " / " + days);
    Panel panel =
        new Panel()
            .line(hearing.say("invite.made", "uses", uses, "days", days))
            .line("/start " + INVITE + code);
    admin
        .extras()
        .toBot()
        .apply(INVITE + code)
        .ifPresentOrElse(
            link -> panel.line(hearing.say("invite.or")).linked(link.toString(), link),
            () -> panel.line(hearing.say("invite.link", "payload", "?start=" + INVITE + code)));
    if (!admin.extras().inviteOnly()) {
      panel.gap().line(hearing.say("invite.open"));
    }
    List<Button> buttons = new ArrayList<>();
    for (Invite open : admin.invites().open()) {
      buttons.add(
          Press.button(
              hearing.say("button.uninvite", "number", open.id(), "uses", open.usesLeft()),
              "uninvite",
              open.id()));
    }
    return List.of(
        hearing.answer(
            panel.message(
                hearing.reader(),
                Hearing.rows(buttons.subList(0, Math.min(20, buttons.size())), 1))));
  }

  private List<Reply> revoke(Hearing hearing, Command press) {
    if (press.arg(0).matches("[0-9]{1,18}")) {
      admin.invites().revoke(Long.parseLong(press.arg(0)));
      authority.note(hearing, "uninvite", press.arg(0), "", "");
    }
    return List.of(hearing.panel(hearing.say("invite.revoked"), List.of()));
  }

  private List<Reply> backup(Hearing hearing, Command command) {
    if (!isAlone(hearing)) {
      return hearing.tell("backup.alone");
    }
    BoundedBytes zip = new BoundedBytes(MOST_BACKUP);
    admin.extras().backup().accept(zip);
    authority.note(hearing, "backup", "", "", zip.size() + " B");
    byte[] whole = zip.whole();
    if (whole == null) {
      return hearing.tell("backup.too-large");
    }
    return List.of(
        Reply.attaching(
            Attachment.bytes("mujaz-backup.zip", "application/zip", whole),
            Message.of(hearing.reader().language(), hearing.say("backup.here"))));
  }

  private List<Reply> dashboard(Hearing hearing, Command command) {
    @Nullable Function<ChatId, URI> links = admin.extras().dashboard();
    if (links == null || !isAlone(hearing)) {
      return hearing.tell(links == null ? "dashboard.off" : "dashboard.alone");
    }
    URI link = links.apply(Authority.person(hearing.utterance()));
    authority.note(hearing, "dashboard", "", "", "");
    return List.of(
        hearing.answer(
            new Panel()
                .line(hearing.say("dashboard.link"))
                .linked(link.toString(), link)
                .message(hearing.reader(), List.of())));
  }

  /** What is for this person must not be said before others. */
  private static boolean isAlone(Hearing hearing) {
    return hearing.utterance().chat().equals(Authority.person(hearing.utterance()));
  }
}
