/**
 * Where in a page the article stands: its blocks of text, and which of them are news.
 *
 * <p>Takes: a parsed page, and what it says of itself.
 *
 * <p>Gives: the article's paragraphs as plain text.
 *
 * <p>Never: a change to the page's tree; a rule for one site.
 */
@NullMarked
package mujaz.article.body;

import org.jspecify.annotations.NullMarked;
