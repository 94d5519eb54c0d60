package mujaz.chat.sources;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mujaz.chat.Authority;
import mujaz.chat.Chapter;
import mujaz.chat.ChatParts;
import mujaz.subscription.Role;

/** What admins do with sources; what readers see of them. */
public final class SourceKeeping implements Chapter {
  private static final List<String> OF_ONE =
      List.of(
          "src",
          "pause",
          "resume",
          "poll",
          "rename",
          "remove",
          "removed",
          "retire",
          "srctopic",
          "srclang",
          "srcweight",
          "srctexts",
          "srcowner",
          "srcname",
          "srcpolls",
          "srcchart");

  private final Adding adding;
  private final SourceList list;
  private final SourceChanges changes;
  private final Readdressing addresses;
  private final Packs packs;
  private final ListReplies lists;
  private final Authority authority;
  private final Answer forReaders;

  /**
   * @param forReaders what /sources says to somebody who is no admin
   */
  public SourceKeeping(ChatParts parts, SourceDesk desk, Answer forReaders) {
    this.authority = new Authority(parts.admin());
    this.adding = new Adding(parts, desk, authority);
    this.list = new SourceList(parts, desk, authority);
    this.changes = new SourceChanges(parts, desk, authority);
    this.addresses = new Readdressing(parts, desk, authority);
    this.packs = new Packs(parts, desk, authority);
    this.lists = new ListReplies(parts, authority);
    this.forReaders = forReaders;
  }

  @Override
  public Map<String, Answer> commands() {
    return Map.of(
        "addsource",
        admin(adding::add),
        "opml",
        admin(lists::opml),
        "sources",
        (h, c) -> h.utterance().may(Role.EDITOR) ? list.page(h, c) : forReaders.to(h, c));
  }

  @Override
  public Map<String, Answer> presses() {
    Map<String, Answer> presses = new HashMap<>();
    presses.put("add", admin(adding.form()::save));
    presses.put("addlang", admin(adding.form()::language));
    presses.put("addtopic", admin(adding.form()::topic));
    presses.put("pick", admin(adding::pick));
    presses.put("list", admin(list::page));
    presses.put("bulk", admin(list::bulk));
    presses.put("packs", admin(packs::list));
    presses.put("pack", admin(packs::pack));
    presses.put("srcsitemap", admin(addresses::sitemap));
    presses.put("srcaddress", admin(addresses::ask));
    presses.put("srcmove", admin(addresses::move));
    OF_ONE.forEach(verb -> presses.put(verb, admin(changes::act)));
    return presses;
  }

  @Override
  public Map<String, Answer> questions() {
    Answer typed = admin(changes::typed);
    return Map.of(
        "rename", typed, "owner", typed, "family", typed, "address", admin(addresses::typed));
  }

  private Answer admin(Answer answer) {
    return authority.needs(Role.EDITOR, answer);
  }
}
