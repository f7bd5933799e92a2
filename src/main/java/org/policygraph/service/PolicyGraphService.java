package org.policygraph.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** One process, one port: GraphQL, SPARQL, saved queries and linked data over one store. */
@SpringBootApplication(scanBasePackages = "org.policygraph", proxyBeanMethods = false)
public class PolicyGraphService {

  /**
   * Starts the service.
   *
   * @param arguments settings of the form {@code --server.port=8080}
   */
  public static void start(String... arguments) {
    SpringApplication.run(PolicyGraphService.class, arguments);
  }
}
