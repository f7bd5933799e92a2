package org.policygraph.graphql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Says what is wrong with a body that is no request; Spring says nothing, and fails at null. */
final class RequestBody implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    if (!HttpMethod.POST.equals(request.method())) {
      return next.handle(request);
    }
    byte[] body = read(request);
    if (new String(body, StandardCharsets.UTF_8).strip().equals("null")) {
      return refused();
    }
    try {
      return next.handle(ServerRequest.from(request).body(body).build());
    } catch (HttpMessageNotReadableException | ServerWebInputException e) {
      return refused();
    }
  }

  private static byte[] read(ServerRequest request) throws IOException {
    return request.servletRequest().getInputStream().readAllBytes();
  }

  private static ServerResponse refused() {
    return ServerResponse.badRequest()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "the body must be a JSON object with the operation as the string query"));
  }
}
