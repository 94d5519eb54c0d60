/**
 * A story as a page of its own, for whoever is given its address.
 *
 * <p>Takes: stories, their summaries and reports.
 *
 * <p>Gives: light pages that a cache may keep, with what a preview needs.
 *
 * <p>Never: a script, a cookie, anything loaded from elsewhere, or more of an article than the
 * points of its story.
 */
@NullMarked
package mujaz.web.story;

import org.jspecify.annotations.NullMarked;
