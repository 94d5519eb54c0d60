package mujaz.jobs;

import mujaz.chat.reading.DigestLayout;
import mujaz.delivery.Courier;
import mujaz.delivery.Fates;
import mujaz.delivery.Mailing;
import mujaz.digest.DigestEditor;
import mujaz.digest.Memories;
import mujaz.digest.language.ReadersLanguage;

/** What makes an edition, in road order. */
public record EditionParts(
    DigestEditor editor,
    ReadersLanguage language,
    Memories memories,
    Fates fates,
    Mailing mailing,
    Courier courier,
    DigestLayout layout) {}
