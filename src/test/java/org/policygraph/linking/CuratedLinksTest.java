package org.policygraph.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.policygraph.TextsFolder;
import org.policygraph.extraction.DraftRows;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Qudt;
import org.policygraph.vocabulary.Rdf;

/**
 * How right linking is, measured on what people linked: the five curated documents with the
 * registry that the program carries.
 */
class CuratedLinksTest {
  private static final Known KNOWN = RegistryReader.packaged();
  private static final AgencyLinker AGENCIES = new AgencyLinker(KNOWN);
  private static final IndicatorLinker INDICATORS = new IndicatorLinker(KNOWN);

  private int right;
  private int missed;
  private final List<String> wrong = new ArrayList<>();

  @Test
  void no_agency_is_linked_wrongly_and_nearly_all_are_linked() throws Exception {
    for (Model model : documents()) {
      Setting setting = setting(model);
      for (Resource it : all(model, Pg.Responsibility)) {
        String written = text(it, Pg.writtenAs);
        count(written, Set.of(id(it, Pg.agency)), AGENCIES.link(String.valueOf(written), setting));
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(right + missed).isGreaterThan(100);
    assertThat(recall()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void hardly_an_indicator_is_linked_wrongly_by_the_words_of_its_quote() throws Exception {
    for (Model model : documents()) {
      List<Resource> figures = figures(model);
      for (Resource figure : figures) {
        for (Resource evidence : linked(figure, Pg.evidence)) {
          for (Resource selector : linked(evidence, Oa.hasSelector)) {
            String quote = text(selector, Oa.exact);
            if (quote != null) {
              figure(figure, figures, DraftRows.of(quote), 0, quote.length());
            }
          }
        }
      }
    }

    // One quote breaks off in the middle of 知识产权质押融资授信额度, and what is left names another.
    assertThat(wrong).hasSizeLessThanOrEqualTo(1);
    assertThat(right + missed).isGreaterThan(150);
    assertThat(recall()).isGreaterThanOrEqualTo(0.35);
  }

  @Test
  void no_indicator_is_linked_wrongly_in_the_texts_themselves() throws Exception {
    Path texts = TextsFolder.find();
    assumeTrue(texts != null, "the source texts are not mounted, so nothing can be compared");
    for (Model model : documents()) {
      Path text =
          Objects.requireNonNull(texts)
              .resolve(String.valueOf(text(all(model, Pg.TextVersion).get(0), Pg.fileName)));
      List<Map<String, @Nullable Object>> rows = DraftRows.of(Files.readString(text));
      List<Resource> figures = figures(model);
      for (Resource figure : figures) {
        for (Resource evidence : linked(figure, Pg.evidence)) {
          for (Resource selector : linked(evidence, Oa.hasSelector)) {
            String start = text(selector, Oa.start);
            String end = text(selector, Oa.end);
            if (start != null && end != null) {
              figure(figure, figures, rows, Integer.parseInt(start), Integer.parseInt(end));
            }
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(right + missed).isGreaterThan(150);
    assertThat(recall()).isGreaterThanOrEqualTo(0.5);
  }

  /**
   * Links the drafts of a figure's place and value. A place may tell two figures of one value
   * (申请量、授权量年均增长10%): either is right.
   */
  private void figure(
      Resource figure,
      List<Resource> all,
      List<Map<String, @Nullable Object>> rows,
      int start,
      int end) {
    Set<String> expected = new HashSet<>();
    for (Resource other : all) {
      if (value(other) == value(figure) && shareEvidence(figure, other)) {
        expected.add(id(other, Pg.indicator));
      }
    }
    for (Map<String, @Nullable Object> row : rows) {
      boolean here =
          row.get("value") instanceof Number number
              && number.doubleValue() == value(figure)
              && ((Number) Objects.requireNonNull(row.get("start"))).intValue() < end
              && ((Number) Objects.requireNonNull(row.get("end"))).intValue() > start;
      if (here && row.get("indicator") instanceof String written) {
        IndicatorMention mention =
            new IndicatorMention(
                written,
                (String) row.get("unit"),
                Boolean.TRUE.equals(row.get("growthRate")),
                Boolean.TRUE.equals(row.get("perUnit")));
        Link link = INDICATORS.link(mention);
        count(written, expected, link.linkedId().isPresent() ? link : INDICATORS.changeOf(mention));
      }
    }
  }

  private static boolean shareEvidence(Resource one, Resource other) {
    return linked(one, Pg.evidence).stream().anyMatch(linked(other, Pg.evidence)::contains);
  }

  private static double value(Resource figure) {
    return Double.parseDouble(
        String.valueOf(text(linked(figure, Pg.quantity).get(0), Qudt.numericValue)));
  }

  private void count(@Nullable String written, Set<String> expected, Link link) {
    String linked = link.linkedId().orElse(null);
    if (linked == null) {
      missed++;
    } else if (expected.contains(linked)) {
      right++;
    } else {
      wrong.add(written + " is " + expected + ", not " + linked);
    }
  }

  private double recall() {
    return (double) right / (right + missed + wrong.size());
  }

  private static List<Model> documents() throws Exception {
    try (var files = Files.list(Path.of("data/documents"))) {
      return files.sorted().map(it -> RDFDataMgr.loadModel(it.toString())).toList();
    }
  }

  private static Setting setting(Model model) {
    Resource document = all(model, Pg.Document).get(0);
    for (String date : List.of(Eli.date_document, Pg.spoken, Eli.date_publication)) {
      String day = text(document, date);
      if (day != null) {
        return new Setting(id(document, Eli.jurisdiction), Days.of(day));
      }
    }
    throw new AssertionError("no date: " + document);
  }

  private static List<Resource> figures(Model model) {
    List<Resource> figures = new ArrayList<>(all(model, Pg.Target));
    figures.addAll(all(model, Pg.Observation));
    return figures;
  }

  private static List<Resource> all(Model model, String type) {
    return model
        .listSubjectsWithProperty(
            ResourceFactory.createProperty(Rdf.type), ResourceFactory.createResource(type))
        .toList();
  }

  private static List<Resource> linked(Resource subject, String predicate) {
    return subject
        .listProperties(ResourceFactory.createProperty(predicate))
        .mapWith(it -> it.getResource())
        .toList();
  }

  private static String id(Resource subject, String predicate) {
    return Iris.DEFAULT.id(linked(subject, predicate).get(0).getURI()).orElseThrow();
  }

  private static @Nullable String text(Resource subject, String predicate) {
    var statement = subject.getProperty(ResourceFactory.createProperty(predicate));
    return statement == null ? null : statement.getLiteral().getLexicalForm();
  }
}
