package org.policygraph.graphql;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** GraphiQL at /graphiql, from local files: Spring's own page loads it from another host. */
@Configuration(proxyBeanMethods = false)
class GraphiQlPage implements WebMvcConfigurer {
  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry
        .addRedirectViewController("/graphiql", "/graphiql/index.html")
        .setKeepQueryParams(true);
  }
}
