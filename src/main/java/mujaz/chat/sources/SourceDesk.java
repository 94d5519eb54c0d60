package mujaz.chat.sources;

import java.util.List;
import mujaz.ingest.StarterPacks;
import mujaz.ingest.Twins;
import mujaz.source.SourceDays;
import mujaz.source.SourceEdits;
import mujaz.story.StoryTopics;

/**
 * What editors of sources work with, beside what all chapters do.
 *
 * @param proxies the names of those that a source may be followed through
 */
public record SourceDesk(
    SourceEdits edits,
    SourceDays days,
    StoryTopics topics,
    Twins twins,
    StarterPacks packs,
    List<String> proxies) {}
