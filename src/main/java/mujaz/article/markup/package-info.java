/**
 * A page's own statements, read once and kept by name.
 *
 * <p>Takes: a parsed page, before anything is removed from it.
 *
 * <p>Gives: its tags, its JSON-LD, and an outline of its elements of interest.
 *
 * <p>Never: weighs one statement against another, or changes the page.
 */
@NullMarked
package mujaz.article.markup;

import org.jspecify.annotations.NullMarked;
