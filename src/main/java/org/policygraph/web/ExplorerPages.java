package org.policygraph.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The explorer at its addresses. All of them are one document: what is shown at an address, its
 * script asks of the GraphQL API, as any other client does.
 */
@RestController
class ExplorerPages {
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final Resource document = new ClassPathResource("static/explorer/index.html");

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
  ResponseEntity<Resource> page() {
    return ResponseEntity.ok()
        .contentType(HTML)
        .cacheControl(CacheControl.noCache())
        .body(document);
  }
}
