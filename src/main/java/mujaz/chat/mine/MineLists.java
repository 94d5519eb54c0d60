package mujaz.chat.mine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mujaz.chat.Allowance;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Passed;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.feed.Opml;
import mujaz.feed.OpmlOutline;
import mujaz.ingest.SourceImport;
import mujaz.source.SourceKind;
import mujaz.subscription.ChatId;
import mujaz.subscription.own.OwnSource;

/** Lists of feeds that readers bring along, as other readers of feeds write them: OPML. */
final class MineLists {
  private static final int LARGEST = 5 << 20;

  private final ChatParts parts;
  private final Allowance allowance;
  private final MineOrders orders;

  MineLists(ChatParts parts, Allowance allowance, MineOrders orders) {
    this.parts = parts;
    this.allowance = allowance;
    this.orders = orders;
  }

  /** Of the file that came along, or that is answered. */
  List<Reply> of(Hearing hearing) {
    Passed.Document file = hearing.utterance().passed().document();
    if (file == null) {
      return hearing.tell("mine.import");
    }
    if (file.size() > LARGEST) {
      return hearing.tell("opml.too-large");
    }
    try {
      Opml.Document list = Opml.document(new ByteArrayInputStream(file.read()));
      return list.outlines().isEmpty() ? hearing.tell("opml.nothing") : taken(hearing, list);
    } catch (IOException e) {
      return hearing.tell("brief.file-lost");
    }
  }

  private List<Reply> taken(Hearing hearing, Opml.Document list) {
    ChatId chat = hearing.reader().chat();
    Set<URI> had = new HashSet<>();
    parts.own().of(chat).stream().map(OwnSource::address).forEach(had::add);
    int left = allowance.left(hearing);
    int fresh = 0;
    int there = 0;
    int over = 0;
    for (OpmlOutline outline : list.outlines()) {
      if (!had.add(outline.address())) {
        there++;
      } else if (fresh == left) {
        over++;
      } else {
        String name = SourceImport.name(outline);
        parts.own().add(chat, name, outline.address(), SourceKind.FEED, outline.language());
        fresh++;
      }
    }
    orders.follow(hearing);
    String words =
        hearing.say("opml.taken", "fresh", fresh, "there", there, "bad", list.unusable().size());
    String all =
        over == 0
            ? words
            : words
                + "\n"
                + hearing.say("mine.over", "count", over, "limit", parts.own().rules().limit());
    return List.of(
        hearing.panel(all, List.of(List.of(Press.button(hearing.say("button.mine"), "mine")))));
  }
}
