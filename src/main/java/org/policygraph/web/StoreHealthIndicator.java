package org.policygraph.web;

import org.policygraph.store.GraphStore;
import org.policygraph.store.Parameters;
import org.policygraph.store.Template;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Up while the store answers; down where it holds nothing, since every answer would be empty. */
@Component("storeHealthIndicator")
class StoreHealthIndicator extends AbstractHealthIndicator {
  private static final Template KNOWN = Template.beside(StoreHealthIndicator.class, "known.rq");

  private final GraphStore store;

  StoreHealthIndicator(GraphStore store) {
    super("the store does not answer");
    this.store = store;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    if (store.read(graph -> graph.ask(KNOWN, Parameters.NONE))) {
      health.up();
    } else {
      health.down().withDetail("reason", "the graph is empty");
    }
  }
}
