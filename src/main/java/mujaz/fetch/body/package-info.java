/**
 * Bodies of answers: read and unpacked, within bounds.
 *
 * <p>Takes: a stream that a peer sends, and how it says that it is packed.
 *
 * <p>Gives: bytes.
 *
 * <p>Never: more than was asked for, packed or unpacked, or more heap than there is room for.
 */
@NullMarked
package mujaz.fetch.body;

import org.jspecify.annotations.NullMarked;
