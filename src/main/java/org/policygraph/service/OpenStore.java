package org.policygraph.service;

import org.policygraph.journal.JournaledStore;
import org.policygraph.store.tdb.Tdb2Store;

/** The store and the gate to it, which are closed together and in this order: gate, store. */
record OpenStore(Tdb2Store store, JournaledStore gate) implements AutoCloseable {
  @Override
  public void close() {
    gate.close();
    store.close();
  }
}
