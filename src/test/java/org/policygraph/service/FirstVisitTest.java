package org.policygraph.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Nobody waits for what a service loads when it is first asked. */
class FirstVisitTest {
  private static final Path HOME = Path.of("src/main/resources/static/explorer/pages/home/home.js");
  private static final Path PAGE = Path.of("src/main/resources/static/explorer/index.html");
  private static final Path SCHEMA = Path.of("src/main/resources/graphql/policygraph.graphqls");
  private static final Pattern ROOT_FIELD =
      Pattern.compile("(?m)^    (?:\\w+: )?(\\w+)\\(.*\\{.*\\}$");

  @Test
  void it_asks_for_each_field_that_the_first_page_asks_for() throws Exception {
    Set<String> asked =
        new Parser()
                .parseDocument(FirstVisit.operation())
                .getDefinitionsOfType(OperationDefinition.class)
                .stream()
                .flatMap(it -> it.getSelectionSet().getSelectionsOfType(Field.class).stream())
                .map(Field::getName)
                .collect(Collectors.toSet());
    Matcher field = ROOT_FIELD.matcher(Files.readString(HOME));
    int found = 0;
    while (field.find()) {
      assertThat(asked).contains(field.group(1));
      found++;
    }
    assertThat(found).isGreaterThan(5);
  }

  @Test
  void what_it_asks_is_valid() throws Exception {
    assertThat(
            new Validator()
                .validateDocument(
                    UnExecutableSchemaGenerator.makeUnExecutableSchema(
                        new SchemaParser().parse(Files.readString(SCHEMA))),
                    new Parser().parseDocument(FirstVisit.operation()),
                    Locale.ENGLISH))
        .isEmpty();
  }

  @Test
  void it_asks_for_pages_and_data_in_the_way_the_explorer_does() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    List<String> bodies = new CopyOnWriteArrayList<>();
    byte[] page = Files.readAllBytes(PAGE);
    HttpServer service =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    service.start();
    try {
      FirstVisit.visit("http://127.0.0.1:" + service.getAddress().getPort());
    } finally {
      service.stop(0);
    }
    assertThat(asked)
        .contains("GET /", "GET /explorer/main.js", "POST /graphql")
        .anyMatch(it -> it.matches("GET /webjars/lit-html/[^/]+/lit-html.js"));
    assertThat(bodies.get(asked.indexOf("POST /graphql")))
        .isEqualTo(new JsonMapper().writeValueAsString(Map.of("query", FirstVisit.operation())));
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
