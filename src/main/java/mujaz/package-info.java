/** Mujaz, a self-hosted news-digest bot: main, composition root, settings. */
@NullMarked
package mujaz;

import org.jspecify.annotations.NullMarked;
