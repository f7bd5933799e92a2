package org.policygraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policygraph.audit.AuditKind;
import org.policygraph.audit.AuditPack;
import org.policygraph.audit.Audits;
import org.policygraph.audit.PackPage;
import org.policygraph.vocabulary.Iris;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Audit packs, to be printed or taken apart. */
@RestController
class AuditController {
  private static final Set<String> PARAMETERS = Set.of("asOf", "lang");

  private final Audits audits;
  private final Iris iris;

  AuditController(Audits audits, Iris iris) {
    this.audits = audits;
    this.iris = iris;
  }

  @GetMapping("/audit/{type}/{key}")
  ResponseEntity<?> pack(
      @PathVariable String type, @PathVariable String key, HttpServletRequest http) {
    RequestFacts request = RequestFacts.of(http);
    AuditKind kind =
        AuditKind.of(type)
            .orElseThrow(
                () ->
                    new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "审计底稿有 " + AuditKind.words() + "，没有“" + type + "”",
                        "There are audit packs of "
                            + AuditKind.words()
                            + ", and none of \""
                            + type
                            + "\""));
    LocalDate day = day(request);
    // A browser takes a page; programs ask for JSON.
    Format format =
        Negotiation.byHeader(request.accept(), List.of(Format.HTML, Format.JSON)).format();
    AuditPack pack =
        (Iris.isKey(key)
                ? audits.of(kind, key, day, Page.language(request))
                : Optional.<AuditPack>empty())
            .orElseThrow(
                () ->
                    new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "图谱中没有“" + type + "/" + key + "”",
                        "The graph knows no " + type + " \"" + type + "/" + key + "\""));
    if (format == Format.JSON) {
      return ResponseEntity.ok()
          .contentType(format.types.get(0))
          .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
          .body(pack);
    }
    Page page = new Page(request, iris, PackPage.title(pack));
    PackPage.write(page.html(), pack, id -> page.links().root() + "/id/" + id);
    return page.answer(200);
  }

  private LocalDate day(RequestFacts request) {
    request
        .parameters()
        .forEach(
            (name, values) -> {
              if (!PARAMETERS.contains(name)) {
                throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "审计底稿的参数有 asOf 和 lang，没有“" + name + "”",
                    "An audit pack takes asOf and lang, and no \"" + name + "\"");
              }
              if (values.size() > 1) {
                throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    name + " 只取一个值",
                    name + " takes one value and no second");
              }
            });
    List<String> given = request.parameters().getOrDefault("asOf", List.of());
    if (given.isEmpty()) {
      return audits.today();
    }
    try {
      return LocalDate.parse(given.get(0));
    } catch (DateTimeParseException e) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST,
          "asOf 不是 yyyy-mm-dd 形式的日期：“" + given.get(0) + "”",
          "asOf is no day of the form yyyy-mm-dd: \"" + given.get(0) + "\"");
    }
  }
}
