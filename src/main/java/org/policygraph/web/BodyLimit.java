package org.policygraph.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses requests that are larger than any question needs to be, before they are read: parsers
 * need far more time and memory than what they parse is long, and no time limit covers them.
 */
final class BodyLimit extends OncePerRequestFilter {
  /** In bytes, of a body or of a query string. */
  static final int MOST = 1 << 20;

  private final JsonMapper json;

  BodyLimit(JsonMapper json) {
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String query = request.getQueryString();
    if (request.getContentLengthLong() > MOST || (query != null && query.length() > MOST)) {
      refuse(response);
    } else if (request.getContentLengthLong() >= 0
        || request.getHeader("Transfer-Encoding") == null) {
      chain.doFilter(request, response);
    } else {
      // Nothing says how long it will become.
      byte[] body = request.getInputStream().readNBytes(MOST + 1);
      if (body.length > MOST) {
        refuse(response);
      } else {
        chain.doFilter(new Read(request, body), response);
      }
    }
  }

  private void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONTENT_TOO_LARGE, "A request may hold " + MOST + " bytes at most");
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }

  /** A request whose body was read already; the server no longer finds a form in it. */
  private static final class Read extends HttpServletRequestWrapper {
    private final byte[] body;
    private final Map<String, String[]> parameters;

    Read(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
      this.parameters = new LinkedHashMap<>(request.getParameterMap());
      String type = request.getContentType();
      if (type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
        for (String field : new String(body, StandardCharsets.UTF_8).split("&")) {
          String[] pair = field.split("=", 2);
          parameters.merge(
              decoded(pair[0]),
              new String[] {pair.length == 2 ? decoded(pair[1]) : ""},
              (before, more) -> Stream.of(before, more).flatMap(Stream::of).toArray(String[]::new));
        }
      }
    }

    private static String decoded(String text) {
      try {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        // As the server does with a form that it reads itself.
        return text;
      }
    }

    @Override
    public int getContentLength() {
      return body.length;
    }

    @Override
    public long getContentLengthLong() {
      return body.length;
    }

    @Override
    public @Nullable String getParameter(String name) {
      String[] values = parameters.get(name);
      return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return parameters.get(name);
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(
          new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
      ByteArrayInputStream in = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public int read() {
          return in.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
          return in.read(bytes, offset, length);
        }

        @Override
        public boolean isFinished() {
          return in.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new IllegalStateException("the body is read already");
        }
      };
    }
  }
}
