package mujaz.summary;

import mujaz.article.ArticleId;
import mujaz.text.Span;

/**
 * One sentence of an article, whole or cleanly trimmed.
 *
 * @param cites the article that it comes from
 * @param where the sentence in that article's text
 */
public record KeyPoint(String text, ArticleId cites, Span where) {}
