/**
 * When a page was published.
 *
 * <p>Takes: a page's statements and outline.
 *
 * <p>Gives: {@link mujaz.article.dates.PageDate}.
 *
 * <p>Never: asks what time it is.
 */
@NullMarked
package mujaz.article.dates;

import org.jspecify.annotations.NullMarked;
