package org.policygraph.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
 * Asks the service that has just started for what the explorer's pages need, so that no person
 * waits while classes are loaded and indexes read: the scripts that a page names, and what these
 * ask. The service answers others meanwhile, and nothing depends on it: where the service cannot be
 * asked in plain HTTP, it is not.
 */
public final class FirstVisit implements ApplicationListener<ApplicationReadyEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(FirstVisit.class);

  /** What a page asks for before it shows anything: its own scripts and those of libraries. */
  private static final Pattern SCRIPT =
      Pattern.compile(
          "<(?:link rel=\"modulepreload\" href|script type=\"module\" src)=\"([^\"]+)\"");

  /** Pages that are about no entity. */
  private static final List<String> PAGES =
      List.of("/", "/findings", "/compare", "/search?q=policy");

  /** Something of each kind that has pages of its own; those that take longest first. */
  private static final String ENTRANCES =
      """
      query Entrances {
        measures(first: 1) { edges { node { id } } }
        documents(first: 1) { edges { node { id } } }
        indicators(first: 1) { edges { node { id } } }
        agencies(first: 1) { edges { node { id } } }
      }
      """;

  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

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

  /**
   * Asks for everything, several times.
   *
   * @param root the address of the service, without a slash at its end
   */
  public static void visit(String root) {
    try {
      Map<String, String> pages = new LinkedHashMap<>();
      PAGES.forEach(page -> pages.put(page, ""));
      Matcher id = ID.matcher(ask(root, new PageQuestions.Question(ENTRANCES, Map.of())));
      while (id.find()) {
        pages.put("/" + id.group(1), id.group(1));
      }
      Map<String, String> scripts = new HashMap<>();
      for (int i = 0; i < TIMES; i++) {
        for (Map.Entry<String, String> page : pages.entrySet()) {
          open(root, page.getKey(), page.getValue(), scripts);
        }
      }
    } catch (IOException e) {
      LOG.debug("The first visit to {} has failed", root, e);
    }
  }

  /**
   * @param read the scripts that were read, which browsers keep too
   */
  private static void open(String root, String page, String id, Map<String, String> read)
      throws IOException {
    List<String> scripts = new ArrayList<>();
    Matcher script = SCRIPT.matcher(read(root + page));
    while (script.find()) {
      String address = script.group(1);
      String text = read.get(address);
      if (text == null) {
        text = read(root + address);
        read.put(address, text);
      }
      scripts.add(text);
    }
    for (PageQuestions.Question question : PageQuestions.in(scripts, id)) {
      ask(root, question);
    }
  }

  private static String read(String address) throws IOException {
    return answered((HttpURLConnection) URI.create(address).toURL().openConnection());
  }

  private static String ask(String root, PageQuestions.Question question) throws IOException {
    HttpURLConnection request =
        (HttpURLConnection) URI.create(root + "/graphql").toURL().openConnection();
    request.setDoOutput(true);
    request.setRequestProperty("Content-Type", "application/json");
    request.setRequestProperty("Accept-Language", "zh");
    try (OutputStream body = request.getOutputStream()) {
      body.write(JSON.writeValueAsBytes(question));
    }
    return answered(request);
  }

  /** What is refused has been asked for all the same. */
  private static String answered(HttpURLConnection request) throws IOException {
    request.setReadTimeout(PATIENCE);
    if (request.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST) {
      return "";
    }
    try (InputStream answer = request.getInputStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
