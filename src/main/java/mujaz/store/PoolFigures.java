package mujaz.store;

/**
 * The database's connections.
 *
 * @param waiting threads that wait for one
 */
public record PoolFigures(int active, int idle, int waiting) {}
