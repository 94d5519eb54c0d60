package mujaz.chat.sources;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.delivery.Block;
import mujaz.delivery.Button;
import mujaz.delivery.Message;
import mujaz.delivery.Outbox;
import mujaz.delivery.Run;
import mujaz.source.Source;
import mujaz.source.watch.Ailment;
import mujaz.source.watch.SourceWatch;
import mujaz.source.watch.SourceWatch.Finding;
import mujaz.store.Database;
import mujaz.subscription.Subscriber;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import mujaz.text.Problem;

/** Tells admins, once, what has come to ail a source, with what can be done about it. */
public final class SourceNotices {
  private final Database database;
  private final SourceWatch watch;
  private final Outbox outbox;
  private final Phrasebook phrases;
  private final Admins admins;
  private final InstantSource time;

  /**
   * Those who are told.
   *
   * @param proxies the names of those that they may have a source followed through
   */
  public record Admins(Supplier<List<Subscriber>> all, List<String> proxies) {}

  public SourceNotices(
      Database database,
      SourceWatch watch,
      Outbox outbox,
      Phrasebook phrases,
      Admins admins,
      InstantSource time) {
    this.database = database;
    this.watch = watch;
    this.outbox = outbox;
    this.phrases = phrases;
    this.admins = admins;
    this.time = time;
  }

  /** Tells what there is to tell. */
  public void run() {
    for (Finding finding : watch.news()) {
      database
          .jdbi()
          .useTransaction(
              handle -> {
                watch.told(handle, finding);
                Ailment ailment = finding.ailment();
                if (ailment != null) {
                  for (Subscriber admin : admins.all().get()) {
                    Message message = message(finding.source(), ailment, admin.locale());
                    outbox.add(
                        handle,
                        admin.chat(),
                        cause(finding.source(), ailment, time.instant()),
                        List.of(message),
                        List.of(),
                        time.instant());
                  }
                }
              });
    }
  }

  private static String cause(Source source, Ailment ailment, Instant now) {
    return "source:" + source.id().value() + ":" + ailment.word() + ":" + now.getEpochSecond();
  }

  private Message message(Source source, Ailment ailment, Locale locale) {
    String name = Hearing.name(source.name());
    Problem problem = source.polling().problem();
    String told = phrases.say(locale, "ailment." + ailment.word(), "name", name);
    String why =
        problem == null || ailment == Ailment.QUIET ? "" : "\n" + phrases.say(locale, problem);
    String ways = ailment == Ailment.BLOCKED ? "\n" + phrases.say(locale, "source.blocked") : "";
    Block text = Block.paragraph(Run.plain(Health.mark(source) + " " + told + why + ways));
    return Message.of(Language.of(locale.getLanguage()), List.of(text))
        .withButtons(Hearing.rows(buttons(source, ailment, locale), 2));
  }

  private List<Button> buttons(Source source, Ailment ailment, Locale locale) {
    long id = source.id().value();
    boolean blocked = ailment == Ailment.BLOCKED || ailment == Ailment.CHANGED;
    Button way =
        blocked
            ? Press.button(phrases.say(locale, "button.srcsitemap"), "srcsitemap", id)
            : Press.button(phrases.say(locale, "button.poll"), "poll", id);
    List<Button> buttons = new ArrayList<>(List.of(way));
    if (ailment == Ailment.BLOCKED && !admins.proxies().isEmpty()) {
      buttons.add(Press.button(phrases.say(locale, "button.srcproxy"), "srcproxy", id));
    }
    buttons.addAll(others(id, locale));
    return buttons;
  }

  private List<Button> others(long id, Locale locale) {
    return List.of(
        Press.button(phrases.say(locale, "button.srcpolls"), "srcpolls", id),
        Press.button(phrases.say(locale, "button.pause"), "pause", id),
        Press.button(phrases.say(locale, "button.src"), "src", id));
  }
}
