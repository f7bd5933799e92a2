package org.policygraph.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a page may load and run (Content Security Policy, Level 3): nothing of another host, no
 * script in a page's text, no style there either.
 */
final class ContentSecurity implements HeaderWriter {
  static final String HEADER = "Content-Security-Policy";

  /** For pages that are complete as they come. */
  static final String NO_SCRIPT =
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";

  private static final String SCRIPT =
      "default-src 'none'; script-src 'self'; %s; img-src 'self' data:; font-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String STRICT = SCRIPT.formatted("style-src 'self'");

  /** The editors for SPARQL and GraphQL, which are not ours, write styles into their elements. */
  private static final String TOOLS = SCRIPT.formatted("style-src 'self' 'unsafe-inline'");

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    // A page that allows itself less has said so already.
    if (!response.containsHeader(HEADER)) {
      String path = request.getServletPath();
      boolean tool = path.startsWith("/graphiql/") || path.startsWith("/yasgui/");
      response.setHeader(HEADER, tool ? TOOLS : STRICT);
    }
  }
}
