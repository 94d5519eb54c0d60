package mujaz.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A file that a feed item names: a picture, a recording.
 *
 * @param type its media type as stated
 * @param length its size in bytes as stated, -1 where it is not
 */
public record Enclosure(URI address, @Nullable String type, long length) {}
