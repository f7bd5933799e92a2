package org.policygraph.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.policygraph.service.PolicyGraphService;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of pages in a real browser, over the real data. All such tests share one service, so none
 * may change what is published; each gets a {@link Browser} as a parameter. Where no Chromium is
 * installed they are skipped with that reason, unless the environment says {@code
 * POLICYGRAPH_BROWSER=required}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = PolicyGraphService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = InBrowser.OwnDirectories.class)
@ExtendWith(BrowserExtension.class)
@interface InBrowser {

  /** Directories that nothing else writes to. */
  class OwnDirectories implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      try {
        Path folder = Files.createTempDirectory("explorer");
        TestPropertyValues.of(
                "policygraph.store.directory=" + folder.resolve("store"),
                "policygraph.drafts=" + folder.resolve("drafts"),
                "policygraph.tokens=" + folder.resolve("tokens.json"))
            .applyTo(context);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
