/**
 * One polite, safe HTTP request to an address that came from outside.
 *
 * <p>Takes: an address and what is known of it (ETag, Last-Modified).
 *
 * <p>Gives: a {@link mujaz.fetch.FetchResult}.
 *
 * <p>Never: a request to a private address that the settings do not allow, a cookie, or an
 * unbounded body.
 */
@NullMarked
package mujaz.fetch;

import org.jspecify.annotations.NullMarked;
