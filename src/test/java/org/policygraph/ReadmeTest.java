package org.policygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.service.PolicyGraphService;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** What README.md shows is what the service answers. */
@SpringBootTest(
    classes = PolicyGraphService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
  private static final Pattern CURL = Pattern.compile("curl -s 'http://localhost:8080(/[^']*)'");

  /** A link or a picture of this repository. */
  private static final Pattern LINK = Pattern.compile("\\]\\((?!http|#)([^)\\s#]+)[^)]*\\)");

  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir static Path directory;

  @LocalServerPort private int port;

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("policygraph.store.directory", () -> directory.resolve("store").toString());
    settings.add("policygraph.tokens", () -> directory.resolve("tokens.json").toString());
    settings.add("policygraph.drafts", () -> directory.resolve("drafts").toString());
  }

  private record Block(String language, String text) {}

  private record Example(Block question, Block answer) {}

  private static List<Example> examples() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    String questions =
        readme.substring(readme.indexOf("## Five questions"), readme.indexOf("## What is in"));
    List<Block> blocks = new ArrayList<>();
    for (Matcher block = BLOCK.matcher(questions); block.find(); ) {
      blocks.add(new Block(block.group(1), block.group(2).strip()));
    }
    return IntStream.range(0, blocks.size() / 2)
        .mapToObj(i -> new Example(blocks.get(2 * i), blocks.get(2 * i + 1)))
        .toList();
  }

  @Test
  void files_that_it_leads_to_are_there() throws Exception {
    List<String> files =
        LINK.matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(it -> it.group(1))
            .toList();
    assertThat(files).hasSizeGreaterThan(5).allMatch(it -> Files.isRegularFile(Path.of(it)));
  }

  @Test
  void questions_are_asked_in_three_ways() throws Exception {
    assertThat(examples()).hasSize(18);
    assertThat(examples())
        .extracting(example -> example.question().language())
        .contains("graphql", "sparql", "sh");
  }

  @TestFactory
  Stream<DynamicTest> each_question_has_the_answer_that_the_readme_gives() throws Exception {
    return examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.question().text().lines().findFirst().orElse(""),
                    () -> check(example)));
  }

  private void check(Example example) throws Exception {
    String question = example.question().text();
    String answer = example.answer().text();
    switch (example.question().language()) {
      case "graphql" ->
          assertThat(
                  JSON.readTree(
                      send(
                          HttpRequest.newBuilder(address("/graphql"))
                              .header("Content-Type", "application/json")
                              .POST(
                                  HttpRequest.BodyPublishers.ofString(
                                      JSON.writeValueAsString(Map.of("query", question)))))))
              .isEqualTo(JSON.readTree(answer));
      case "sparql" ->
          assertThat(
                  send(
                      HttpRequest.newBuilder(
                              address(
                                  "/sparql?query="
                                      + URLEncoder.encode(question, StandardCharsets.UTF_8)))
                          .header("Accept", "text/csv")))
              .isEqualTo(answer);
      case "sh" -> {
        Matcher curl = CURL.matcher(question);
        assertThat(curl.matches()).as("a plain curl command: %s", question).isTrue();
        assertThat(send(HttpRequest.newBuilder(address(curl.group(1))))).isEqualTo(answer);
      }
      default ->
          throw new AssertionError("no way to run a block of " + example.question().language());
    }
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private String send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body().replace("\uFEFF", "").replace("\r\n", "\n").strip();
  }

  @Test
  void every_setting_and_address_of_the_tables_exists() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(readme).contains("mvn spring-boot:run", "mvn verify");
    for (String path :
        List.of(
            "/graphiql",
            "/queries",
            "/ontology",
            "/.well-known/void",
            "/actuator/health",
            "/actuator/metrics")) {
      assertThat(readme).contains(path);
      assertThat(send(HttpRequest.newBuilder(address(path)))).as(path).isNotEmpty();
    }
  }
}
