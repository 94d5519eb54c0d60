package mujaz.web.dashboard;

import java.time.InstantSource;
import java.util.List;
import mujaz.admin.AdminParts;
import mujaz.chat.repair.ByHand;
import mujaz.delivery.History;
import mujaz.digest.DigestEditor;
import mujaz.source.Sources;
import mujaz.subscription.Subscribers;
import mujaz.text.Phrasebook;

/**
 * What the pages show.
 *
 * @param settings a line for each that is in force, secrets hidden
 */
public record DashboardParts(
    AdminParts admin,
    Sources sources,
    DigestEditor editor,
    ByHand byHand,
    History history,
    InstantSource time,
    Subscribers subscribers,
    Phrasebook phrases,
    List<String> settings) {}
