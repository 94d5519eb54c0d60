/**
 * What may be wrong in a story, and what was decided about it.
 *
 * <p>Takes: readers' reports, and edits at the source.
 *
 * <p>Gives: a queue, and dated notes for those who were told the story.
 *
 * <p>Never: who is told.
 */
@NullMarked
package mujaz.story.correction;

import org.jspecify.annotations.NullMarked;
