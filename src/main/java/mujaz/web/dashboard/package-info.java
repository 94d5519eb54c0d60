/**
 * The service at a glance, for those who run it.
 *
 * <p>Takes: figures, sources, stories, deliveries, settings.
 *
 * <p>Gives: pages that need no script, in the person's language.
 *
 * <p>Never: a secret, a message's text, or a change that is not on record.
 */
@NullMarked
package mujaz.web.dashboard;

import org.jspecify.annotations.NullMarked;
