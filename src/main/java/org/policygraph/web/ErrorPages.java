package org.policygraph.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policygraph.query.Wording;
import org.policygraph.vocabulary.Iris;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** What is at no address, and what failed: a page for browsers, else application/problem+json. */
@RestController
class ErrorPages implements ErrorController {
  /** What is the matter, in Chinese. */
  private static final Map<HttpStatus, String> NAMES =
      Map.of(
          HttpStatus.BAD_REQUEST, "请求有误",
          HttpStatus.UNAUTHORIZED, "需要令牌",
          HttpStatus.FORBIDDEN, "不许这样做",
          HttpStatus.NOT_FOUND, "没有此页",
          HttpStatus.METHOD_NOT_ALLOWED, "不支持这种请求方法",
          HttpStatus.NOT_ACCEPTABLE, "没有所要的格式",
          HttpStatus.CONTENT_TOO_LARGE, "送来的内容太大",
          HttpStatus.INTERNAL_SERVER_ERROR, "服务内部出错",
          HttpStatus.SERVICE_UNAVAILABLE, "服务正忙");

  private static final String OTHER = "没有成功";

  private final Iris iris;

  ErrorPages(Iris iris) {
    this.iris = iris;
  }

  @RequestMapping("/error")
  ResponseEntity<?> error(HttpServletRequest request) {
    HttpStatus status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatus.valueOf(code)
            : HttpStatus.NOT_FOUND;
    if (wanted(request)) {
      return page(request, iris, status, null);
    }
    ProblemDetail problem = ProblemDetail.forStatus(status);
    if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) {
      problem.setInstance(URI.create(UriUtils.encodePath(asked, StandardCharsets.UTF_8)));
    }
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /** Whether a browser asks. */
  static boolean wanted(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
  }

  /**
   * @param detail what is wrong, where that is known
   */
  static ResponseEntity<?> page(
      HttpServletRequest request, Iris iris, HttpStatus status, @Nullable String detail) {
    RequestFacts facts = RequestFacts.of(request);
    boolean english = Page.language(facts).equals("en");
    String named = english ? status.getReasonPhrase() : NAMES.getOrDefault(status, OTHER);
    Page page = new Page(facts, iris, status.value() + " " + named);
    page.paragraph(
        status == HttpStatus.NOT_FOUND
            ? page.say("此地址没有内容。", "There is nothing at this address.")
            : page.say("无法回答此请求。", "This request cannot be answered."));
    if (detail != null) {
      page.paragraph(detail);
    }
    if (status.is4xxClientError()) {
      page.html()
          .open("p")
          .text(
              status == HttpStatus.NOT_FOUND
                  ? page.say(
                      "地址可能有误，或所指内容已撤回。请从这里继续：",
                      "It may be mistyped, or what it led to was withdrawn. Go on from here: ")
                  : page.say("请从这里继续：", "Go on from here: "));
      page.way("/", new Wording("首页", "home page"));
      page.way("/search", new Wording("搜索", "search"));
      page.html().close();
    }
    return page.answer(status.value());
  }
}
