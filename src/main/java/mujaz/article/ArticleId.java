package mujaz.article;

/** The database's number of an article. */
public record ArticleId(long value) {}
