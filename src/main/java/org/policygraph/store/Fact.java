package org.policygraph.store;

/** One triple. */
public record Fact(Value.Iri subject, Value.Iri predicate, Value object) {}
