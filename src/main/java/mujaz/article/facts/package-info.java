/**
 * What a page says of itself beside its text: title, authors, time, picture, language, address.
 *
 * <p>Takes: a parsed page, before anything is removed from it.
 *
 * <p>Gives: {@link mujaz.article.facts.PageFacts}.
 *
 * <p>Never: changes the page, or knows a site by name.
 */
@NullMarked
package mujaz.article.facts;

import org.jspecify.annotations.NullMarked;
