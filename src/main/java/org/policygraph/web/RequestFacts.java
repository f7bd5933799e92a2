package org.policygraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Iris;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What the answers depend on in a request.
 *
 * @param parameters by name, {@code lang} among them
 * @param root the path under which the service lies, without a slash at its end
 * @param base the service's address as the client knows it, without a slash at its end
 */
record RequestFacts(
    @Nullable String accept,
    @Nullable String acceptLanguage,
    Map<String, List<String>> parameters,
    String root,
    String base) {

  static RequestFacts of(HttpServletRequest request) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
    return new RequestFacts(
        request.getHeader(HttpHeaders.ACCEPT),
        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE),
        parameters,
        request.getContextPath(),
        ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
  }

  /** The query of this request in the other language. */
  String queryIn(String language) {
    UriComponentsBuilder query = UriComponentsBuilder.newInstance();
    parameters.forEach((name, values) -> query.queryParam(encoded(name), encoded(values)));
    return "?" + query.replaceQueryParam("lang", language).build().getQuery();
  }

  private static Object[] encoded(List<String> values) {
    return values.stream().map(RequestFacts::encoded).toArray();
  }

  private static String encoded(String text) {
    return UriUtils.encode(text, StandardCharsets.UTF_8);
  }

  Links links(Iris iris) {
    return new Links(iris, root);
  }

  @Nullable String lang() {
    List<String> values = parameters.get("lang");
    return values == null ? null : values.get(0);
  }
}
