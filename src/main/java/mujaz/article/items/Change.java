package mujaz.article.items;

/**
 * What an edit changed that readers should know of.
 *
 * @param subject the headline as it was
 * @param was the sentence or headline as it was
 * @param now as it is
 */
public record Change(String subject, String was, String now) {}
