package mujaz.chat;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import mujaz.admin.AdminParts;
import mujaz.delivery.Courier;
import mujaz.digest.DigestEditor;
import mujaz.digest.Entry;
import mujaz.digest.language.ReadersLanguage;
import mujaz.ingest.PageReader;
import mujaz.ingest.SourceProbe;
import mujaz.search.StorySearch;
import mujaz.source.Sources;
import mujaz.story.Stories;
import mujaz.story.StoryId;
import mujaz.subscription.Cities;
import mujaz.subscription.Questions;
import mujaz.subscription.Subscribers;
import mujaz.subscription.Subscriptions;
import mujaz.subscription.own.OwnSources;
import mujaz.summary.model.Briefs;
import mujaz.text.LanguageDetector;
import mujaz.text.Phrasebook;

/** What a conversation talks about, in road order. */
public record ChatParts(
    Phrasebook phrases,
    LanguageDetector detector,
    Sources sources,
    Stories stories,
    Briefs briefs,
    StorySearch search,
    SourceProbe probe,
    PageReader pages,
    Subscribers subscribers,
    Subscriptions subscriptions,
    OwnSources own,
    Questions questions,
    Cities cities,
    DigestEditor editor,
    ReadersLanguage language,
    Courier courier,
    AdminParts admin,
    InstantSource time) {

  /**
   * Stories as the reader wants to read them: in their own language where a translation is kept.
   * Those that are missing are asked for, and are there the next time.
   *
   * @param muted words that are not to be read
   */
  public List<Entry> inTheirLanguage(Hearing hearing, List<Entry> entries, Set<String> muted) {
    return language.ofAndAsk(entries, hearing.reader(), muted);
  }

  /** The stories of these ids that this chat may see. */
  public List<Entry> entries(Hearing hearing, Collection<StoryId> stories) {
    return editor.entries(stories, own.open(hearing.reader().chat()));
  }
}
