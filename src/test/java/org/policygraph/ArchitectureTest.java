package org.policygraph;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between the packages, as README.md draws them, and which libraries each may see. */
class ArchitectureTest {
  private static final String ROOT = "org.policygraph";

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** From a package to those it may use. */
  private static final Map<String, List<String>> ARROWS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("vocabulary", List.of()),
              Map.entry("source", List.of("fingerprint")),
              Map.entry("history", List.of()),
              Map.entry("store", List.of()),
              Map.entry("store.tdb", List.of("store", "packaged")),
              Map.entry("journal", List.of("vocabulary", "fingerprint", "store")),
              Map.entry("release", List.of("vocabulary", "fingerprint", "store", "journal")),
              Map.entry(
                  "curation", List.of("vocabulary", "source", "extraction.text", "fingerprint")),
              Map.entry("reading", List.of("packaged", "fingerprint")),
              Map.entry("fingerprint", List.of()),
              Map.entry(
                  "drafting",
                  List.of(
                      "vocabulary",
                      "source",
                      "packaged",
                      "fingerprint",
                      "extraction",
                      "extraction.draft",
                      "extraction.figures",
                      "extraction.text",
                      "linking",
                      "curation")),
              Map.entry(
                  "extraction",
                  List.of(
                      "vocabulary",
                      "extraction.draft",
                      "extraction.duties",
                      "extraction.figures",
                      "extraction.header",
                      "extraction.measures",
                      "extraction.outline",
                      "extraction.page",
                      "extraction.references",
                      "extraction.tables",
                      "extraction.text")),
              Map.entry("extraction.words", List.of("packaged")),
              Map.entry("extraction.text", List.of("extraction.words")),
              Map.entry(
                  "extraction.draft", List.of("extraction.text", "extraction.words", "vocabulary")),
              Map.entry("extraction.times", List.of("extraction.draft", "extraction.text")),
              Map.entry(
                  "extraction.quantities",
                  List.of("extraction.draft", "extraction.text", "extraction.words", "vocabulary")),
              Map.entry(
                  "extraction.agencies",
                  List.of("extraction.draft", "extraction.text", "extraction.words", "vocabulary")),
              Map.entry(
                  "extraction.outline",
                  List.of(
                      "extraction.agencies",
                      "extraction.draft",
                      "extraction.quantities",
                      "extraction.text",
                      "extraction.times",
                      "extraction.words",
                      "vocabulary")),
              Map.entry(
                  "extraction.tables",
                  List.of(
                      "extraction.agencies",
                      "extraction.draft",
                      "extraction.outline",
                      "extraction.quantities",
                      "extraction.text",
                      "extraction.times",
                      "extraction.words",
                      "vocabulary")),
              Map.entry(
                  "extraction.page",
                  List.of(
                      "extraction.agencies",
                      "extraction.draft",
                      "extraction.outline",
                      "extraction.quantities",
                      "extraction.tables",
                      "extraction.text",
                      "extraction.words")),
              Map.entry(
                  "extraction.references",
                  List.of(
                      "extraction.agencies",
                      "extraction.draft",
                      "extraction.outline",
                      "extraction.text",
                      "extraction.words",
                      "vocabulary")),
              Map.entry(
                  "extraction.header",
                  List.of(
                      "extraction.agencies",
                      "extraction.draft",
                      "extraction.outline",
                      "extraction.references",
                      "extraction.text",
                      "extraction.times",
                      "extraction.words",
                      "packaged",
                      "vocabulary")),
              Map.entry(
                  "extraction.duties",
                  List.of(
                      "extraction.agencies",
                      "extraction.draft",
                      "extraction.outline",
                      "extraction.tables",
                      "extraction.text",
                      "extraction.words",
                      "packaged",
                      "vocabulary")),
              Map.entry(
                  "extraction.measures",
                  List.of(
                      "extraction.agencies",
                      "extraction.draft",
                      "extraction.outline",
                      "extraction.quantities",
                      "extraction.text",
                      "extraction.words",
                      "vocabulary")),
              Map.entry(
                  "extraction.figures",
                  List.of(
                      "extraction.draft",
                      "extraction.outline",
                      "extraction.quantities",
                      "extraction.tables",
                      "extraction.text",
                      "extraction.times",
                      "extraction.words",
                      "packaged",
                      "vocabulary")),
              Map.entry("extraction.evaluation", List.of("vocabulary")),
              Map.entry("linking", List.of("vocabulary", "packaged", "fingerprint")),
              Map.entry("packaged", List.of()),
              Map.entry("markup", List.of()),
              Map.entry("audit", List.of("packaged", "markup", "graphql")),
              Map.entry("access", List.of("fingerprint")),
              Map.entry(
                  "intake",
                  List.of(
                      "vocabulary",
                      "fingerprint",
                      "source",
                      "store",
                      "derivation",
                      "loading",
                      "curation",
                      "reading",
                      "drafting")),
              Map.entry("derivation", List.of("vocabulary", "packaged", "fingerprint", "store")),
              Map.entry(
                  "loading",
                  List.of(
                      "vocabulary", "packaged", "fingerprint", "store", "derivation", "journal")),
              Map.entry("query", List.of("vocabulary", "packaged", "store")),
              Map.entry(
                  "graphql",
                  List.of(
                      "vocabulary",
                      "access",
                      "source",
                      "packaged",
                      "history",
                      "intake",
                      "publication",
                      "derivation",
                      "journal",
                      "release",
                      "store")),
              Map.entry(
                  "publication",
                  List.of(
                      "vocabulary",
                      "source",
                      "store",
                      "journal",
                      "loading",
                      "derivation",
                      "curation",
                      "intake")),
              Map.entry(
                  "web",
                  List.of(
                      "vocabulary",
                      "fingerprint",
                      "packaged",
                      "access",
                      "intake",
                      "derivation",
                      "release",
                      "store",
                      "query",
                      "markup",
                      "audit")),
              Map.entry(
                  "service",
                  List.of(
                      "vocabulary",
                      "access",
                      "source",
                      "store",
                      "store.tdb",
                      "journal",
                      "loading",
                      "query",
                      "intake",
                      "publication",
                      "release",
                      "graphql",
                      "audit",
                      "web")),
              Map.entry(
                  "command",
                  List.of(
                      "vocabulary",
                      "access",
                      "source",
                      "store",
                      "store.tdb",
                      "journal",
                      "loading",
                      "curation",
                      "reading",
                      "extraction",
                      "extraction.evaluation",
                      "extraction.header",
                      "linking",
                      "drafting",
                      "intake",
                      "publication",
                      "packaged",
                      "graphql",
                      "audit",
                      "release",
                      "service"))));

  @TestFactory
  Stream<DynamicTest> a_package_uses_only_the_packages_its_arrows_lead_to() {
    return ARROWS.entrySet().stream()
        .map(
            arrow ->
                DynamicTest.dynamicTest(
                    arrow.getKey() + " -> " + arrow.getValue(),
                    () -> {
                      List<String> allowed = new ArrayList<>();
                      allowed.add(ROOT + "." + arrow.getKey());
                      arrow.getValue().forEach(name -> allowed.add(ROOT + "." + name));
                      classes()
                          .that()
                          .resideInAPackage(ROOT + "." + arrow.getKey())
                          .should()
                          .onlyDependOnClassesThat(
                              com.tngtech.archunit.base.DescribedPredicate.or(
                                  resideInAnyPackage(allowed.toArray(String[]::new)),
                                  com.tngtech.archunit.base.DescribedPredicate.not(
                                      resideInAnyPackage(ROOT + ".."))))
                          .because("arrows between packages go one way: see the map in README.md")
                          .check(PROGRAM);
                    }));
  }

  @Test
  void every_package_has_its_arrows() {
    List<String> packages =
        PROGRAM.stream()
            .map(type -> type.getPackageName())
            .filter(name -> name.startsWith(ROOT + "."))
            .map(name -> name.substring(ROOT.length() + 1))
            .distinct()
            .sorted()
            .toList();
    assertThat(packages).containsExactlyElementsOf(ARROWS.keySet().stream().sorted().toList());
  }

  @Test
  void packages_have_no_cycles() {
    SlicesRuleDefinition.slices()
        .matching(ROOT + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("a package in a cycle cannot be understood alone")
        .check(PROGRAM);
  }

  @Test
  void only_the_engine_knows_tdb2_and_lucene() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".store.tdb")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.jena.tdb2..", "org.apache.jena.query.text..", "org.apache.lucene..")
        .because("later the store is also a remote endpoint and a federation")
        .check(PROGRAM);
  }

  @Test
  void only_the_service_and_the_commands_choose_the_engine() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".store.tdb", ROOT + ".service", ROOT + ".command")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".store.tdb")
        .because("everything else works on whatever store it is given")
        .check(PROGRAM);
  }

  @Test
  void jena_is_seen_only_where_graphs_are_read_written_or_served_as_rdf() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".vocabulary",
            ROOT + ".source",
            ROOT + ".history",
            ROOT + ".graphql",
            ROOT + ".service")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.jena..")
        .because("no RDF library leaks into the API or into plain logic")
        .check(PROGRAM);
  }

  @Test
  void names_are_linked_without_jena() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".linking")
        .and()
        .haveNameNotMatching(".*\\.RegistryReader(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.jena..")
        .because("linking works on a snapshot, wherever its names came from")
        .check(PROGRAM);
  }

  @Test
  void graphql_is_seen_only_by_its_package() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".graphql")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("graphql..", "org.springframework.graphql..")
        .because("the contract is one door of several")
        .check(PROGRAM);
  }

  @Test
  void spring_is_seen_only_where_the_service_is_put_together() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".vocabulary",
            ROOT + ".source",
            ROOT + ".history",
            ROOT + ".store..",
            ROOT + ".journal",
            ROOT + ".release",
            ROOT + ".curation",
            ROOT + ".reading",
            ROOT + ".extraction..",
            ROOT + ".linking",
            ROOT + ".drafting",
            ROOT + ".packaged",
            ROOT + ".markup",
            ROOT + ".audit",
            ROOT + ".access",
            ROOT + ".derivation",
            ROOT + ".publication",
            ROOT + ".loading",
            ROOT + ".query",
            ROOT + ".command")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..")
        .because("the graph can be compiled, loaded and exported without a container")
        .check(PROGRAM);
  }

  @Test
  void settings_are_read_in_one_place() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "org\\.springframework\\.(beans\\.factory\\.annotation\\.Value|core\\.env\\..*)")
        .because("a setting that the record of settings lacks would be refused as unknown")
        .check(PROGRAM);
  }

  @Test
  void no_sparql_stands_in_java() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<String> offenders = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        if (text.matches(
            "(?s).*\"\\s*(SELECT|CONSTRUCT|ASK|DESCRIBE|INSERT|PREFIX)\\s[^\"]*[?{<:].*")) {
          offenders.add(file.toString());
        }
      }
      assertThat(offenders).as("queries are files, parsed once").isEmpty();
    }
  }
}
