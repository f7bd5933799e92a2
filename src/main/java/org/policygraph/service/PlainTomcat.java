package org.policygraph.service;

import java.util.Arrays;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Tomcat without the files of the program's jar, which Spring serves: else Tomcat lists all of its
 * seventy thousand entries at each start to look for them.
 */
final class PlainTomcat implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context ->
            Arrays.stream(context.findLifecycleListeners())
                .filter(it -> it.getClass().getSimpleName().equals("StaticResourceConfigurer"))
                .forEach(context::removeLifecycleListener));
  }
}
