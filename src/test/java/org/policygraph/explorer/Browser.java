package org.policygraph.explorer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium, as a person uses it: every look at the page waits until what is asked for is there. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  /** More than a page takes where other tests need the machine too; what is there ends it. */
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** Between two looks at a page that is not ready yet. */
  private static final Duration LOOKS = Duration.ofMillis(50);

  private static final String AXE = "/axe.min.js";

  private final ChromeDriver driver;
  private int port;

  Browser() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--force-prefers-reduced-motion",
        "--lang=zh-CN");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build(),
            options);
    driver.manage().timeouts().scriptTimeout(PATIENCE);
    size(1280, 900);
  }

  static boolean installed() {
    return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
  }

  /** A new person at the service on this port: nothing is kept of the one before. */
  void begin(int port) {
    this.port = port;
    size(1280, 900);
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    driver.get(root() + "/explorer/index.html");
    driver.executeScript("localStorage.clear(); sessionStorage.clear();");
    complaints();
  }

  String root() {
    return "http://localhost:" + port;
  }

  ChromeDriver driver() {
    return driver;
  }

  /** The window, and with it the page, is this many CSS pixels wide and high. */
  void size(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** The page as it is printed, until the next person begins. */
  void onPaper() {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
  }

  /** The words on each sheet of A4 when the page is printed. */
  List<String> printed() throws IOException {
    PrintOptions options = new PrintOptions();
    options.setPageSize(PageSize.ISO_A4);
    List<String> sheets = new ArrayList<>();
    byte[] file = Base64.getDecoder().decode(driver.print(options).getContent());
    try (PDDocument document = Loader.loadPDF(file)) {
      for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
        PDFTextStripper words = new PDFTextStripper();
        words.setSortByPosition(true);
        words.setStartPage(sheet);
        words.setEndPage(sheet);
        sheets.add(words.getText(document).strip());
      }
    }
    return sheets;
  }

  /** Opens an address of the service and waits until its page stands. */
  void open(String address) {
    driver.get(root() + address);
    ready();
  }

  /** Waits until nothing is being loaded any more. */
  void ready() {
    until(
        () ->
            Boolean.TRUE.equals(
                driver.executeScript(
                    "return document.readyState === 'complete' && !!document.querySelector('main"
                        + " h1') && !document.querySelector('[aria-busy=true]')")));
  }

  /** The first element, once it is there. */
  WebElement find(String css) {
    return wait(
        css, () -> driver.findElements(By.cssSelector(css)).stream().findFirst().orElse(null));
  }

  List<WebElement> all(String css) {
    find(css);
    return driver.findElements(By.cssSelector(css));
  }

  /** The first element of those that has this text in it, once it is there. */
  WebElement find(String css, String text) {
    return wait(
        css + " with " + text,
        () ->
            driver.findElements(By.cssSelector(css)).stream()
                .filter(element -> element.getText().contains(text))
                .findFirst()
                .orElse(null));
  }

  boolean has(String css) {
    return !driver.findElements(By.cssSelector(css)).isEmpty();
  }

  /** The text of the first such element, as a person sees it. */
  String text(String css) {
    return new WebDriverWait(driver, PATIENCE, LOOKS)
        .ignoring(StaleElementReferenceException.class)
        .until(it -> find(css).getText());
  }

  /** What whoever does not see the page was told last. */
  String spoken() {
    return String.valueOf(
        driver.executeScript("return document.getElementById('spoken').textContent.trim()"));
  }

  void click(String css) {
    find(css).click();
  }

  void type(String css, String text) {
    WebElement field = find(css);
    field.clear();
    field.sendKeys(text);
  }

  /** Presses keys, wherever the focus is. */
  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  void back() {
    driver.navigate().back();
  }

  /** Path and query of the page. */
  String address() {
    return Objects.requireNonNull(driver.getCurrentUrl()).substring(root().length());
  }

  /** Whether requests reach the service from now on; what was kept of it is dropped. */
  void answers(boolean so) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of("offline", !so, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  interface Condition {
    boolean holds();
  }

  void until(Condition condition) {
    new WebDriverWait(driver, PATIENCE, LOOKS)
        .ignoring(StaleElementReferenceException.class)
        .until(it -> condition.holds());
  }

  /** What a script of the page gives back, which has the arguments as its own. */
  @Nullable Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Waits until a script gives back true. */
  void untilScript(String script, Object... arguments) {
    until(() -> Boolean.TRUE.equals(script(script, arguments)));
  }

  /** What the promise comes to that a script gives back; the error in words where it fails. */
  @Nullable Object promised(String script) {
    return driver.executeAsyncScript(
        "const done = arguments[0]; (async () => {"
            + script
            + "})().then(done, error => done(String(error)));");
  }

  private interface Look {
    @Nullable WebElement at();
  }

  private WebElement wait(String what, Look look) {
    return new WebDriverWait(driver, PATIENCE, LOOKS)
        .ignoring(StaleElementReferenceException.class)
        .withMessage(() -> what + " at " + address())
        .until(it -> look.at());
  }

  /** Serious and critical faults that axe-core finds in the page, each with its place. */
  List<String> faults() {
    driver.executeScript(axe());
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[0];
            axe.run(document).then(result => done(result.violations
              .filter(it => it.impact === 'serious' || it.impact === 'critical')
              .map(it => it.id + ': ' + it.nodes.slice(0, 5).map(node => node.html + ' ' + (node.any[0]?.message ?? '')).join(' | '))))
              .catch(error => done([String(error)]));
            """);
    List<String> faults = new ArrayList<>();
    for (Object one : (List<?>) Objects.requireNonNull(found)) {
      faults.add(String.valueOf(one));
    }
    return faults;
  }

  private static String axe() {
    try (InputStream script = Browser.class.getResourceAsStream(AXE)) {
      return new String(Objects.requireNonNull(script, AXE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Warnings and errors on the console since the last call: failed requests and refusals too. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(entry -> entry.getMessage())
        .toList();
  }

  /** Hosts that the page asked for anything; what it carries itself (data:) is asked of none. */
  List<String> hosts() {
    Object found =
        driver.executeScript(
            "return [...new Set(performance.getEntriesByType('resource').map(it => new"
                + " URL(it.name)).filter(it => it.protocol !== 'data:').map(it => it.host))]");
    return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
  }

  /** Waits until the page has painted what its scripts drew, charts included. */
  void settle() {
    driver.executeAsyncScript(
        "const done = arguments[0]; document.fonts.ready.then(() => setTimeout(() =>"
            + " requestAnimationFrame(() => requestAnimationFrame(() => done(null))), 800));");
  }

  void screenshot(Path file) throws IOException {
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
