package mujaz.story.correction;

import java.time.Instant;
import mujaz.story.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be wrong in a story.
 *
 * @param subject the story's headline as it was told
 * @param was what an edit has changed; empty for a reader's report
 * @param now what it says instead
 * @param said a reader's words; may be empty
 * @param decidedAt null while nobody has decided
 * @param note what readers are told; empty for nothing
 */
public record Correction(
    long id,
    StoryId story,
    Kind kind,
    String subject,
    String was,
    String now,
    String said,
    State state,
    Instant at,
    @Nullable Instant decidedAt,
    String note) {}
