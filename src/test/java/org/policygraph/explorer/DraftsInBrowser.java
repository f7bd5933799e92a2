package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.policygraph.access.Tokens;
import org.policygraph.service.PolicyGraphService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Drafts that editors work on in the browser, one for each test; no source texts are mounted. */
@SpringBootTest(
    classes = PolicyGraphService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DraftsInBrowser.OwnService.class)
@ExtendWith(BrowserExtension.class)
abstract class DraftsInBrowser {
  static final Path SAMPLE = Path.of("data/samples/jiangcheng-lighting-plan-2021.txt");
  static final String PUBLISHED = "2024-wuhan-reply-20240294";

  /** The registry and one document, without its text. */
  static class OwnService implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      try {
        Path folder = Files.createTempDirectory("review-pages");
        Path registry = Files.createDirectories(folder.resolve("data/registry"));
        try (Stream<Path> files = Files.list(Path.of("data/registry"))) {
          for (Path file : files.toList()) {
            Files.copy(file, registry.resolve(file.getFileName()));
          }
        }
        String document = "documents/" + PUBLISHED + ".ttl";
        Files.createDirectories(folder.resolve("data/documents"));
        Files.copy(Path.of("data", document), folder.resolve("data").resolve(document));
        TestPropertyValues.of(
                "policygraph.data=" + folder.resolve("data"),
                "policygraph.documents=",
                "policygraph.store.directory=" + folder.resolve("store"),
                "policygraph.drafts=" + folder.resolve("drafts"),
                "policygraph.tokens=" + folder.resolve("tokens.json"))
            .applyTo(context);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  final HttpClient http = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @Autowired Tokens tokens;

  String editor(Browser browser) {
    String token = tokens.create("Ada");
    browser.open("/review?lang=zh");
    browser.script("sessionStorage.setItem('policygraph.token', arguments[0])", token);
    return token;
  }

  /** Hands the sample in under a name and opens its draft once it is there. */
  String review(String key, Browser browser) throws Exception {
    return review(key, text(key), browser);
  }

  String review(String key, String text, Browser browser) throws Exception {
    String token = editor(browser);
    String body =
        "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + key
            + ".txt\"\r\n\r\n"
            + text
            + "\r\n--cut--\r\n";
    send(
        token,
        "/documents",
        "multipart/form-data; boundary=cut",
        HttpRequest.BodyPublishers.ofString(body));
    browser.until(() -> submissions(token).contains("\"document\":\"document/" + key));
    browser.until(
        () ->
            !submissions(token).matches("(?s).*\"(WAITING|READING|DRAFTING|CHECKING|WRITING)\".*"));
    browser.open("/review/" + key + "?lang=zh");
    return token;
  }

  /** The sample, as no other test has it: the same text again would be the same document. */
  static String text(String key) throws IOException {
    return Files.readString(SAMPLE) + "\n\n附注：" + key + "\n";
  }

  String submissions(String token) {
    try {
      return http.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/drafts/submissions"))
                  .header("Authorization", "Bearer " + token)
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String send(String token, String path, String type, HttpRequest.BodyPublisher body)
      throws Exception {
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(body)
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isIn(200, 202);
    return response.body();
  }

  String graphql(String token, String operation) throws Exception {
    return send(
        token,
        "/graphql",
        "application/json",
        HttpRequest.BodyPublishers.ofString("{\"query\":\"" + operation + "\"}"));
  }

  /** Until nothing is on its way to the service, and this stands above the queue. */
  static void untilReviewed(Browser browser, int count) {
    browser.until(() -> browser.text(".review-bar").contains("已审 " + count + " /"));
    browser.until(() -> !browser.text("main").contains("正在写入"));
  }

  static WebElement body(Browser browser) {
    return browser.driver().findElement(By.tagName("body"));
  }

  static WebElement draft(Browser browser, String key) {
    return browser
        .find(".drafts a[href*='/review/" + key + "']")
        .findElement(By.xpath("ancestor::li"));
  }

  String drafts(String token) throws Exception {
    return graphql(token, "{ drafts(first: 100) { edges { node { document { id } } } } }");
  }
}
