package org.policygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.access.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reading is open, writing is refused by default. */
@OverHttp
class SecurityTest {
  @LocalServerPort private int port;
  @Autowired private Tokens tokens;

  @ParameterizedTest
  @CsvSource({
    "POST, /documents",
    "POST, /queries",
    "PUT, /id/agency/harbour",
    "DELETE, /queries/everything",
    "PATCH, /",
    "POST, /nothing/here",
    "GET, /drafts",
    "GET, /drafts/lanterns",
    "POST, /actuator/health"
  })
  void what_is_not_named_is_refused_without_a_token(String method, String path) throws Exception {
    HttpResponse<String> answer = ask(method, path, null);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("editor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/queries", "/ontology", "/.well-known/void", "/actuator/health"})
  void reading_needs_no_token(String path) throws Exception {
    assertThat(ask("GET", path, null).statusCode()).isEqualTo(200);
    assertThat(ask("HEAD", path, null).statusCode()).isEqualTo(200);
  }

  @Test
  void an_unknown_token_is_told_so_wherever_it_is_shown() throws Exception {
    HttpResponse<String> answer = ask("GET", "/queries", "pg_made_up");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("unknown or revoked");
  }

  @Test
  void an_editor_comes_through_until_the_token_is_revoked() throws Exception {
    String token = tokens.create("harbour office");

    // There is nothing at this place: who may not write does not learn that.
    assertThat(ask("POST", "/nothing/here", token).statusCode()).isEqualTo(404);

    tokens.revoke(tokens.find(token).orElseThrow().id());
    assertThat(ask("POST", "/nothing/here", token).statusCode()).isEqualTo(401);
  }

  @Test
  void no_answer_makes_a_session_or_forbids_to_keep_it() throws Exception {
    HttpResponse<String> answer = ask("GET", "/queries", null);

    assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "pragma");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void what_is_not_there_is_told_in_the_form_that_was_asked_for() throws Exception {
    HttpResponse<String> answer = ask("GET", "/nothing/here", null);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("/nothing/here");

    HttpResponse<String> page = page("/nothing/here");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body())
        .contains("<h1>404 没有此页</h1>", "此地址没有内容", "首页", "/search?lang=zh")
        .doesNotContain("Whitelabel", "Not Found");
    assertThat(page("/nothing/here?lang=en").body()).contains("<h1>404 Not Found</h1>");
  }

  @Test
  void an_address_that_is_refused_leads_on() throws Exception {
    HttpResponse<String> page = page("/id/agency/%0aharbour?lang=en");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("cannot be answered", "home page", "/search?lang=en");
  }

  private HttpResponse<String> page(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html")
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> ask(String method, String path, @Nullable String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
