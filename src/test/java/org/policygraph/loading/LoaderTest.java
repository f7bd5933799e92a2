package org.policygraph.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.policygraph.loading.SmallSeed.example;
import static org.policygraph.loading.SmallSeed.file;
import static org.policygraph.loading.SmallSeed.ids;
import static org.policygraph.loading.SmallSeed.load;
import static org.policygraph.loading.SmallSeed.select;
import static org.policygraph.store.Given.fact;
import static org.policygraph.store.Given.found;
import static org.policygraph.store.Given.graphs;
import static org.policygraph.store.Given.quads;
import static org.policygraph.store.Given.replace;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.journal.Gates;
import org.policygraph.journal.Note;
import org.policygraph.journal.Revision;
import org.policygraph.store.Value;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;

/** A seed is loaded whole or not at all, and what is wrong with it is said by file and line. */
class LoaderTest {
  private static final String PLAN = "data/documents/2030-xugou-lighting-plan.ttl";
  private static final String MEASURES = example("MeasureShape");
  private static final String MEASURE = "https://w3id.org/policygraph/id/measure/2030-xugou-2";
  private static final String PG = "https://w3id.org/policygraph/ontology#";

  private final Tdb2Store store = Tdb2Store.inMemory();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_seed_is_loaded_and_says_how_much() {
    Loader.Outcome outcome = load(store, SmallSeed.of(file(PLAN, MEASURES)));

    assertThat(outcome.changed()).isTrue();
    assertThat(outcome.documents()).isEqualTo(1);
    assertThat(outcome.warnings()).isEmpty();
    assertThat(ids(select(store, "SELECT ?m { ?m a pg:Measure }"), "m"))
        .containsExactlyInAnyOrder("measure/2030-xugou-1", "measure/2030-xugou-2");
    assertThat(measures(found(store, "更换路灯"))).hasSize(2);
  }

  @Test
  void the_number_of_triples_is_that_of_the_graphs() {
    Loader.Outcome outcome = load(store, SmallSeed.of(file(PLAN, MEASURES)));

    long catalogue = 1;
    assertThat(quads(store)).hasSize((int) (outcome.triples() + catalogue));
  }

  @Test
  void each_file_fills_the_graph_that_its_path_names() {
    load(
        store,
        SmallSeed.withoutShapes(
            file(PLAN, MEASURES),
            file("data/registry/agencies.ttl", "<a:b> <a:b> 1 ."),
            file("data/more.ttl", "<a:b> <a:b> 2 .")));

    String graph = "https://w3id.org/policygraph/graph/";
    assertThat(graphs(store))
        .extracting(Value.Iri::text)
        .containsExactlyInAnyOrder(
            graph + "document/2030-xugou-lighting-plan",
            graph + "registry/agencies",
            graph + "registry/more",
            graph + "ontology",
            graph + "derived/registry/agencies",
            graph + "derived/document/2030-xugou-lighting-plan",
            graph + "derived/audit/2030-xugou-lighting-plan",
            graph + "catalogue");
  }

  @Test
  void a_missing_value_is_refused_with_file_line_shape_and_node() {
    String faulty = MEASURES.replace("  pg:stage pg:StageStanding ;\n", "");

    List<Violation> faults = refused(file(PLAN, faulty));

    assertThat(faults)
        .filteredOn(fault -> fault.shape().equals(PG + "MeasureShape-stage"))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.file()).isEqualTo(PLAN);
              assertThat(fault.line()).isEqualTo(lineOf(faulty, "<measure/2030-xugou-2> a "));
              assertThat(fault.node()).isEqualTo(MEASURE);
              assertThat(fault.value()).isEmpty();
              assertThat(fault.message()).contains("pg:stage").doesNotContainPattern("\\p{IsHan}");
              assertThat(fault.chinese()).contains("pg:stage").containsPattern("\\p{IsHan}");
              assertThat(fault.fatal()).isTrue();
              assertThat(fault.toString())
                  .startsWith(PLAN + ":" + fault.line() + ": ")
                  .contains(fault.message(), fault.chinese());
            });
  }

  @Test
  void an_empty_value_is_shown_as_one_and_not_as_nothing() {
    String faulty = MEASURES.replaceFirst("oa:exact \"[^\"]*\"", "oa:exact \"\"");

    assertThat(refused(file(PLAN, faulty)))
        .isNotEmpty()
        .allSatisfy(
            fault -> {
              assertThat(fault.value()).isEqualTo("\"\"");
              assertThat(fault.toString()).contains(", value \"\"]");
            });
  }

  @Test
  void a_wrong_value_is_refused_with_the_value() {
    String faulty = MEASURES.replace("pg:order 280", "pg:order \"soon\"");

    assertThat(refused(file(PLAN, faulty)))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.node()).isEqualTo(MEASURE);
              assertThat(fault.value()).isEqualTo("soon");
              assertThat(fault.toString()).contains("soon", MEASURE, "StatementShape-order");
            });
  }

  @Test
  void the_line_of_a_fault_is_known_where_iris_are_abbreviated_by_a_prefix() {
    String faulty =
        MEASURES
            .replace("pg:order 280", "pg:order \"soon\"")
            .replace("<measure/2030-xugou-2> a ", "m:2030-xugou-2 a ")
            .replace(
                "@prefix pg:",
                "@prefix m: <https://w3id.org/policygraph/id/measure/> .\n@prefix pg:");

    assertThat(refused(file(PLAN, faulty)))
        .singleElement()
        .satisfies(
            fault -> assertThat(fault.line()).isEqualTo(lineOf(faulty, "m:2030-xugou-2 a ")));
  }

  @Test
  void all_faults_of_all_files_are_listed_in_the_order_of_files_and_lines() {
    String faulty =
        MEASURES
            .replace("pg:order 280", "pg:order \"soon\"")
            .replace("pg:order 260", "pg:order \"later\"");
    String area = "<area/nowhere> a pg:Area .";
    String header = MEASURES.substring(0, MEASURES.indexOf("# The node shown"));

    List<Violation> faults =
        refused(file(PLAN, faulty), file("data/registry/areas.ttl", header + area));

    assertThat(faults)
        .extracting(Violation::value)
        .filteredOn(value -> !value.isEmpty())
        .containsExactly("soon", "later");
    assertThat(faults).last().satisfies(fault -> assertThat(fault.node()).endsWith("area/nowhere"));
    assertThat(faults).isSortedAccordingTo(Violation.BY_PLACE).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void the_message_of_a_refusal_counts_all_faults_and_shows_the_first_of_them() {
    StringBuilder text = new StringBuilder("@prefix pg: <" + PG + "> .\n");
    for (int i = 10; i < 40; i++) {
      text.append("<a:").append(i).append("> a pg:TimeSpan .\n");
    }

    LoadRefused refusal = refusal(SmallSeed.of(file("data/registry/times.ttl", text.toString())));

    assertThat(refusal.violations()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(refusal)
        .hasMessageStartingWith("nothing was loaded; faults found: " + refusal.violations().size())
        .hasMessageContaining("data/registry/times.ttl:2: ")
        .hasMessageContaining("…");
  }

  @Test
  void a_refused_seed_leaves_the_store_as_it_was() {
    load(store, SmallSeed.of(file(PLAN, MEASURES)));
    Set<String> before = quads(store);
    String faulty = MEASURES.replace("  pg:stage pg:StageStanding ;\n", "").replace("更换路灯", "拆除路灯");

    refusal(SmallSeed.of(file(PLAN, faulty), file("data/registry/areas.ttl", "")));

    assertThat(quads(store)).isEqualTo(before);
    assertThat(found(store, "拆除路灯")).isEmpty();
    assertThat(load(store, SmallSeed.of(file(PLAN, MEASURES))).changed()).isFalse();
  }

  @Test
  void faults_of_syntax_are_listed_for_all_files_with_their_lines() {
    List<Violation> faults =
        refused(
            file("data/registry/a.ttl", "<a:b> <a:b> 1 .\n<a:b> <a:b> .\n"),
            file("data/registry/b.ttl", "<a:b> <a:b> 1 ."),
            file("data/registry/c.ttl", "\n\nnowhere:b <a:b> 1 .\n"));

    assertThat(faults)
        .extracting(Violation::file, Violation::line, Violation::shape)
        .containsExactly(
            tuple("data/registry/a.ttl", 2L, "turtle-syntax"),
            tuple("data/registry/c.ttl", 3L, "turtle-syntax"));
  }

  @ParameterizedTest
  @CsvSource({
    "'<a:b> <a:b> [ <a:b> 1 ] .', 2, [, a:b",
    "'<a:b> <a:b> 1 ;\n  <a:c>\n    [ <a:b> 1 ] .', 4, [, a:b",
    "'_:x <a:b> 1 .', 2, _:x, ''",
    "'<a:b> <a:b>\n  _:x .', 3, _:x, a:b",
    "'<a:b> <a:b> ( 1 2 ) .', 2, (, a:b",
    "'<a:b> <a:b> () , [] .', 2, [, a:b",
  })
  void a_blank_node_is_refused_where_it_is_written(
      String turtle, long line, String written, String node) {
    String text = "<a:c> <a:b> \"[ no node ]\" . # [ nor this ]\n" + turtle.replace("\\n", "\n");

    assertThat(refused(file("data/registry/a.ttl", text)))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.file()).isEqualTo("data/registry/a.ttl");
              assertThat(fault.line()).isEqualTo(line);
              assertThat(fault.shape()).isEqualTo("no-blank-nodes");
              assertThat(fault.node()).isEqualTo(node);
              assertThat(fault.value()).isEqualTo(written);
              assertThat(fault.message()).contains("blank node");
            });
  }

  @Test
  void all_blank_nodes_of_a_file_are_listed() {
    String text = "<a:b> <a:b> [ <a:b>\n  [ <a:b> 1 ] ] .\n<a:c> <a:b> _:x .";

    assertThat(refused(file("data/registry/a.ttl", text)))
        .extracting(Violation::line)
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void a_document_in_a_file_of_another_name_is_refused_and_the_right_name_told() {
    assertThat(refused(file("data/documents/2031.ttl", MEASURES)))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.line()).isEqualTo(lineOf(MEASURES, "<document/"));
              assertThat(fault.node()).endsWith("document/2030-xugou-lighting-plan");
              assertThat(fault.toString()).startsWith("data/documents/2031.ttl:").contains(PLAN);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"data/documents/copy.ttl", "data/registry/copy.ttl", "data/copy.ttl"})
  void two_files_that_state_one_document_are_refused_and_both_named(String copy) {
    assertThat(refused(file(PLAN, MEASURES), file(copy, MEASURES)))
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.toString()).startsWith(copy + ":").contains(PLAN, "one file"));
  }

  @Test
  void one_fault_is_told_once_though_it_breaks_a_shape_in_two_ways() {
    String faulty = MEASURES.replace("pg:order 280", "pg:order 280, \"soon\"");

    assertThat(refused(file(PLAN, faulty)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.value()).isEqualTo("soon"));
  }

  @Test
  void two_values_where_one_may_be_are_refused_though_each_is_right() {
    assertThat(refused(file(PLAN, MEASURES.replace("pg:order 280", "pg:order 280, 281"))))
        .singleElement()
        .satisfies(fault -> assertThat(fault.value()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a:b> <a:b> \"2030-02-31\"^^<http://www.w3.org/2001/XMLSchema#date> .",
        "<a:b> <a:b> <a:b c> .",
        "<plan> <a:b> 1 .",
        "<a:b> <a:b> <plan> .",
      })
  void bad_terms_are_refused_with_their_line(String turtle) {
    assertThat(refused(file("data/registry/a.ttl", "<a:c> <a:b> 1 .\n" + turtle)))
        .isNotEmpty()
        .allSatisfy(
            fault -> {
              assertThat(fault.file()).isEqualTo("data/registry/a.ttl");
              assertThat(fault.line()).isEqualTo(2);
              assertThat(fault.toString()).doesNotContain("file:/");
            });
  }

  @Test
  void a_file_that_is_not_utf_8_is_refused_by_name() {
    byte[] gbk = {'#', (byte) 0xce, (byte) 0xe4, (byte) 0xba, (byte) 0xba, '\n'};

    assertThat(refused(new SeedFile("data/registry/a.ttl", gbk)))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.file()).isEqualTo("data/registry/a.ttl");
              assertThat(fault.message()).contains("UTF-8");
            });
  }

  @Test
  void an_unchanged_seed_does_nothing() {
    load(store, SmallSeed.of(file(PLAN, MEASURES)));
    replace(store, "elsewhere", fact("a", "is", "b"));

    Loader.Outcome again = load(store, SmallSeed.of(file(PLAN, MEASURES)));

    assertThat(again.changed()).isFalse();
    assertThat(again.documents()).isEqualTo(1);
    assertThat(again.triples()).isZero();
    assertThat(quads(store)).as("no graph was touched").anyMatch(it -> it.contains("elsewhere"));
  }

  @Test
  void a_changed_seed_is_loaded_and_what_is_gone_from_it_disappears() {
    SeedFile registry = file("data/registry/areas.ttl", "<a:b> <a:b> 1 .");
    load(store, SmallSeed.withoutShapes(file(PLAN, MEASURES), registry));

    load(
        store,
        SmallSeed.withoutShapes(
            file(
                "data/documents/2031.ttl",
                MEASURES
                    .replace("document/2030-xugou-lighting-plan", "document/2031")
                    .replace("Replace street lamps", "Renew"))));

    assertThat(graphs(store))
        .extracting(Value.Iri::text)
        .contains(Iris.DEFAULT.documentGraph("2031"))
        .doesNotContain(
            Iris.DEFAULT.documentGraph("2030-xugou-lighting-plan"),
            Iris.DEFAULT.registryGraph("areas"));
    assertThat(measures(found(store, "Renew"))).hasSize(1);
    assertThat(found(store, "Replace")).isEmpty();
  }

  @Test
  void what_was_loaded_step_by_step_equals_what_is_loaded_at_once() {
    Seed last = SmallSeed.of(file(PLAN, MEASURES), file("data/registry/more.ttl", ""));
    load(store, SmallSeed.of(file(PLAN, example("ResponsibilityShape"))));
    load(store, last);

    Tdb2Store fresh = Tdb2Store.inMemory();
    try {
      load(fresh, last);
      assertThat(quads(store)).isEqualTo(quads(fresh));
    } finally {
      fresh.close();
    }
  }

  @Test
  void what_is_poor_but_usable_is_a_warning_and_is_loaded() {
    String poor =
        example("AgencyKindShape").replace("a pg:Agency, org:FormalOrganization", "a pg:Agency");

    Loader.Outcome outcome = load(store, SmallSeed.of(file("data/registry/agencies.ttl", poor)));

    assertThat(outcome.changed()).isTrue();
    assertThat(outcome.warnings()).isNotEmpty().noneMatch(Violation::fatal);
    assertThat(outcome.warnings().get(0).toString()).contains(": warning: ");
    assertThat(outcome.warnings().get(0).inEnglish()).contains(": warning: ").doesNotContain("请");
    assertThat(outcome.warnings().get(0).inChinese())
        .hasValueSatisfying(it -> assertThat(it).contains(": 提示：", "请").doesNotContain("warning"));
  }

  @Test
  void validating_tells_the_same_and_writes_nothing() {
    String faulty = MEASURES.replace("pg:order 280", "pg:order \"soon\"");

    List<Violation> found = new Loader(Iris.DEFAULT).validate(SmallSeed.of(file(PLAN, faulty)));

    assertThat(found).isEqualTo(refused(file(PLAN, faulty)));
    assertThat(graphs(store)).isEmpty();
  }

  @Test
  void supertypes_and_superproperties_are_in_the_derived_graph() {
    load(
        store,
        SmallSeed.of(
            file("data/documents/2030-xugou-lighting-notice.ttl", example("DocumentShape"))));

    List<String> documents = ids(select(store, "SELECT ?d { ?d a pg:Document }"), "d");
    assertThat(documents).isNotEmpty();
    assertThat(ids(select(store, "SELECT ?d { ?d a eli:LegalResource }"), "d"))
        .containsAll(documents);
    assertThat(ids(select(store, "SELECT ?a { ?d eli:passed_by ?a }"), "a"))
        .isNotEmpty()
        .hasSameElementsAs(ids(select(store, "SELECT ?a { ?d pg:issuer ?a }"), "a"));
    assertThat(
            select(
                store,
                "SELECT ?d { GRAPH ?g { ?d eli:passed_by ?a }"
                    + " FILTER (!STRSTARTS(STR(?g), \"https://w3id.org/policygraph/graph/derived/\")) }"))
        .isEmpty();
  }

  @Test
  void supertypes_of_supertypes_are_there_too() {
    load(store, SmallSeed.of(file(PLAN, example("TargetShape"))));

    assertThat(
            ids(select(store, "SELECT ?f { ?f a pg:Target . ?f a pg:Figure, pg:Statement }"), "f"))
        .isNotEmpty();
  }

  private List<Violation> refused(SeedFile... data) {
    return refusal(SmallSeed.of(data)).violations();
  }

  private LoadRefused refusal(Seed seed) {
    LoadRefused refusal = catchThrowableOfType(LoadRefused.class, () -> load(store, seed));
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal;
  }

  private static long lineOf(String text, String beginning) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(beginning)) {
        return i + 1L;
      }
    }
    throw new AssertionError(beginning);
  }

  @Test
  void a_seed_is_one_publication_and_a_changed_one_another() {
    load(store, SmallSeed.of(file(PLAN, MEASURES)));
    load(store, SmallSeed.of(file(PLAN, MEASURES)));
    load(store, SmallSeed.of(file(PLAN, MEASURES.replace("更换路灯", "拆除路灯"))));

    List<Revision> revisions = Gates.to(store).journal().newest(null, Long.MAX_VALUE, 10);
    assertThat(revisions).extracting(Revision::number).containsExactly(2L, 1L);
    assertThat(revisions)
        .allSatisfy(
            revision -> {
              assertThat(revision.by()).isEqualTo("seed");
              assertThat(revision.note()).startsWith("seed sha256:");
              assertThat(revision.document()).isNull();
            });
    assertThat(revisions.get(0).added()).isEqualTo(revisions.get(0).removed()).isPositive();
  }

  @Test
  void a_document_that_somebody_published_since_is_left_alone_and_the_load_says_so() {
    load(store, SmallSeed.of(file(PLAN, MEASURES)));
    Value.Iri document =
        new Value.Iri("https://w3id.org/policygraph/id/document/2030-xugou-lighting-plan");
    Value.Iri graph = new Value.Iri(Iris.DEFAULT.documentGraph("2030-xugou-lighting-plan"));
    Value.Iri own = new Value.Iri(Iris.DEFAULT.documentGraph("2030-xugou-own-plan"));
    Gates.to(store)
        .commit(
            new Note("editor", "corrected", document),
            writer -> writer.add(graph, List.of(fact("a", "is", "b"))));
    Gates.to(store)
        .commit(
            new Note(
                "editor",
                "new",
                new Value.Iri("https://w3id.org/policygraph/id/document/2030-xugou-own-plan")),
            writer -> writer.add(own, List.of(fact("a", "is", "c"))));

    Loader.Outcome outcome =
        load(
            store,
            SmallSeed.withoutShapes(
                file(PLAN, MEASURES.replace("更换路灯", "拆除路灯")),
                file("data/registry/areas.ttl", "<a:b> <a:b> 1 .")));

    assertThat(outcome.left())
        .anySatisfy(
            why ->
                assertThat(why)
                    .startsWith("document/2030-xugou-lighting-plan stays as it is: editor")
                    .contains("revision 2"))
        .hasSize(2);
    assertThat(found(store, "拆除路灯")).isEmpty();
    assertThat(found(store, "更换路灯")).isNotEmpty();
    assertThat(graphs(store))
        .contains(own, graph)
        .extracting(Value.Iri::text)
        .contains(Iris.DEFAULT.registryGraph("areas"));
    assertThat(Gates.to(store).journal().head()).map(Revision::number).contains(4L);
  }

  /** What is concluded of a measure may bear its name too. */
  private static List<String> measures(Collection<String> ids) {
    return ids.stream().filter(it -> it.contains("/measure/")).toList();
  }
}
