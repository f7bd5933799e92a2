package org.policygraph.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that Tomcat refuses before the program sees them, such as one whose address has
 * a broken escape: a page that leads on for browsers, else application/problem+json.
 */
final class UnreadAddress extends ErrorReportValve {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="zh"><head><meta charset="utf-8"><title>%1$d</title></head><body>
      <p>此请求无法读取：地址或请求头有误。请检查地址中的 %% 转义；地址过长时，请少用些词。<a href="/">首页</a> <a href="/search">搜索</a></p>
      <p lang="en">This request cannot be read: its address or a header is malformed. Look at the %% escapes
      of the address, and use fewer words where it is long. <a href="/?lang=en">Home page</a> <a href="/search?lang=en">Search</a></p>
      </body></html>
      """;

  /** In the place of Tomcat's own page. */
  static void tell(StandardHost host) {
    Arrays.stream(host.getPipeline().getValves())
        .filter(ErrorReportValve.class::isInstance)
        .forEach(host.getPipeline()::removeValve);
    host.setErrorReportValveClass("");
    host.getPipeline().addValve(new UnreadAddress());
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    // What the program answered itself is not told again.
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    String accept = request.getHeader("Accept");
    // Of an address with forbidden signs no header was read.
    boolean page = accept == null || accept.contains("text/html");
    response.setContentType(page ? "text/html" : "application/problem+json");
    response.setCharacterEncoding("UTF-8");
    try {
      response
          .getReporter()
          .write(
              page
                  ? PAGE.formatted(status)
                  : "{\"status\":%d,\"title\":\"The request cannot be read\"}".formatted(status));
      response.finishResponse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
