package mujaz.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mujaz.delivery.Block;
import mujaz.delivery.Run;
import mujaz.subscription.ChatId;

/** A question in a group says how it is answered: there the bot sees only what is said to it. */
final class GroupQuestion {
  private final Awaited awaited;

  GroupQuestion(Awaited awaited) {
    this.awaited = awaited;
  }

  /** The answer; its last message with the hint where it has asked something. */
  List<Reply> hinted(Hearing hearing, Supplier<List<Reply>> answer) {
    ChatId chat = hearing.reader().chat();
    if (!GroupDoor.isShared(chat)) {
      return answer.get();
    }
    Optional<String> before = awaited.in(chat);
    List<Reply> replies = new ArrayList<>(answer.get());
    Optional<String> asked = awaited.in(chat);
    if (asked.isPresent() && !asked.equals(before) && !replies.isEmpty()) {
      replies.add(hinted(hearing, replies.remove(replies.size() - 1)));
    }
    return replies;
  }

  private static Reply hinted(Hearing hearing, Reply reply) {
    List<Block> blocks = new ArrayList<>(reply.message().blocks());
    blocks.add(Block.paragraph(Run.italic(hearing.say("group.reply"))));
    return new Reply(reply.message().with(blocks), reply.edits(), reply.file(), reply.note());
  }
}
