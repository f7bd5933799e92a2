package org.policygraph.service;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.policygraph.access.Tokens;
import org.policygraph.audit.Audits;
import org.policygraph.graphql.Contracted;
import org.policygraph.intake.Drafts;
import org.policygraph.intake.Intake;
import org.policygraph.journal.JournaledStore;
import org.policygraph.loading.Loader;
import org.policygraph.loading.Requirements;
import org.policygraph.loading.Seed;
import org.policygraph.publication.Publication;
import org.policygraph.publication.Review;
import org.policygraph.publication.Withdrawn;
import org.policygraph.query.QueryCatalogue;
import org.policygraph.query.QueryLimits;
import org.policygraph.release.Releases;
import org.policygraph.source.SourceTexts;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service is made of. The one place that chooses an engine for the store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class ServiceConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceConfiguration.class);

  @Bean
  Iris iris() {
    return Iris.DEFAULT;
  }

  @Bean
  SourceTexts sourceTexts(Settings settings) {
    SourceTexts texts = SourceTexts.in(settings.documentsFolder());
    LOG.info(
        texts.mounted()
            ? "Source texts are read from {}"
            : "No source texts at {}: contexts and texts are not served",
        settings.documents());
    return texts.and(Drafts.texts(settings.draftsDirectory()));
  }

  @Bean
  QueryCatalogue queryCatalogue(Settings settings) {
    Path folder = settings.queriesFolder();
    return folder == null ? QueryCatalogue.packaged() : QueryCatalogue.of(folder);
  }

  @Bean
  QueryLimits queryLimits(Settings settings) {
    return new QueryLimits(settings.sparql().timeout());
  }

  @Bean
  Releases releases(Settings settings) {
    return new Releases(settings.releasesFolder());
  }

  /** The days that questions are about are days in China. */
  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Shanghai"));
  }

  @Bean
  Tokens tokens(Settings settings) {
    return new Tokens(settings.tokensFile(), Clock.systemUTC());
  }

  @Bean(destroyMethod = "close")
  Drafts drafts(Settings settings, Tdb2Store store, JournaledStore journaled, Iris iris) {
    return new Drafts(
        settings.draftsDirectory(),
        Tdb2Store::open,
        store,
        new Withdrawn(journaled.journal(), iris)::of);
  }

  @Bean
  Requirements requirements(Settings settings, Iris iris) {
    return new Requirements(() -> seed(settings), iris);
  }

  @Bean
  Audits audits(JournaledStore journaled, SourceTexts texts, Iris iris, Clock clock) {
    return new Audits(
        new Contracted(journaled.store(), journaled.journal(), texts, iris, clock), clock);
  }

  @Bean
  Publication publication(
      JournaledStore journaled, Drafts drafts, Requirements requirements, Iris iris) {
    Publication publication = new Publication(journaled, drafts, requirements, iris);
    publication.resume();
    return publication;
  }

  @Bean
  Review review(
      JournaledStore journaled,
      Drafts drafts,
      Requirements requirements,
      SourceTexts texts,
      Iris iris) {
    return new Review(journaled, drafts, requirements, texts, iris, Clock.systemUTC());
  }

  @Bean(destroyMethod = "close")
  Intake intake(Settings settings, Drafts drafts, SourceTexts texts, Iris iris) {
    return new Intake(
        drafts,
        settings.draftsDirectory().resolve("inbox"),
        texts,
        () -> seed(settings),
        iris,
        settings.reading().timeout());
  }

  @Bean
  FirstToken firstToken(Tokens tokens) {
    return new FirstToken(tokens);
  }

  @Bean
  PlainTomcat plainTomcat() {
    return new PlainTomcat();
  }

  @Bean(destroyMethod = "close")
  OpenStore openStore(Settings settings, Iris iris, ObjectProvider<EarlyStore> early) {
    EarlyStore begun = early.getIfAvailable();
    return begun == null ? open(settings, iris) : begun.store();
  }

  @Bean(destroyMethod = "")
  Tdb2Store store(OpenStore open) {
    return open.store();
  }

  @Bean(destroyMethod = "")
  JournaledStore journaledStore(OpenStore open) {
    return open.gate();
  }

  private static Seed seed(Settings settings) {
    Path data = settings.dataFolder();
    return data == null ? Seed.packaged() : Seed.of(data);
  }

  /** Opens the store and makes it hold the data; it is closed again where that fails. */
  static OpenStore open(Settings settings, Iris iris) {
    if (settings.dataFolder() == null) {
      SeedImage.unpack(settings.storeDirectory(), settings.journalFolder());
    }
    Tdb2Store store = Tdb2Store.open(settings.storeDirectory(), settings.store().compaction());
    try {
      JournaledStore gate =
          JournaledStore.open(store, settings.journalFolder(), iris, Clock.systemUTC());
      try {
        Loader.Outcome outcome =
            new Loader(iris)
                .load(
                    gate,
                    seed(settings),
                    () -> Drafts.last(settings.draftsDirectory(), Tdb2Store::open));
        LOG.info("{} documents are in the data", outcome.documents());
        return new OpenStore(store, gate);
      } catch (RuntimeException e) {
        gate.close();
        throw e;
      }
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }
}
