package mujaz.chat;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mujaz.source.Source;
import mujaz.subscription.DeliveryTimes;
import mujaz.subscription.Filter;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscription;
import mujaz.text.Language;

/** What the chat that is being answered wants, over all its standing orders. */
public final class Wishes {
  private final ChatParts parts;

  public Wishes(ChatParts parts) {
    this.parts = parts;
  }

  /** The oldest; a first one, without times, where there is none. */
  public Subscription first(Hearing hearing) {
    Subscriber reader = hearing.reader();
    return parts.subscriptions().of(reader.chat()).stream()
        .findFirst()
        .orElseGet(
            () ->
                parts
                    .subscriptions()
                    .add(reader.chat(), unchosen(reader), DeliveryTimes.NONE, reader.zone()));
  }

  /**
   * What a reader gets who has chosen nothing: all the news in their language; where no source
   * writes in it, in English, else in any.
   */
  public Filter unchosen(Subscriber reader) {
    List<Language> written = parts.sources().all().stream().map(Source::language).toList();
    return Stream.of(reader.language(), Language.ENGLISH)
        .filter(language -> written.isEmpty() || written.contains(language))
        .findFirst()
        .map(language -> Filter.ALL.withLanguages(Set.of(language)))
        .orElse(Filter.ALL);
  }

  /** Changes what all of them want. */
  public void change(Hearing hearing, UnaryOperator<Filter> by) {
    first(hearing);
    List<Subscription> all = parts.subscriptions().of(hearing.reader().chat());
    for (Subscription order : all) {
      Filter changed = by.apply(order.filter());
      if (!changed.equals(order.filter())) {
        parts.subscriptions().change(order.id(), changed, order.times(), order.zone());
      }
    }
  }
}
