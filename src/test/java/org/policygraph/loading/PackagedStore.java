package org.policygraph.loading;

import org.policygraph.journal.Gates;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;

/** One store with the packaged seed for all tests that only read it: a load takes seconds. */
public final class PackagedStore {
  private static final Tdb2Store STORE = Tdb2Store.inMemory();
  private static final Loader.Outcome OUTCOME =
      new Loader(Iris.DEFAULT).load(Gates.to(STORE), Seed.packaged());

  private PackagedStore() {}

  public static Tdb2Store get() {
    return STORE;
  }

  static Loader.Outcome outcome() {
    return OUTCOME;
  }
}
