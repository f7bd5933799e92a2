package org.policygraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Duration;
import org.policygraph.release.Listed;
import org.policygraph.release.Releases;
import org.policygraph.vocabulary.Iris;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Releases: listed, described and downloaded. */
@RestController
class ReleaseController {
  private final Releases releases;
  private final Iris iris;

  ReleaseController(Releases releases, Iris iris) {
    this.releases = releases;
    this.iris = iris;
  }

  @GetMapping("/releases")
  ResponseEntity<?> list(HttpServletRequest http) {
    RequestFacts request = RequestFacts.of(http);
    return Negotiation.byHeader(request.accept(), Format.LISTS).format() == Format.HTML
        ? ReleasePage.list(releases.all(), request, iris)
        : json(ReleaseListing.of(releases.all(), request.base()));
  }

  @GetMapping("/releases/{name}")
  ResponseEntity<?> describe(@PathVariable String name, HttpServletRequest http) {
    RequestFacts request = RequestFacts.of(http);
    Format format = Negotiation.byHeader(request.accept(), Format.LISTS).format();
    Listed listed = release(name, request);
    return format == Format.HTML
        ? ReleasePage.one(listed, request, iris)
        : json(ReleaseListing.entry(listed, request.base()));
  }

  private static ResponseEntity<Object> json(Object body) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .body(body);
  }

  /**
   * A file as it was released, whole or in ranges. It never changes, so its hash is its tag; one
   * that has changed is not given out.
   */
  @GetMapping("/releases/{name}/{file}")
  ResponseEntity<Resource> download(
      @PathVariable String name, @PathVariable String file, HttpServletRequest http) {
    Listed listed = release(name, RequestFacts.of(http));
    Listed.Served served =
        listed
            .file(file)
            .orElseThrow(
                () ->
                    new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "发布版本 " + name + " 没有文件“" + file + "”",
                        "The release " + name + " has no file \"" + file + "\""));
    String fault = served.fault();
    if (fault != null) {
      throw new ProblemException(
          HttpStatus.SERVICE_UNAVAILABLE,
          "发布版本 " + name + " 的此文件待从副本恢复后才提供：" + fault,
          "This file of the release "
              + name
              + " is not served until it is brought back from a copy: "
              + fault);
    }
    Path path = listed.folder().resolve(file);
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf(served.file().mediaType()))
        .eTag('"' + served.file().sha256() + '"')
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
        // Without it, Spring calls every file f.txt whose extension it does not know.
        .header(HttpHeaders.CONTENT_DISPOSITION, Answers.inline(file))
        .header("X-Content-Type-Options", "nosniff")
        .body(new FileSystemResource(path));
  }

  private Listed release(String name, RequestFacts request) {
    return releases
        .find(name)
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "没有名为“" + name + "”的发布版本；列表见 " + request.base() + "/releases",
                    "There is no release \""
                        + name
                        + "\"; the list is at "
                        + request.base()
                        + "/releases"));
  }
}
