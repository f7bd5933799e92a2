package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.policygraph.service.FirstVisit;

/**
 * Prints how long a person waits for each kind of page: {@code mvn test -Dtest=PageTimes}. Its name
 * keeps it out of the tests that always run. Each page is opened by its address in Chromium on the
 * same machine, in turn, the first round when the service has started and has asked itself for what
 * pages need, as it does at every start. Two moments are told, in seconds since the address was
 * opened: when the page stood, its heading and data drawn, and when the last thing on it changed
 * (counts and marks that come later). No page may differ between rounds.
 */
@InBrowser
class PageTimes {
  private static final int ROUNDS = 8;

  /** In milliseconds: where nothing changed for so long, nothing more comes. */
  private static final int QUIET = 600;

  /** Notes inside of a page when it stood and when it last changed. */
  private static final String WATCH =
      """
      window.pageTimes = { stood: 0, changed: 0 };
      new MutationObserver(() => {
        window.pageTimes.changed = performance.now();
        const main = document.querySelector('main');
        if (!window.pageTimes.stood && main?.querySelector('h1') && main.getAttribute('aria-busy') !== 'true')
          window.pageTimes.stood = performance.now();
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      """;

  private static final String READ =
      """
      const [quiet, done] = arguments;
      const look = () => performance.now() - window.pageTimes.changed < quiet ? setTimeout(look, 50) : done([
        window.pageTimes.stood, window.pageTimes.changed, document.querySelector('main').textContent]);
      look();
      """;

  private record Seen(double stood, double changed, String text) {}

  @Test
  void measure(Browser browser) {
    long began = System.nanoTime();
    FirstVisit.visit(browser.root());
    System.out.printf(
        Locale.ROOT, "the service asked itself for %.1f s%n", (System.nanoTime() - began) / 1e9);
    browser.open("/search?lang=zh&q=实施专利导航工程&kind=MEASURE");
    String measure = Objects.requireNonNull(browser.find(".rows a").getDomProperty("pathname"));
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("search", "/search?q=专利导航");
    pages.put("list", "/list/measures");
    pages.put("indicator", "/indicator/registered-trademarks");
    pages.put("measure", measure);
    pages.put("agency", "/agency/wuhan-science-technology-bureau");
    pages.put("document, 2012", "/document/2012-wuhan-innovation-press-conference");
    pages.put("document, 2018", "/document/2018-wuhan-ip-operations-plan");
    pages.put("findings", "/findings");
    pages.put("compare", "/compare");

    browser
        .driver()
        .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
    Map<String, List<Seen>> seen = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      pages.forEach(
          (name, address) ->
              seen.computeIfAbsent(name, it -> new ArrayList<>()).add(look(browser, address)));
    }

    System.out.println(
        "page                first: stood, done | others, median (most): stood, done");
    seen.forEach(PageTimes::print);
    assertThat(seen)
        .allSatisfy(
            (name, rounds) ->
                assertThat(rounds).extracting(Seen::text).containsOnly(rounds.get(0).text()));
  }

  private static Seen look(Browser browser, String address) {
    browser.open(address);
    List<?> read =
        (List<?>) Objects.requireNonNull(browser.driver().executeAsyncScript(READ, QUIET));
    return new Seen(seconds(read.get(0)), seconds(read.get(1)), String.valueOf(read.get(2)));
  }

  private static double seconds(Object milliseconds) {
    return ((Number) milliseconds).doubleValue() / 1000;
  }

  private static void print(String name, List<Seen> rounds) {
    List<Seen> others = rounds.subList(1, rounds.size());
    System.out.printf(
        Locale.ROOT,
        "%-18s %12.2f %5.2f | %8.2f (%.2f) %8.2f (%.2f)%n",
        name,
        rounds.get(0).stood(),
        rounds.get(0).changed(),
        median(others, Seen::stood),
        most(others, Seen::stood),
        median(others, Seen::changed),
        most(others, Seen::changed));
  }

  private static double median(List<Seen> rounds, ToDoubleFunction<Seen> of) {
    return rounds.stream().mapToDouble(of).sorted().toArray()[rounds.size() / 2];
  }

  private static double most(List<Seen> rounds, ToDoubleFunction<Seen> of) {
    return rounds.stream().mapToDouble(of).max().orElseThrow();
  }
}
