package mujaz.source;

import java.net.URI;
import mujaz.source.profile.Profile;
import mujaz.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A site or feed that we follow.
 *
 * @param language what it is written in, as stated or detected; {@code und} before the first poll
 * @param topic what all of it is about; null where it is about everything
 * @param paused true while an admin has stopped its polling
 * @param profile what editors say of it
 * @param past how its last polls went
 */
public record Source(
    SourceId id,
    String name,
    URI address,
    SourceKind kind,
    Language language,
    @Nullable Topic topic,
    boolean paused,
    Polling polling,
    Profile profile,
    PastPolls past) {}
