package mujaz.chat.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mujaz.chat.Authority;
import mujaz.chat.Chapter;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.Reply;
import mujaz.digest.draft.State;
import mujaz.subscription.desk.Kept;

/** The desk of a channel or a group: how it goes out, its drafts, and what was posted. */
public final class DeskKeeping implements Chapter {
  private final DeskParts desk;
  private final DeskPanels panels;
  private final DeskChanges changes;
  private final DraftReplies drafts;
  private final PostReplies posts;
  private final Standing standing;

  public DeskKeeping(ChatParts parts, DeskParts desk) {
    this.desk = desk;
    this.standing = new Standing(desk.desks(), new Authority(parts.admin()));
    this.panels = new DeskPanels(parts);
    this.changes = new DeskChanges(parts, desk.desks(), panels, standing);
    this.drafts = new DraftReplies(parts, desk, standing);
    this.posts = new PostReplies(parts, desk.posts(), standing);
  }

  @Override
  public Map<String, Answer> commands() {
    return Map.of("desk", (h, c) -> changes.desk(h, c.arg(0)));
  }

  /** What is done with one order. */
  private interface Step {
    List<Reply> on(Hearing hearing, Kept kept, Command press);
  }

  private Answer of(Step step) {
    return (h, p) -> standing.may(h, p.arg(0), kept -> step.on(h, kept, p));
  }

  @Override
  public Map<String, Answer> presses() {
    Map<String, Answer> presses = new HashMap<>();
    presses.put("desk", of((h, kept, p) -> panels.panel(h, kept)));
    presses.put("deskm", of((h, kept, p) -> changes.mode(h, kept, p.arg(1))));
    presses.put("desks", of((h, kept, p) -> changes.silence(h, kept, p.arg(1))));
    presses.put("deskb", of((h, kept, p) -> changes.before(h, kept, p.arg(1))));
    presses.put("deske", of((h, kept, p) -> changes.editors(h, kept)));
    presses.put("deskh", of((h, kept, p) -> panels.house(h, kept)));
    presses.put("desko", of((h, kept, p) -> changes.own(h, kept, p.arg(1))));
    presses.put("deskf", of(changes::ours));
    presses.put("deskq", of((h, kept, p) -> changes.ask(h, kept, p.arg(1))));
    presses.put("deskd", of((h, kept, p) -> last(h, kept)));
    presses.put("dp", of((h, kept, p) -> posts.list(h, kept)));
    presses.put("dpm", of(posts::one));
    presses.put("dpc", of(posts::ask));
    presses.put("dpr", of(posts::askRetract));
    presses.put("dpry", of(posts::retract));
    presses.put("dpp", of(posts::pin));
    presses.put("dr", drafts::show);
    presses.put("drp", drafts::line);
    presses.put("dru", (h, p) -> drafts.change(h, p, c -> c.moved(DraftReplies.index(p), -1)));
    presses.put("drd", (h, p) -> drafts.change(h, p, c -> c.moved(DraftReplies.index(p), 1)));
    presses.put("drx", (h, p) -> drafts.change(h, p, c -> c.without(DraftReplies.index(p))));
    presses.put("drr", (h, p) -> drafts.change(h, p, c -> c.replaced(DraftReplies.index(p))));
    presses.put("drh", (h, p) -> drafts.ask(h, p, "desk.ask-headline"));
    presses.put("drn", (h, p) -> drafts.ask(h, p, "desk.ask-note"));
    presses.put("drv", drafts::view);
    presses.put("dra", (h, p) -> drafts.decide(h, p, State.APPROVED));
    presses.put("drs", (h, p) -> drafts.decide(h, p, State.SKIPPED));
    return presses;
  }

  private List<Reply> last(Hearing hearing, Kept kept) {
    return desk.drafts()
        .last(kept.order().id())
        .map(draft -> List.of(hearing.answer(desk.panel().message(kept, draft, hearing.reader()))))
        .orElseGet(() -> hearing.tell("desk.no-draft"));
  }

  @Override
  public Map<String, Answer> questions() {
    return Map.of("desk", changes::typed, "draft", drafts::typed, "post", posts::typed);
  }
}
