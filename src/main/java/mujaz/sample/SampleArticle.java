package mujaz.sample;

import java.time.Duration;
import java.util.List;

/**
 * One article of the sample wire.
 *
 * @param slug its page's name
 * @param age how old it is when the wire starts
 */
record SampleArticle(
    String slug,
    String title,
    String author,
    Duration age,
    String category,
    String teaser,
    String caption,
    List<String> paragraphs) {}
