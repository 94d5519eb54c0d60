package mujaz.chat.repair;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.delivery.Message;
import mujaz.store.Database;
import mujaz.story.Stories;
import mujaz.story.correction.Correction;
import mujaz.story.correction.Corrections;
import mujaz.story.correction.Kind;
import mujaz.subscription.Subscriber;
import mujaz.text.Language;
import mujaz.text.Phrasebook;

/** Tells editors, once, of what may be wrong in a story that somebody was told. */
public final class CorrectionNotices {
  private static final int BATCH = 50;

  private final Database database;
  private final Stories stories;
  private final EditorsTold to;
  private final Phrasebook phrases;
  private final InstantSource time;

  public CorrectionNotices(
      Database database, Stories stories, EditorsTold to, Phrasebook phrases, InstantSource time) {
    this.database = database;
    this.stories = stories;
    this.to = to;
    this.phrases = phrases;
    this.time = time;
  }

  /** Tells what there is to tell. */
  public void run() {
    Corrections corrections = stories.corrections();
    for (Correction one : corrections.fresh(BATCH)) {
      if (one.kind() != Kind.REPORT && !to.fates().toldAnybody(stories.names(one.story()))) {
        corrections.drop(one.id());
        continue;
      }
      database
          .jdbi()
          .useTransaction(
              handle -> {
                if (corrections.told(handle, one.id())) {
                  for (Subscriber editor : to.editors().get()) {
                    to.outbox()
                        .add(
                            handle,
                            editor.chat(),
                            "correction:" + one.id(),
                            List.of(message(one, editor.locale())),
                            List.of(),
                            time.instant());
                  }
                }
              });
    }
  }

  private Message message(Correction one, Locale locale) {
    String told =
        phrases.say(
            locale, "fix.new-" + one.kind().word(), "headline", Hearing.name(one.subject()));
    return Message.of(Language.of(locale.getLanguage()), told)
        .withButtons(
            List.of(List.of(Press.button(phrases.say(locale, "button.fix"), "cor", one.id()))));
  }
}
