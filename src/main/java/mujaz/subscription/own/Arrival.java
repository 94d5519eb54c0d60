package mujaz.subscription.own;

import mujaz.article.ArticleId;
import mujaz.story.StoryId;

/**
 * An article of a chat's own source that is to be sent at once.
 *
 * @param own what the chat's buttons call its source
 * @param name the source's
 * @param withText whether its text is to be shown, which its publisher allows
 */
public record Arrival(long own, String name, ArticleId article, StoryId story, boolean withText) {}
