package org.policygraph.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.policygraph.markup.Html;
import org.policygraph.store.Template;
import org.policygraph.vocabulary.Iris;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets only queries through to Fuseki, and says of everything else what it is that is not offered.
 */
final class SparqlGuard extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(SparqlGuard.class);
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
  private static final String HINT =
      "This is a SPARQL 1.1 query endpoint: send ?query=…, or POST a form with query=… or a body of"
          + " application/sparql-query. The whole data set is not sent in one answer; see"
          + " /.well-known/void";

  private static final Template EXAMPLE = Template.beside(SparqlGuard.class, "example.rq");

  private final Iris iris;
  private final JsonMapper json;

  SparqlGuard(Iris iris, JsonMapper json) {
    this.iris = iris;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest given, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest request = given.getMethod().equals("HEAD") ? new AsGet(given) : given;
    if (!request.getRequestURI().equals(request.getContextPath() + "/sparql")) {
      refuse(
          response, HttpStatus.NOT_FOUND, "There is one endpoint, /sparql, and it takes queries");
    } else if (!METHODS.contains(request.getMethod())) {
      response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, POST, OPTIONS");
      refuse(response, HttpStatus.METHOD_NOT_ALLOWED, "The graph is read-only here");
    } else if (isQuery(request)) {
      answer(request, response, chain);
    } else if (isUpdate(request) || isGraphStore(request)) {
      response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, POST, OPTIONS");
      refuse(
          response,
          HttpStatus.METHOD_NOT_ALLOWED,
          "Neither SPARQL Update nor the Graph Store Protocol is offered");
    } else if (request.getMethod().equals("POST") && !isForm(request)) {
      refuse(
          response,
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "Content-Type " + request.getContentType() + " is no query. " + HINT);
    } else if (request.getMethod().equals("GET") && wantsPage(request)) {
      page(request, response);
    } else {
      refuse(response, HttpStatus.BAD_REQUEST, "There is no query. " + HINT);
    }
  }

  /**
   * Rows are sent as they are found, so time may run out after the status has gone. The connection
   * is then broken off: an end like any other would pass for a whole answer.
   */
  private static void answer(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, new UntilCutShort(request, response));
    if (request.getAttribute(QueryOnly.CUT_SHORT) != null) {
      LOG.info("A query's time ran out in the middle of its answer; the connection is broken off");
      // The one exception after which the server closes the connection and neither writes nor logs.
      throw new ClientAbortException("a query's time ran out in the middle of its answer");
    }
  }

  /** Lets nothing through once the rows have ended before their time. */
  private static final class UntilCutShort extends HttpServletResponseWrapper {
    private final HttpServletRequest request;
    private @Nullable ServletOutputStream out;

    UntilCutShort(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      if (out == null) {
        out = watched(super.getOutputStream());
      }
      return out;
    }

    private ServletOutputStream watched(ServletOutputStream under) {
      return new ServletOutputStream() {
        @Override
        public void write(int octet) throws IOException {
          if (!cutShort()) {
            under.write(octet);
          }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          if (!cutShort()) {
            under.write(bytes, offset, length);
          }
        }

        @Override
        public void flush() throws IOException {
          if (!cutShort()) {
            under.flush();
          }
        }

        @Override
        public void close() throws IOException {
          if (!cutShort()) {
            under.close();
          }
        }

        @Override
        public boolean isReady() {
          return under.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
          under.setWriteListener(listener);
        }
      };
    }

    private boolean cutShort() {
      return request.getAttribute(QueryOnly.CUT_SHORT) != null;
    }
  }

  /** Fuseki knows no HEAD; the server leaves out the body of whatever answers one. */
  private static final class AsGet extends HttpServletRequestWrapper {
    AsGet(HttpServletRequest head) {
      super(head);
    }

    @Override
    public String getMethod() {
      return "GET";
    }
  }

  private static boolean isQuery(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        || typed(request, "application/sparql-query")
        || ((request.getMethod().equals("GET") || isForm(request))
            && request.getParameter("query") != null
            && request.getParameter("update") == null);
  }

  private static boolean isUpdate(HttpServletRequest request) {
    return typed(request, "application/sparql-update")
        || (isForm(request) || request.getMethod().equals("GET"))
            && request.getParameter("update") != null;
  }

  private static boolean isGraphStore(HttpServletRequest request) {
    return Stream.of("graph", "default").anyMatch(p -> request.getParameter(p) != null);
  }

  private static boolean isForm(HttpServletRequest request) {
    return request.getContentType() == null
        || typed(request, MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  private static boolean typed(HttpServletRequest request, String type) {
    String given = request.getContentType();
    return given != null && given.split(";", 2)[0].strip().equalsIgnoreCase(type);
  }

  private static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
  }

  private void refuse(HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }

  private void page(HttpServletRequest http, HttpServletResponse response) throws IOException {
    RequestFacts request = RequestFacts.of(http);
    Page page = new Page(request, iris, "SPARQL");
    page.paragraph(
        page.say(
            "SPARQL 1.1 查询端点。默认图为全部命名图之并。",
            "A SPARQL 1.1 query endpoint. The default graph is the union of all named graphs."));
    Html html = page.html().open("form", "method", "get", "action", request.root() + "/sparql");
    html.leaf(
        "textarea", EXAMPLE.toString(), "name", "query", "rows", "12", "aria-label", "SPARQL");
    html.open("select", "name", "format", "aria-label", page.say("格式", "format"));
    List.of("text", "json", "csv", "tsv", "xml")
        .forEach(format -> html.leaf("option", format, "value", format));
    html.close().leaf("button", page.say("查询", "Ask")).close();
    ResponseEntity<byte[]> answer = page.answer(200);
    answer.getHeaders().forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
    response.setContentType("text/html;charset=" + StandardCharsets.UTF_8);
    response.getOutputStream().write(answer.getBody());
  }
}
