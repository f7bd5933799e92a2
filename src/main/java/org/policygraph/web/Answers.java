package org.policygraph.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that are no pages. */
final class Answers {
  private Answers() {}

  static ResponseEntity<byte[]> of(Negotiation.Choice choice, byte[] body) {
    return ResponseEntity.ok()
        .contentType(typed(choice.type()))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header("X-Content-Type-Options", "nosniff")
        .body(body);
  }

  /**
   * The same with a name for the file, where somebody keeps it.
   *
   * @param name of a query or the like, without characters that a file cannot have
   */
  static ResponseEntity<byte[]> named(String name, Negotiation.Choice choice, byte[] body) {
    String file = name + "." + choice.format().extension;
    return ResponseEntity.ok()
        .headers(of(choice, body).getHeaders())
        .header(HttpHeaders.CONTENT_DISPOSITION, inline(file))
        .body(body);
  }

  /** That a browser may show it, and how it is called where it does not. */
  static String inline(String file) {
    return ContentDisposition.inline().filename(file).build().toString();
  }

  /** The other types either are UTF-8 by definition or say so inside. */
  private static MediaType typed(MediaType type) {
    return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
  }
}
