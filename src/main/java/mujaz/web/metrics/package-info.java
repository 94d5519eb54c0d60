/**
 * The service in numbers, for Prometheus.
 *
 * <p>Takes: counts and states of the whole road.
 *
 * <p>Gives: the Prometheus text format.
 *
 * <p>Never: an address, a name, a word that somebody said; labels are words of the program.
 */
@NullMarked
package mujaz.web.metrics;

import org.jspecify.annotations.NullMarked;
