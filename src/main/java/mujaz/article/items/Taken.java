package mujaz.article.items;

import mujaz.article.NewArticle;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a new item.
 *
 * @param article null where it has nothing to read, or is not made yet
 */
public record Taken(Sighting sighting, @Nullable NewArticle article) {}
