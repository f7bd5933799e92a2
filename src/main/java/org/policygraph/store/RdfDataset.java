package org.policygraph.store;

import org.apache.jena.sparql.core.DatasetGraph;

/** For mounting a SPARQL endpoint: the same graph as a Jena dataset. */
public interface RdfDataset {

  /**
   * The dataset with the union of the named graphs as its default graph. Transactions are the
   * caller's business.
   */
  DatasetGraph dataset();
}
