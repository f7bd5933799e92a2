package org.policygraph.web;

import java.nio.charset.StandardCharsets;
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

  /** The other types either are UTF-8 by definition or say so inside. */
  private static MediaType typed(MediaType type) {
    return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
  }
}
