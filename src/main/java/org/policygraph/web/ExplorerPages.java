package org.policygraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The explorer at its addresses. All of them are one document: what is shown at an address, its
 * script asks of the GraphQL API, as any other client does. They differ in the scripts that a
 * browser is told to fetch.
 */
@RestController
class ExplorerPages {
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private static final String DOCUMENT = "static/explorer/index.html";

  /** What every page begins with stands last, so that other scripts are told before. */
  private static final String START = "  <script type=\"module\"";

  private static final String PRELOAD = "  <link rel=\"modulepreload\" href=\"%s\">%n";

  private final StaticFiles files;
  private final String document;

  ExplorerPages(StaticFiles files) {
    this.files = files;
    document = read().replace("\"/explorer/", "\"" + files.folder());
  }

  private static String read() {
    try {
      return new ClassPathResource(DOCUMENT).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(DOCUMENT, e);
    }
  }

  @GetMapping({
    "/",
    "/search",
    "/list/{kind}",
    "/indicator/{*key}",
    "/measure/{*key}",
    "/agency/{*key}",
    "/document/{*key}",
    "/findings",
    "/compare",
    "/review",
    "/review/{*key}"
  })
  ResponseEntity<String> page(HttpServletRequest request) {
    String scripts =
        files.scripts().of(request.getServletPath()).stream()
            .map(script -> PRELOAD.formatted(files.folder() + script))
            .collect(Collectors.joining());
    return ResponseEntity.ok()
        .contentType(HTML)
        .cacheControl(CacheControl.noCache())
        .body(document.replace(START, scripts + START));
  }
}
