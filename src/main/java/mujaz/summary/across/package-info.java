/**
 * The same event in another language.
 *
 * <p>Takes: a story, and the stories of its days in other languages.
 *
 * <p>Gives: the one that tells of the same, where names, numbers and time say so.
 *
 * <p>Never: joins them: a wrong link costs a look, a wrong merge a card.
 */
@NullMarked
package mujaz.summary.across;

import org.jspecify.annotations.NullMarked;
