package mujaz.chat.mine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Wishes;
import mujaz.source.SourceId;
import mujaz.subscription.own.Manner;
import mujaz.subscription.own.OwnSource;

/** Brings a chat's standing orders in line with how it wants its own sources. */
final class MineOrders {
  private final ChatParts parts;
  private final Wishes wishes;

  MineOrders(ChatParts parts) {
    this.parts = parts;
    this.wishes = new Wishes(parts);
  }

  /** Those wanted in digests are in all of them. */
  void follow(Hearing hearing) {
    List<OwnSource> all = parts.own().of(hearing.reader().chat());
    Set<SourceId> wanted =
        all.stream()
            .filter(own -> own.manner() == Manner.DIGEST)
            .map(OwnSource::source)
            .collect(Collectors.toSet());
    wishes.change(hearing, filter -> filter.withOwn(wanted));
  }

  /** Muted, a source that is followed for all is muted as any reader can. */
  void mute(Hearing hearing, SourceId source, boolean muted) {
    if (source.isPrivate()) {
      return;
    }
    wishes.change(
        hearing,
        filter -> {
          Set<SourceId> sources = new HashSet<>(filter.mutes().sources());
          if (muted) {
            sources.add(source);
          } else {
            sources.remove(source);
          }
          return filter.withMutes(filter.mutes().withSources(sources));
        });
  }
}
