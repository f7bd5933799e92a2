package org.policygraph.service;

import org.policygraph.graphql.GraphQlConfiguration;
import org.policygraph.web.WebConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** One process, one port: GraphQL, SPARQL, saved queries and linked data over one store. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@Import({ServiceConfiguration.class, GraphQlConfiguration.class, WebConfiguration.class})
public class PolicyGraphService {

  /**
   * Starts the service.
   *
   * @param arguments settings of the form {@code --server.port=8080}
   */
  public static void start(String... arguments) {
    new SpringApplicationBuilder(PolicyGraphService.class)
        .initializers(new EarlyStore(arguments))
        .listeners(new FirstVisit())
        .run(arguments);
  }
}
