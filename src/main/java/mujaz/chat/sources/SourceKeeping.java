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
          "srcproxy",
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
  private final ForReaders readers;

  /** What the same commands say to somebody who is no editor. */
  public record ForReaders(Answer sources, Answer add, Answer list) {}

  public SourceKeeping(ChatParts parts, SourceDesk desk, ForReaders readers) {
    this.authority = new Authority(parts.admin());
    this.adding = new Adding(parts, desk, authority);
    this.list = new SourceList(parts, desk, authority);
    this.changes = new SourceChanges(parts, desk, authority);
    this.addresses = new Readdressing(parts, desk, authority);
    this.packs = new Packs(parts, desk, authority);
    this.lists = new ListReplies(parts, authority);
    this.readers = readers;
  }

  @Override
  public Map<String, Answer> commands() {
    return Map.of(
        "addsource",
        either(adding::add, readers.add()),
        "opml",
        either(lists::opml, readers.list()),
        "sources",
        either(list::page, readers.sources()));
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

  private static Answer either(Answer editors, Answer others) {
    return (h, c) -> (h.utterance().may(Role.EDITOR) ? editors : others).to(h, c);
  }

  private Answer admin(Answer answer) {
    return authority.needs(Role.EDITOR, answer);
  }
}
