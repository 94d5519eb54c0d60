package mujaz.chat.sources;

import java.util.Map;
import mujaz.chat.Authority;
import mujaz.chat.Chapter;
import mujaz.chat.ChatParts;
import mujaz.subscription.Role;

/** What admins do with sources; what readers see of them. */
public final class SourceKeeping implements Chapter {
  private final SourceReplies sources;

  private final Authority authority;
  private final Answer forReaders;

  /**
   * @param forReaders what /sources says to somebody who is no admin
   */
  public SourceKeeping(ChatParts parts, Answer forReaders) {
    this.authority = new Authority(parts.admin());
    this.sources = new SourceReplies(parts, authority);
    this.forReaders = forReaders;
  }

  @Override
  public Map<String, Answer> commands() {
    return Map.of(
        "addsource",
        admin((h, c) -> sources.add(h, c.arg(0))),
        "sources",
        (h, c) -> h.utterance().may(Role.EDITOR) ? sources.list(h, "") : forReaders.to(h, c));
  }

  @Override
  public Map<String, Answer> presses() {
    Answer act = admin((h, p) -> sources.act(h, p.verb(), p.arg(0)));
    return Map.of(
        "add", admin((h, p) -> sources.save(h)),
        "pick", admin((h, p) -> sources.pick(h, p.arg(0))),
        "list", admin((h, p) -> sources.list(h, p.arg(0))),
        "src", act,
        "pause", act,
        "resume", act,
        "poll", act,
        "rename", act,
        "remove", act,
        "removed", act);
  }

  @Override
  public Map<String, Answer> questions() {
    return Map.of("rename", admin((h, c) -> sources.renamed(h, c.arg(0), c.arg(1))));
  }

  private Answer admin(Answer answer) {
    return authority.needs(Role.EDITOR, answer);
  }
}
