/**
 * What is reached over HTTP: the chat page (a second transport), health, calls of hubs and
 * Telegram.
 *
 * <p>Takes: HTTP requests.
 *
 * <p>Gives: pages and events.
 *
 * <p>Never: markup from outside that was not escaped.
 */
@NullMarked
package mujaz.web;

import org.jspecify.annotations.NullMarked;
