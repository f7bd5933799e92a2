package org.policygraph.loading;

/**
 * A file that the store is made from.
 *
 * @param name its path below the seed, such as {@code data/documents/….ttl}
 */
public record SeedFile(String name, byte[] content) {}
