package mujaz.ingest.hub;

import java.net.URI;
import java.time.Instant;
import mujaz.source.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * What a hub was asked for.
 *
 * @param key of the address that it is to call: nobody else knows it
 * @param topic the feed, as the hub knows it
 * @param secret that its calls are signed with
 * @param tries how often it was asked since it last agreed
 * @param dueAt when it is asked (again)
 * @param until how long it has promised to call; null before it has agreed
 */
record HubLease(
    SourceId source,
    String key,
    URI hub,
    URI topic,
    String secret,
    int tries,
    Instant dueAt,
    @Nullable Instant until) {}
