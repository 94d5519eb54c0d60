package mujaz.chat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import mujaz.delivery.Block;
import mujaz.delivery.Button;
import mujaz.delivery.Message;
import mujaz.delivery.Run;
import mujaz.subscription.Subscriber;
import mujaz.text.Direction;
import org.jspecify.annotations.Nullable;

/** A message put together line by line. */
public final class Panel {
  private final List<Block> blocks = new ArrayList<>();

  public Panel line(String text) {
    blocks.add(Block.paragraph(Run.plain(text)));
    return this;
  }

  public Panel bold(String text) {
    blocks.add(Block.paragraph(Run.bold(text)));
    return this;
  }

  public Panel linked(String text, @Nullable URI link) {
    blocks.add(Block.paragraph(Run.plain(text).linkedTo(link)));
    return this;
  }

  public Panel gap() {
    blocks.add(Block.emptyLine());
    return this;
  }

  public Message message(Subscriber reader, List<List<Button>> buttons) {
    boolean rightToLeft = reader.language().isRightToLeft();
    List<Block> anchored =
        blocks.stream()
            .map(
                block ->
                    new Block(
                        block.kind(),
                        block.runs().stream().map(run -> anchored(run, rightToLeft)).toList()))
            .toList();
    return Message.of(reader.language(), anchored).withButtons(buttons);
  }

  private static Run anchored(Run run, boolean rightToLeft) {
    return new Run(Direction.anchored(run.text(), rightToLeft), run.style(), run.link());
  }
}
