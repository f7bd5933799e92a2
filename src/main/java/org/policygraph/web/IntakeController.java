package org.policygraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.policygraph.intake.FieldRefused;
import org.policygraph.intake.Intake;
import org.policygraph.intake.Submission;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Documents come in by POST /documents; how far they are is at /drafts. For editors. */
@RestController
class IntakeController {
  /** No request of so many bytes has a file that is too large. */
  private static final long LARGEST = 64L << 20;

  private final Intake intake;

  IntakeController(Intake intake) {
    this.intake = intake;
  }

  /**
   * Takes documents, the parts named file, and answers at once; each is then drafted in its turn.
   * Other parts tell of one document what its text does not say.
   *
   * @return 202 with the submissions; 503 where too many wait, saying how many were taken before
   */
  @PostMapping("/documents")
  ResponseEntity<List<Submission>> take(
      @RequestParam("file") List<MultipartFile> files, MultipartHttpServletRequest request)
      throws IOException, FieldRefused {
    Map<String, List<String>> fields = fields(request);
    if (files.size() > 1 && !fields.isEmpty()) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST,
          "字段 " + String.join("、", fields.keySet()) + " 只说明一份文件：请单独递交，这里有 " + files.size() + " 份",
          "The fields "
              + String.join(", ", fields.keySet())
              + " tell of one document: hand it in alone, here are "
              + files.size());
    }
    List<Submission> taken = new ArrayList<>();
    for (MultipartFile file : files) {
      String name = file.getOriginalFilename();
      if (file.isEmpty()) {
        throw new ProblemException(
            HttpStatus.BAD_REQUEST,
            "文件“" + (name == null ? "" : name) + "”是空的",
            "The file '" + (name == null ? "" : name) + "' is empty");
      }
    }
    for (MultipartFile file : files) {
      String name = file.getOriginalFilename();
      try (InputStream content = file.getInputStream()) {
        taken.add(
            intake
                .submit(name == null ? "" : name, content, fields)
                .orElseThrow(
                    () ->
                        new ProblemException(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "等候的文件已超过 "
                                + Intake.LONGEST_QUEUE
                                + " 份：请稍后再试。此次已收 "
                                + taken.size()
                                + " 份",
                            "More than "
                                + Intake.LONGEST_QUEUE
                                + " documents wait: try again later. Taken of this request: "
                                + taken.size())));
      }
    }
    return ResponseEntity.accepted()
        .location(
            URI.create(
                taken.size() == 1
                    ? "/drafts/submissions/" + taken.get(0).id()
                    : "/drafts/submissions"))
        .body(taken);
  }

  /** All beside the part file, in the order of their names; a file of another name is none. */
  private static Map<String, List<String>> fields(MultipartHttpServletRequest request) {
    Map<String, List<String>> fields = new TreeMap<>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
    request
        .getMultiFileMap()
        .forEach(
            (name, files) -> {
              if (!name.equals("file")) {
                fields.put(
                    name,
                    files.stream().map(it -> "a file of " + it.getSize() + " bytes").toList());
              }
            });
    return fields;
  }

  /** What was handed in, newest first; the oldest are forgotten. */
  @GetMapping("/drafts/submissions")
  List<Submission> all() {
    return intake.all();
  }

  @GetMapping("/drafts/submissions/{id}")
  Submission one(@PathVariable String id) {
    return intake
        .find(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "没有此编号的递交，或已不再保留",
                    "There is no submission of this id, or no longer"));
  }

  /** Throws a draft away; what is published stays. */
  @DeleteMapping("/drafts/{key}")
  ResponseEntity<Void> discard(@PathVariable String key) {
    if (!intake.discard(key)) {
      throw new ProblemException(HttpStatus.NOT_FOUND, "没有此键的草稿", "There is no draft of this key");
    }
    return ResponseEntity.noContent().build();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badField(FieldRefused e) {
    return refused(HttpStatus.BAD_REQUEST, "field", e.field(), e.rule(), e.value());
  }

  /** The limits are those of the server's settings, which break off the reading of a request. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooLarge(
      MaxUploadSizeExceededException e, HttpServletRequest request) {
    long length = request.getContentLengthLong();
    if (length >= 0 && length <= LARGEST) {
      String parts = "comes in at most 1000 parts, each with a name of at most 4 kB";
      return refused(
          HttpStatus.BAD_REQUEST, "field", "file", parts, "more parts, or a longer name");
    }
    String rule = "has at most 64 MB, its request at most 512 MB";
    String value = length < 0 ? "a request of more" : "a request of " + length + " bytes";
    return refused(HttpStatus.CONTENT_TOO_LARGE, "field", "file", rule, value);
  }

  /** A request in another form than parts, or whose parts are broken. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> noParts(MultipartException e, HttpServletRequest request) {
    String type = request.getContentType();
    boolean parted = type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    String rule = "is multipart/form-data with a boundary; the document is its part file";
    String value = type == null ? "" : type;
    return refused(
        parted ? HttpStatus.BAD_REQUEST : HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "header",
        HttpHeaders.CONTENT_TYPE,
        rule,
        value);
  }

  /** Place, rule and value are members of their own, for programs. */
  private static ResponseEntity<ProblemDetail> refused(
      HttpStatus status, String kind, String place, String rule, String value) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(status, place + " " + rule + "; found “" + value + "”");
    problem.setProperty(kind, place);
    problem.setProperty("rule", rule);
    problem.setProperty("value", value);
    return answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> nothing(MissingServletRequestPartException e) {
    return problem(
        HttpStatus.BAD_REQUEST, "Give the document as the part " + e.getRequestPartName());
  }

  private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
    return answer(ProblemDetail.forStatusAndDetail(status, detail));
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
