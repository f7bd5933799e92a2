package org.policygraph.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** Requests that no program sees: clients that check addresses do not send them. */
class UnreadAddressTest {
  private final WebServer server = server();

  private static WebServer server() {
    TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
    new PlainTomcat().customize(factory);
    return factory.getWebServer();
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private String ask(String address, String accept) throws IOException {
    try (Socket socket = new Socket("localhost", server.getPort())) {
      String request =
          "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\nConnection: close\r\n\r\n"
              .formatted(address, accept);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%E0%A4%A", "/indicator/a%5cb", "/%00", "/<script>"})
  void a_malformed_address_is_told_in_both_languages_and_leads_on(String address)
      throws IOException {
    assertThat(ask(address, "text/html"))
        .startsWith("HTTP/1.1 400")
        .contains("地址或请求头有误", "Home page", "href=\"/\"")
        .doesNotContain("Tomcat", "script>");
  }

  @Test
  void a_program_is_told_by_a_problem() throws IOException {
    assertThat(ask("/%E0%A4%A", "application/json"))
        .contains("application/problem+json", "\"status\":400");
  }
}
