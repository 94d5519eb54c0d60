package mujaz.chat;

import java.time.InstantSource;
import mujaz.admin.AdminParts;
import mujaz.delivery.Courier;
import mujaz.digest.DigestEditor;
import mujaz.ingest.PageReader;
import mujaz.ingest.SourceProbe;
import mujaz.search.StorySearch;
import mujaz.source.Sources;
import mujaz.story.Stories;
import mujaz.subscription.Cities;
import mujaz.subscription.Questions;
import mujaz.subscription.Subscribers;
import mujaz.subscription.Subscriptions;
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
    Questions questions,
    Cities cities,
    DigestEditor editor,
    Courier courier,
    AdminParts admin,
    InstantSource time) {}
