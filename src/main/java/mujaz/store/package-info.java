/**
 * Opens the database: pool, Flyway, Jdbi. The only package that names a database product.
 *
 * <p>Takes: a JDBC address.
 *
 * <p>Gives: a {@link mujaz.store.Database} whose Jdbi every collection uses.
 *
 * <p>Never: SQL of a feature; that lives beside its type.
 */
@NullMarked
package mujaz.store;

import org.jspecify.annotations.NullMarked;
