/**
 * One publisher's text: extracted from a page or a feed item, cleaned, kept.
 *
 * <p>Takes: a feed item, and its page where the item has only a teaser.
 *
 * <p>Gives: an {@link mujaz.article.Article}.
 *
 * <p>Never: markup: what leaves this package is plain text.
 */
@NullMarked
package mujaz.article;

import org.jspecify.annotations.NullMarked;
