package org.policygraph.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the service that has just started for what the explorer's first page needs, so that no
 * person waits while classes are loaded and indexes read. The service answers others meanwhile, and
 * nothing depends on it: where the service cannot be asked in plain HTTP, it is not.
 */
final class FirstVisit implements ApplicationListener<ApplicationReadyEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(FirstVisit.class);

  /** What the page asks for before it shows anything: its own scripts and those of libraries. */
  private static final Pattern SCRIPT =
      Pattern.compile(
          "<(?:link rel=\"modulepreload\" href|script type=\"module\" src)=\"([^\"]+)\"");

  private static final JsonMapper JSON = new JsonMapper();

  /** Once loads what is needed; what is then asked again and again, the machine compiles. */
  private static final int TIMES = 4;

  private static final int PATIENCE = 30_000;

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext service
        && service.getWebServer() != null) {
      ServerProperties settings = ready.getApplicationContext().getBean(ServerProperties.class);
      if (settings.getSsl() != null) {
        return;
      }
      InetAddress address =
          Objects.requireNonNullElse(settings.getAddress(), InetAddress.getLoopbackAddress());
      String host = address.getHostAddress();
      String root =
          "http://"
              + (host.contains(":") ? "[" + host + "]" : host)
              + ":"
              + service.getWebServer().getPort()
              + Objects.requireNonNullElse(settings.getServlet().getContextPath(), "");
      Thread visit = new Thread(() -> visit(root), "first-visit");
      visit.setDaemon(true);
      visit.start();
    }
  }

  /** Asks for everything, several times. */
  static void visit(String root) {
    try {
      for (int i = 0; i < TIMES; i++) {
        Matcher script = SCRIPT.matcher(page(root + "/"));
        while (script.find()) {
          page(root + script.group(1));
        }
        ask(root);
      }
    } catch (IOException e) {
      LOG.debug("The first visit to {} has failed", root, e);
    }
  }

  private static String page(String address) throws IOException {
    return answered((HttpURLConnection) URI.create(address).toURL().openConnection());
  }

  private static void ask(String root) throws IOException {
    HttpURLConnection request =
        (HttpURLConnection) URI.create(root + "/graphql").toURL().openConnection();
    request.setDoOutput(true);
    request.setRequestProperty("Content-Type", "application/json");
    request.setRequestProperty("Accept-Language", "zh");
    try (OutputStream body = request.getOutputStream()) {
      body.write(JSON.writeValueAsBytes(Map.of("query", operation())));
    }
    answered(request);
  }

  private static String answered(HttpURLConnection request) throws IOException {
    request.setReadTimeout(PATIENCE);
    try (InputStream answer = request.getInputStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What is asked in GraphQL. */
  static String operation() {
    try (InputStream file =
        Objects.requireNonNull(FirstVisit.class.getResourceAsStream("first-visit.graphql"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
