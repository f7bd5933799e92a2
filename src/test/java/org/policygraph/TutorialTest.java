package org.policygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.command.Commands;
import org.policygraph.service.PolicyGraphService;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** README.md's tutorial does what it says, step by step, in a folder of its own. */
class TutorialTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
  private static final String PROGRAM = "java -jar target/policygraph.jar ";
  private static final String KEY = "jiangcheng-lighting-plan-2021";

  @TempDir private Path folder = Path.of("");
  private @Nullable ConfigurableApplicationContext service;
  private String printed = "";
  private String answer = "";

  @AfterEach
  void the_service_is_stopped() {
    if (service != null) {
      service.close();
    }
  }

  @Test
  void each_step_does_what_the_tutorial_says() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    String tutorial =
        readme.substring(readme.indexOf("## Tutorial"), readme.indexOf("### Review and publish"));
    List<String> languages = new ArrayList<>();
    for (Matcher block = BLOCK.matcher(tutorial); block.find(); ) {
      languages.add(block.group(1));
      String text = block.group(2).strip();
      switch (block.group(1)) {
        case "sh" -> text.lines().forEach(this::step);
        case "text" -> assertThat(printed.strip()).isEqualTo(text);
        case "graphql", "sparql" -> answer = ask(block.group(1), text);
        case "json" ->
            assertThat(JsonMapper.shared().readTree(answer))
                .isEqualTo(JsonMapper.shared().readTree(text));
        case "csv" -> assertThat(answer).isEqualTo(text);
        default -> throw new AssertionError("no way to run a block of " + block.group(1));
      }
    }
    assertThat(languages).contains("sh", "text", "graphql", "json", "sparql", "csv");
    assertThat(Files.readString(folder.resolve("again/" + KEY + ".ttl")))
        .as("a draft with its corrections is what the sheet compiles to")
        .isEqualTo(Files.readString(folder.resolve("documents/" + KEY + ".ttl")));
  }

  private void step(String line) {
    try {
      String here = line.replaceAll("(?<![\\w/.])tutorial(?=/|$| )", folder.toString());
      if (here.startsWith("cp ")) {
        String[] words = here.replace("-r ", "").split(" ");
        copy(Path.of(words[1]), Path.of(words[2]));
      } else if (here.startsWith(PROGRAM + "--policygraph")) {
        List<String> settings =
            new ArrayList<>(Arrays.asList(here.substring(PROGRAM.length()).split(" ")));
        settings.add("--server.port=0");
        settings.add("--policygraph.tokens=" + folder.resolve("tokens.json"));
        settings.add("--policygraph.drafts=" + folder.resolve("drafts"));
        service =
            new SpringApplicationBuilder(PolicyGraphService.class)
                .run(settings.toArray(String[]::new));
      } else {
        assertThat(here).startsWith(PROGRAM);
        run(here.substring(PROGRAM.length()).split(" "));
      }
    } catch (Exception e) {
      throw new AssertionError(line, e);
    }
  }

  private void run(String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      assertThat(Commands.run(arguments)).as(String.join(" ", arguments)).hasValue(0);
    } finally {
      System.setOut(before);
    }
    printed = out.toString(StandardCharsets.UTF_8);
  }

  /** As cp -r: into the folder where there is one. */
  private static void copy(Path from, Path to) throws Exception {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target =
            to.resolve(Objects.requireNonNull(from.getParent()).relativize(file).toString());
        Files.createDirectories(target.resolveSibling("."));
        Files.write(target, Files.readAllBytes(file));
      }
    }
  }

  private String ask(String language, String question) throws Exception {
    String base =
        "http://localhost:"
            + Objects.requireNonNull(
                    ((WebServerApplicationContext) Objects.requireNonNull(service)).getWebServer())
                .getPort();
    HttpRequest request =
        language.equals("graphql")
            ? HttpRequest.newBuilder(URI.create(base + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        JsonMapper.shared().writeValueAsString(Map.of("query", question))))
                .build()
            : HttpRequest.newBuilder(
                    URI.create(
                        base
                            + "/sparql?query="
                            + URLEncoder.encode(question, StandardCharsets.UTF_8)))
                .header("Accept", "text/csv")
                .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body().replace("\r\n", "\n").strip();
  }
}
