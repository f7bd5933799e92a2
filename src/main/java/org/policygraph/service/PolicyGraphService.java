package org.policygraph.service;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** One process, one port: GraphQL, SPARQL, saved queries and linked data over one store. */
@SpringBootApplication(scanBasePackages = "org.policygraph", proxyBeanMethods = false)
public class PolicyGraphService {

  /**
   * Starts the service.
   *
   * @param arguments settings of the form {@code --server.port=8080}
   */
  public static void start(String... arguments) {
    new SpringApplicationBuilder(PolicyGraphService.class)
        .initializers(new EarlyStore(arguments))
        .run(arguments);
  }
}
