package mujaz.chat.mine;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.chat.Allowance;
import mujaz.chat.Chapter;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Reply;
import mujaz.chat.sources.Pending;

/** A chat's own sources: any address or list that its people send, for this chat alone. */
public final class Mine implements Chapter {
  /** A site's address as people type it, and nothing else. */
  private static final String BARE =
      "(?i)(?:[\\p{L}\\p{N}-]{1,63}\\.){1,6}\\p{L}{2,24}(?:/\\S{0,300})?";

  private final ChatParts parts;
  private final Allowance allowance;
  private final Finding finding;
  private final MinePanel panel;
  private final MineLists lists;

  public Mine(ChatParts parts) {
    this.parts = parts;
    this.allowance = new Allowance(parts);
    MineOrders orders = new MineOrders(parts);
    this.panel = new MinePanel(parts, allowance, orders);
    this.finding = new Finding(parts, allowance, orders, panel);
    this.lists = new MineLists(parts, allowance, orders);
  }

  @Override
  public Map<String, Answer> commands() {
    return Map.of("import", lists());
  }

  /** {@code /addsource} of who is no editor. */
  public Answer adding() {
    return allowed((h, c) -> c.arg(0).isBlank() ? finding.ask(h) : typed(h, c.arg(0)));
  }

  /** A list that was sent, or asked for. */
  public Answer lists() {
    return allowed((h, c) -> lists.of(h));
  }

  @Override
  public Map<String, Answer> presses() {
    return Map.of(
        "mine", panel::show,
        "minew", panel::want,
        "minex", panel::remove,
        "mineq", allowed((h, p) -> finding.ask(h)),
        "minep", allowed(finding::pick),
        "mines", allowed((h, p) -> finding.save(h)),
        "minelink", allowed((h, p) -> link(h)));
  }

  @Override
  public Map<String, Answer> questions() {
    return Map.of("mine", allowed((h, c) -> typed(h, c.arg(1))));
  }

  @Override
  public Optional<List<Reply>> wish(Hearing hearing, String text) {
    return text.strip().matches(BARE) && allowance.mayAdd(hearing)
        ? Optional.of(typed(hearing, text))
        : Optional.empty();
  }

  private List<Reply> typed(Hearing hearing, String text) {
    String[] words = text.strip().split("\\s+", 2);
    Optional<URI> address = Pending.address(words[0]);
    return address.isEmpty()
        ? hearing.tell("mine.ask")
        : finding.at(hearing, address.get(), words.length > 1 ? words[1] : "");
  }

  /** The link that was summarised last. */
  private List<Reply> link(Hearing hearing) {
    String[] asked = parts.questions().asked(hearing.reader().chat()).orElse("").split("\n", -1);
    return asked[0].equals("minelink") && asked.length > 1
        ? finding.at(hearing.anew(), URI.create(asked[1]), "")
        : hearing.tell("press.stale");
  }

  private Answer allowed(Answer answer) {
    return (h, c) -> allowance.mayAdd(h) ? answer.to(h, c) : h.tell("mine.not-allowed");
  }
}
