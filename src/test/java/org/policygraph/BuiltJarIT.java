package org.policygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is handed out: one file, started as the README says. */
class BuiltJarIT {
  private static final Path JAR = Path.of("target/policygraph.jar");
  private static final Duration LONGEST_START = Duration.ofMinutes(3);
  private static final String BEGINS = "The store begins with the packaged data";
  private static final String QUESTION =
      "{\"query\": \"{ documents { totalCount } agencies(name: \\\"市科技局\\\")"
          + " { edges { node { id } } } }\"}";

  @TempDir private Path folder;

  @Test
  void it_begins_with_its_packaged_store_and_goes_on_with_the_one_that_is_there() throws Exception {
    assertThat(JAR).as("the build makes it").exists();
    String first = answer();
    assertThat(first)
        .contains("\"totalCount\":5")
        .contains("agency/wuhan-science-technology-bureau");
    assertThat(log()).contains(BEGINS).doesNotContain("Validating");

    assertThat(answer()).isEqualTo(first);
    assertThat(log()).doesNotContain(BEGINS).doesNotContain("Validating");
  }

  private String answer() throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process service =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                JAR.toString(),
                "--server.port=" + port,
                "--policygraph.store.directory=" + folder.resolve("store"),
                "--policygraph.tokens=" + folder.resolve("tokens.json"),
                "--policygraph.drafts=" + folder.resolve("drafts"))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    try {
      Instant end = Instant.now().plus(LONGEST_START);
      while (Instant.now().isBefore(end) && service.isAlive()) {
        try {
          HttpResponse<String> answer =
              HttpClient.newHttpClient()
                  .send(
                      HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                          .header("Content-Type", "application/json")
                          .POST(HttpRequest.BodyPublishers.ofString(QUESTION))
                          .build(),
                      HttpResponse.BodyHandlers.ofString());
          assertThat(answer.statusCode()).isEqualTo(200);
          return answer.body();
        } catch (IOException e) {
          Thread.sleep(200);
        }
      }
      throw new AssertionError("it did not start:\n" + log());
    } finally {
      service.destroy();
      service.waitFor();
    }
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }
}
