/**
 * The other way to a site: through a proxy that the owner names.
 *
 * <p>Takes: a socket that the proxy has accepted, and the address to go on to.
 *
 * <p>Gives: the same socket, on which the site's server is spoken to.
 *
 * <p>Never: the name of a site; whoever calls has looked it up, and has had the address allowed.
 */
@NullMarked
package mujaz.fetch.proxy;

import org.jspecify.annotations.NullMarked;
