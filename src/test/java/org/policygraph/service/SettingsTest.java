package org.policygraph.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings that README.md lists are those that the service reads. */
class SettingsTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\| ([^|]+) \\|");

  @EnableConfigurationProperties(Settings.class)
  private static class Bound {}

  private final ApplicationContextRunner service =
      new ApplicationContextRunner().withUserConfiguration(Bound.class);

  /** Names and defaults of the table. */
  static Map<String, String> documented() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    String table = readme.substring(readme.indexOf("| Setting |"), readme.indexOf("| Address |"));
    Map<String, String> rows = new LinkedHashMap<>();
    for (Matcher row = ROW.matcher(table); row.find(); ) {
      rows.put(row.group(1), row.group(2).strip());
    }
    return rows;
  }

  @Test
  void the_readme_lists_every_setting_of_ours_and_no_other() throws Exception {
    assertThat(documented().keySet().stream().filter(name -> name.startsWith("policygraph.")))
        .containsExactlyInAnyOrderElementsOf(Settings.names());
  }

  static Set<String> knownToSpring() throws Exception {
    Set<String> known = new HashSet<>();
    for (URL metadata :
        Collections.list(
            SettingsTest.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"))) {
      try (InputStream in = metadata.openStream()) {
        for (JsonNode property : JsonMapper.shared().readTree(in).get("properties")) {
          known.add(property.get("name").asString());
        }
      }
    }
    return known;
  }

  @Test
  void every_other_setting_of_the_readme_is_one_that_spring_knows() throws Exception {
    List<String> others =
        documented().keySet().stream().filter(name -> !name.startsWith("policygraph.")).toList();

    assertThat(others).isNotEmpty();
    assertThat(knownToSpring()).containsAll(others);
  }

  @Test
  void the_defaults_are_those_of_the_readme() throws Exception {
    Map<String, String> documented = documented();
    service.run(
        context -> {
          Settings settings = context.getBean(Settings.class);
          assertThat(documented)
              .containsEntry("policygraph.store.directory", "`" + settings.storeDirectory() + "`")
              .containsEntry("policygraph.documents", "`" + settings.documents() + "`")
              .containsEntry("policygraph.tokens", "`" + settings.tokensFile() + "`")
              .containsEntry("policygraph.drafts", "`" + settings.draftsDirectory() + "`")
              .containsEntry("policygraph.releases", "`" + settings.releasesFolder() + "`")
              .containsEntry("policygraph.queries", "the packaged queries")
              .containsEntry(
                  "policygraph.sparql.timeout",
                  "`" + settings.sparql().timeout().toSeconds() + "s`")
              .containsEntry(
                  "policygraph.reading.timeout",
                  "`" + settings.reading().timeout().toSeconds() + "s`")
              .containsEntry("policygraph.data", "the packaged data");
          assertThat(settings.dataFolder()).isNull();
          assertThat(settings.queriesFolder()).isNull();
        });
  }

  @Test
  void every_setting_is_bound_by_its_name() {
    service
        .withPropertyValues(
            Settings.names().stream()
                .map(
                    name ->
                        name
                            + "="
                            + (name.endsWith("timeout")
                                ? "7s"
                                : name.endsWith("compaction") ? "5" : "x"))
                .toArray(String[]::new))
        .run(
            context ->
                assertThat(context.getBean(Settings.class))
                    .isEqualTo(
                        new Settings(
                            new Settings.Store("x", 5),
                            "x",
                            "x",
                            "x",
                            "x",
                            "x",
                            "x",
                            "x",
                            new Settings.Sparql(Duration.ofSeconds(7)),
                            new Settings.Reading(Duration.ofSeconds(7)))));
  }

  @Test
  void an_empty_name_of_a_folder_is_no_folder() {
    service
        .withPropertyValues("policygraph.documents=")
        .run(context -> assertThat(context.getBean(Settings.class).documentsFolder()).isNull());
  }
}
