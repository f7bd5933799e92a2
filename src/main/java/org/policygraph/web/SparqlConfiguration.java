package org.policygraph.web;

import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.util.Context;
import org.policygraph.query.QueryLimits;
import org.policygraph.store.RdfDataset;
import org.policygraph.vocabulary.Iris;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Fuseki's query operation at /sparql, in this process and on this port. */
@Configuration(proxyBeanMethods = false)
class SparqlConfiguration {
  private static final String PATH = "/sparql";
  private static final String[] PATTERNS = {PATH, PATH + "/*"};

  @Bean(destroyMethod = "close")
  HeapGuard heapGuard() {
    return new HeapGuard();
  }

  @Bean
  ServletContextInitializer fuseki(RdfDataset store, QueryLimits limits, HeapGuard heap) {
    return servlets -> {
      OperationRegistry operations = OperationRegistry.createEmpty();
      operations.register(Operation.Query, new QueryOnly(limits.time(), heap));
      Context context = Context.create();
      context.set(ARQ.httpServiceAllowed, false);
      DataService service =
          DataService.newBuilder(store.dataset())
              .addEndpoint(Endpoint.create().operation(Operation.Query).context(context).build())
              .build();
      service.setEndpointProcessors(operations);
      service.goActive();
      DataAccessPointRegistry points = new DataAccessPointRegistry();
      points.register(new DataAccessPoint(PATH, service));
      DataAccessPointRegistry.set(servlets, points);
      OperationRegistry.set(servlets, operations);
      Fuseki.setVerbose(servlets, false);
    };
  }

  /** Also for the contract; before anything else reads the body. */
  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit(JsonMapper json) {
    FilterRegistrationBean<BodyLimit> limit = new FilterRegistrationBean<>(new BodyLimit(json));
    limit.addUrlPatterns(PATH, PATH + "/*", "/graphql");
    // After the filter that sets the encoding, as parameters are read here.
    limit.setOrder(-1);
    return limit;
  }

  @Bean
  FilterRegistrationBean<SparqlGuard> sparqlGuard(Iris iris, JsonMapper json) {
    FilterRegistrationBean<SparqlGuard> guard =
        new FilterRegistrationBean<>(new SparqlGuard(iris, json));
    guard.addUrlPatterns(PATTERNS);
    guard.setOrder(0);
    return guard;
  }

  /** After the filter that sets the encoding: else Chinese in a form is read wrong. */
  @Bean
  FilterRegistrationBean<FusekiFilter> fusekiFilter() {
    FilterRegistrationBean<FusekiFilter> fuseki = new FilterRegistrationBean<>(new FusekiFilter());
    fuseki.addUrlPatterns(PATTERNS);
    fuseki.setAsyncSupported(true);
    fuseki.setOrder(1);
    return fuseki;
  }
}
