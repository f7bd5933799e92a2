package org.policygraph.query;

/**
 * A variable that a query returns.
 *
 * @param type one of {@link HeaderReader#COLUMN_TYPES}
 */
public record QueryColumn(String name, String type, Wording description) {}
