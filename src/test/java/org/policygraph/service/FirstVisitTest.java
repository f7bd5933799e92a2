package org.policygraph.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody waits for what a service loads when it is first asked. */
class FirstVisitTest {
  private static final Path EXPLORER = Path.of("src/main/resources/static/explorer");
  private static final Path SCHEMA = Path.of("src/main/resources/graphql/policygraph.graphqls");

  private static List<PageQuestions.Question> questions(String page) throws IOException {
    List<String> scripts = new ArrayList<>();
    for (String folder : List.of("core", "pages/indicator", "pages/" + page)) {
      try (Stream<Path> files = Files.list(EXPLORER.resolve(folder))) {
        for (Path file : files.filter(it -> it.toString().endsWith(".js")).sorted().toList()) {
          scripts.add(Files.readString(file));
        }
      }
    }
    return PageQuestions.in(scripts, page + "/one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"home", "measure", "document", "indicator", "agency", "findings"})
  void what_the_scripts_of_a_page_ask_is_read_from_them(String page) throws IOException {
    GraphQLSchema schema =
        UnExecutableSchemaGenerator.makeUnExecutableSchema(
            new SchemaParser().parse(Files.readString(SCHEMA)));

    assertThat(questions(page))
        .isNotEmpty()
        .allSatisfy(
            question ->
                assertThat(
                        new Validator()
                            .validateDocument(
                                schema,
                                new Parser().parseDocument(question.query()),
                                Locale.ENGLISH))
                    .isEmpty());
  }

  @Test
  void what_a_question_must_be_given_it_is_given() throws IOException {
    assertThat(questions("measure"))
        .anySatisfy(
            question -> {
              assertThat(name(question)).isEqualTo("ChainOfResponsibility");
              assertThat(question.variables())
                  .containsEntry("id", "measure/one")
                  .containsEntry("asOf", "2024-01-01");
            });
  }

  private static String name(PageQuestions.Question question) {
    return new Parser()
        .parseDocument(question.query())
        .getFirstDefinitionOfType(OperationDefinition.class)
        .map(OperationDefinition::getName)
        .orElse("");
  }

  @Test
  void it_asks_for_pages_and_what_their_scripts_ask() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    List<String> bodies = new CopyOnWriteArrayList<>();
    HttpServer service =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.add(exchange.getRequestMethod() + " " + path);
          bodies.add(body);
          byte[] answer =
              (path.endsWith(".js")
                      ? "export const ASKED = /* GraphQL */ `query Asked($id: ID!) { node(id: $id)"
                          + " { id } }`;"
                      : path.equals("/graphql")
                          ? "{\"data\":{\"measures\":[{\"id\":\"measure/one\"}]}}"
                          : "<link rel=\"modulepreload\" href=\"/asked.js\">")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(path.equals("/compare") ? 404 : 200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    service.start();
    try {
      FirstVisit.visit("http://127.0.0.1:" + service.getAddress().getPort());
    } finally {
      service.stop(0);
    }
    assertThat(asked)
        .contains("GET /", "GET /asked.js", "GET /compare", "GET /measure/one", "POST /graphql");
    assertThat(bodies)
        .anyMatch(it -> it.contains("query Asked") && it.contains("\"id\":\"measure/one\""));
  }

  @Test
  void a_service_that_does_not_answer_is_left_alone() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    FirstVisit.visit("http://127.0.0.1:" + port);
  }
}
