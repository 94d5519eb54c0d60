package mujaz.article.items;

import mujaz.article.Article;

/** An item that says something else than when it was taken, and the article that it became. */
public record Edited(Sighting sighting, Article article) {}
