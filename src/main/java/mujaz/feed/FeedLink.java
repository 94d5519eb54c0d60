package mujaz.feed;

import java.net.URI;

/** A feed that a page names. */
public record FeedLink(URI address, String title) {}
