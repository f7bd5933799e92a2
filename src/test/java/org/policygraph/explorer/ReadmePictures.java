package org.policygraph.explorer;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Makes the pictures of README.md anew: {@code mvn test -Dtest=ReadmePictures}. Its name keeps it
 * out of the tests that always run.
 */
@InBrowser
class ReadmePictures {
  private static final Path FOLDER = Path.of("src", "pictures");

  @Test
  void take(Browser browser) throws Exception {
    Files.createDirectories(FOLDER);
    take(browser, "indicator", "/indicator/registered-trademarks?lang=zh", 1280, 780);
    browser.open("/search?lang=zh&q=实施专利导航工程&kind=MEASURE");
    browser.find(".rows a", "实施专利导航工程").click();
    browser.until(() -> browser.address().startsWith("/measure/"));
    take(browser, "measure", browser.address() + "&asOf=2024-10-01", 1100, 1240);
    take(browser, "agency", "/agency/wuhan-science-technology-bureau?lang=zh", 1100, 900);
  }

  private static void take(Browser browser, String name, String address, int width, int height)
      throws Exception {
    browser.size(width, height);
    browser.open(address);
    browser.settle();
    browser.screenshot(FOLDER.resolve(name + ".png"));
  }
}
