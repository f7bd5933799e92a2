package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives tests the one browser, and fails those in which a page complained on its console. */
final class BrowserExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(BrowserExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    boolean required = "required".equals(System.getenv("POLICYGRAPH_BROWSER"));
    boolean found = Browser.installed();
    assertThat(found || !required)
        .as("POLICYGRAPH_BROWSER=required, and Chromium with its driver is not installed")
        .isTrue();
    assumeTrue(found, "no Chromium at /usr/bin/chromium and /usr/bin/chromedriver");
  }

  private static Browser browser(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Browser.class, key -> new Browser(), Browser.class);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    String port =
        SpringExtension.getApplicationContext(context)
            .getEnvironment()
            .getRequiredProperty("local.server.port");
    browser(context).begin(Integer.parseInt(port));
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    Browser browser = browser(context);
    if (context.getExecutionException().isPresent()) {
      Path folder = Files.createDirectories(Path.of("target", "browser"));
      browser.screenshot(
          folder.resolve(
              context.getRequiredTestClass().getSimpleName()
                  + "."
                  + context.getRequiredTestMethod().getName()
                  + ".png"));
    } else {
      assertThat(browser.complaints()).as("what the pages complained of").isEmpty();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return browser(context);
  }
}
