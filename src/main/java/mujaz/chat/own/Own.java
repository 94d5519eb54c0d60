package mujaz.chat.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.chat.Chapter;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Attachment;
import mujaz.delivery.Message;
import mujaz.feed.Opml;
import mujaz.feed.OpmlOutline;
import mujaz.source.Source;
import mujaz.source.SourceId;
import mujaz.source.profile.Owner;
import mujaz.store.Json;
import mujaz.subscription.ChatId;
import mujaz.subscription.Role;
import mujaz.subscription.own.OwnSource;
import mujaz.text.Language;

/** What is kept of a chat: all of it handed out, or deleted. */
public final class Own implements Chapter {
  private final ChatParts parts;

  public Own(ChatParts parts) {
    this.parts = parts;
  }

  @Override
  public Map<String, Answer> commands() {
    return Map.of("export", (h, c) -> export(h), "forget", (h, c) -> askForget(h));
  }

  @Override
  public Map<String, Answer> presses() {
    return Map.of(
        "export", (h, p) -> export(h),
        "forget", (h, p) -> askForget(h),
        "forgotten", (h, p) -> forget(h));
  }

  /** Everything as JSON, and what is read as a list that other readers of feeds take in. */
  private List<Reply> export(Hearing hearing) {
    ChatId chat = hearing.reader().chat();
    String all =
        Json.write(
            parts.subscribers().allOf(chat).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, table -> written(table.getValue()))));
    List<OpmlOutline> wanted = new ArrayList<>(wanted(chat).stream().map(Own::outline).toList());
    parts.own().of(chat).forEach(own -> wanted.add(outline(own)));
    String list = Opml.write("Mujaz", wanted.stream().distinct().toList());
    return List.of(
        Reply.attaching(
            Attachment.text("mujaz.json", "application/json", all),
            caption(hearing, "export.json")),
        Reply.attaching(
            Attachment.text("mujaz.opml", "text/x-opml", list), caption(hearing, "export.opml")));
  }

  private static Message caption(Hearing hearing, String key) {
    return Message.of(hearing.reader().language(), hearing.say(key));
  }

  private static List<Map<String, String>> written(List<Map<String, Object>> rows) {
    return rows.stream()
        .map(
            row ->
                row.entrySet().stream()
                    .filter(column -> column.getValue() != null)
                    .collect(Collectors.toMap(Map.Entry::getKey, c -> c.getValue().toString())))
        .toList();
  }

  /** The chosen sources; all where none is chosen. */
  private List<Source> wanted(ChatId chat) {
    Set<SourceId> chosen =
        parts.subscriptions().of(chat).stream()
            .flatMap(order -> order.filter().sources().stream())
            .collect(Collectors.toSet());
    return parts.sources().all().stream()
        .filter(source -> chosen.isEmpty() || chosen.contains(source.id()))
        .toList();
  }

  private static OpmlOutline outline(Source source) {
    return new OpmlOutline(
        source.name(),
        source.address(),
        null,
        List.of(),
        source.language(),
        source.profile().owner());
  }

  private static OpmlOutline outline(OwnSource own) {
    return new OpmlOutline(
        own.name(), own.address(), null, List.of(), Language.UNKNOWN, Owner.UNKNOWN);
  }

  private List<Reply> askForget(Hearing hearing) {
    String ask = hearing.say("forget.ask");
    return List.of(
        hearing.panel(
            isGuest(hearing) ? ask + " " + hearing.say("forget.guest") : ask,
            List.of(
                List.of(Press.button(hearing.say("button.export"), "export")),
                List.of(
                    Press.button(hearing.say("button.forget-yes"), "forgotten"),
                    Press.button(hearing.say("button.cancel"), "cancel")))));
  }

  private List<Reply> forget(Hearing hearing) {
    String done = isGuest(hearing) ? "forget.done-guest" : "forget.done";
    parts.subscribers().forget(hearing.reader().chat());
    return List.of(hearing.panel(hearing.say(done), List.of()));
  }

  /** Whether the chat is here by an invitation alone, which is forgotten with it. */
  private boolean isGuest(Hearing hearing) {
    return parts.admin().extras().inviteOnly()
        && !hearing.utterance().may(Role.EDITOR)
        && parts.admin().invites().isGuest(hearing.reader().chat());
  }
}
