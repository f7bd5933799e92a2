package org.policygraph.service;

import java.util.Arrays;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Tomcat without the files of the program's jar, which Spring serves: else Tomcat lists all of its
 * seventy thousand entries at each start to look for them. Addresses that it refuses are told in
 * the program's own words.
 */
final class PlainTomcat implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context ->
            Arrays.stream(context.findLifecycleListeners())
                .filter(it -> it.getClass().getSimpleName().equals("StaticResourceConfigurer"))
                .forEach(context::removeLifecycleListener));
    factory.addContextCustomizers(
        context -> UnreadAddress.tell((StandardHost) context.getParent()));
    // A slash in a name is refused further on, by a page that helps.
    factory.addConnectorCustomizers(
        connector ->
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
  }
}
