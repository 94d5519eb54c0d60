/**
 * Stories in their reader's language.
 *
 * <p>Takes: the stories of an edition, a list or a card, as they are shown, and who reads them.
 *
 * <p>Gives: the same stories, those that are translated in the words of the translation.
 *
 * <p>Never: other stories, or a wait for a translation.
 */
@NullMarked
package mujaz.digest.language;

import org.jspecify.annotations.NullMarked;
