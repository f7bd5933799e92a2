package org.policygraph.query;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QueryConfiguration {

  /**
   * @param pattern where the queries lie, for those who add their own
   */
  @Bean
  QueryCatalogue queryCatalogue(
      @Value("${policygraph.queries:" + QueryCatalogue.CLASS_PATH + "}") String pattern) {
    return QueryCatalogue.of(pattern);
  }
}
