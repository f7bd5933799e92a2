package org.policygraph.service;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Opens and fills the store while the rest of the service is put together: half of a start. */
final class EarlyStore implements ApplicationContextInitializer<GenericApplicationContext> {
  /** A misspelt directory must not open another store first. */
  private static final BindHandler NO_UNKNOWN_SETTING =
      new NoUnboundElementsBindHandler(BindHandler.DEFAULT, new UnboundElementsSourceFilter());

  private final String[] arguments;
  private @Nullable CompletableFuture<OpenStore> store;

  /**
   * @param arguments the command line
   */
  EarlyStore(String... arguments) {
    this.arguments = arguments.clone();
  }

  @Override
  public void initialize(GenericApplicationContext context) {
    ServerSettings.check(arguments);
    Settings settings =
        Binder.get(context.getEnvironment(), NO_UNKNOWN_SETTING)
            .bindOrCreate(Settings.PREFIX, Settings.class);
    Tdb2Store.initialise();
    store = CompletableFuture.supplyAsync(() -> ServiceConfiguration.open(settings, Iris.DEFAULT));
    context.registerBean(EarlyStore.class, () -> this);
  }

  /**
   * Waits for the store.
   *
   * @throws java.util.concurrent.CompletionException with the reason where it cannot be used
   */
  OpenStore store() {
    if (store == null) {
      throw new IllegalStateException("the store was not begun");
    }
    return store.join();
  }
}
