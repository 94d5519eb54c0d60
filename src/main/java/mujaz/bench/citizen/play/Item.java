package mujaz.bench.citizen.play;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Something published once, however often and in however many forms it is shown.
 *
 * @param key a word that stands in its headline and nowhere else
 * @param at when it was published
 * @param outlet the number of the outlet whose page it has
 * @param pageVisits how often its page was given
 */
public record Item(
    String key, Instant at, String headline, String text, int outlet, AtomicInteger pageVisits) {}
