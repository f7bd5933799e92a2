package org.policygraph.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.policygraph.access.Tokens;
import org.policygraph.audit.Audits;
import org.policygraph.graphql.Contracted;
import org.policygraph.intake.Drafts;
import org.policygraph.intake.Intake;
import org.policygraph.journal.Gates;
import org.policygraph.loading.Seed;
import org.policygraph.query.QueryCatalogue;
import org.policygraph.query.QueryLimits;
import org.policygraph.release.Releases;
import org.policygraph.source.SourceTexts;
import org.policygraph.store.Value;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** This package alone, over a city that does not exist. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    excludeName = "org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration")
@Import(WebConfiguration.class)
class WebUnderTest {
  static final Iris IRIS = Iris.DEFAULT;
  static final Duration LIMIT = Duration.ofSeconds(1);

  @Bean
  Iris iris() {
    return IRIS;
  }

  @Bean
  QueryCatalogue queryCatalogue() {
    return QueryCatalogue.of(Path.of("src/test/resources/web/queries"));
  }

  @Bean
  Tokens tokens() throws IOException {
    return new Tokens(
        Files.createTempDirectory("tokens").resolve("tokens.json"), Clock.systemUTC());
  }

  @Bean(destroyMethod = "close")
  Drafts drafts(Tdb2Store store) throws IOException {
    return new Drafts(Files.createTempDirectory("drafts"), Tdb2Store::open, store);
  }

  @Bean(destroyMethod = "close")
  Intake intake(Drafts drafts) throws IOException {
    return new Intake(
        drafts,
        Files.createTempDirectory("inbox"),
        SourceTexts.absent(),
        () -> new Seed(List.of()),
        IRIS,
        Duration.ofSeconds(20));
  }

  @Bean
  Audits audits(Tdb2Store store) {
    SourceTexts none = SourceTexts.in(Path.of("src/test/resources/web/no-texts"));
    return new Audits(
        new Contracted(store, Gates.to(store).journal(), none, IRIS, Clock.systemUTC()),
        Clock.systemUTC());
  }

  @Bean
  Releases releases() {
    return new Releases(Path.of("src/test/resources/web/no-releases"));
  }

  @Bean
  QueryLimits queryLimits() {
    return new QueryLimits(LIMIT);
  }

  @Bean(destroyMethod = "close")
  Tdb2Store store() {
    Tdb2Store store = Tdb2Store.inMemory();
    store.write(
        writer -> {
          writer.add(iri(IRIS.registryGraph("agencies")), TurtleFile.facts("web/registry.ttl"));
          writer.add(
              iri(IRIS.documentGraph("2020-lakeport-plan")), TurtleFile.facts("web/plan.ttl"));
          writer.add(iri(IRIS.ontologyGraph()), TurtleFile.facts("web/ontology.ttl"));
          return null;
        });
    return store;
  }

  private static Value.Iri iri(String iri) {
    return new Value.Iri(iri);
  }
}
