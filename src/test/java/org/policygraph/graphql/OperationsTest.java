package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.execution.RawVariables;
import graphql.introspection.Introspection;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.TypeName;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.parser.Parser;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.source.SourceText;
import org.policygraph.source.SourceTexts;

/** Operations that together select every field of the contract: complete, and at a known cost. */
class OperationsTest {
  private static final List<String> OPERATIONS =
      List.of(
          "documents",
          "document-lists",
          "measures",
          "goals-and-parameters",
          "figures",
          "agencies",
          "indicators",
          "topics-and-search",
          "one-of-each",
          "drafts",
          "audit");
  private static final Map<String, Object> VARIABLES =
      Map.of("first", 200, "scope", Fictional.CITY);

  /** Objects that hold no more than was read with what they stand on. */
  private static final Set<String> MADE =
      Set.of("PageInfo", "Review", "IndicatorPoint", "Explanation", "Rule", "StatisticValue");

  private final Path texts;

  OperationsTest(@TempDir Path texts) {
    this.texts = texts;
  }

  @TestFactory
  Stream<DynamicTest> an_operation_costs_the_same_for_one_row_and_for_fifty() {
    return OPERATIONS.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      String operation = operation(name);
                      Ask.Answer one = ask(1).ask(operation, VARIABLES).withoutErrors();
                      Ask.Answer fifty = ask(50).ask(operation, VARIABLES).withoutErrors();
                      assertThat(fifty.queries()).isEqualTo(one.queries());
                      assertThat(fifty.queries()).isBetween(1, bound(operation));
                    }));
  }

  /**
   * Lists of what is not in the graphs of these tests: ReviewHttpTest asks for the journal and what
   * it changed, FindingFieldsTest for findings, ReleasesHttpTest for releases; PagingTest pages
   * through all but the releases.
   */
  static final Set<String> ASKED_ELSEWHERE = Set.of("journal", "changes", "findings", "releases");

  /**
   * ReviewHttpTest asks for what needs a journal, and for what writes; ReleasesHttpTest for
   * releases; FindingFieldsTest for the day of a finding, which no finding here has, and for counts
   * by kind; and SourceTextsTest for words found in a text, of which there is none here.
   */
  private static boolean isAskedElsewhere(String field) {
    return Stream.of("Mutation.", "Revision", "StatementChange", "Release", "FindingKindCount")
            .anyMatch(field::startsWith)
        || Set.of(
                "Query.journal",
                "Query.changes",
                "Query.revision",
                "Query.releases",
                "Finding.since",
                "FindingConnection.kinds",
                "IndicatorHistory.undatedBaselines",
                "SearchHit.quote")
            .contains(field);
  }

  @Test
  void every_field_of_the_contract_is_selected_and_answered() throws Exception {
    Set<String> answered = new TreeSet<>();
    for (String name : OPERATIONS) {
      Ask.Answer answer = ask(3).ask(operation(name), VARIABLES).withoutErrors();
      answered(answer.fields(), Ask.SCHEMA.getQueryType(), answered::add);
    }
    assertThat(answered)
        .containsExactlyElementsOf(
            everyField().stream().filter(it -> !isAskedElsewhere(it)).toList());
  }

  @Test
  void every_root_list_is_as_long_as_what_was_given() throws Exception {
    Ask ask = ask(50);
    Map<String, Integer> totals = new HashMap<>();
    for (String name : OPERATIONS) {
      Ask.Answer answer = ask.ask(operation(name), VARIABLES);
      answer
          .fields()
          .forEach(
              (field, value) -> {
                if (value instanceof Map<?, ?> map && map.get("totalCount") != null) {
                  totals.put(field, (Integer) map.get("totalCount"));
                }
              });
    }
    assertThat(totals)
        .containsEntry("documents", 100)
        .containsEntry("measures", 100)
        .containsEntry("goals", 50)
        .containsEntry("parameters", 50)
        .containsEntry("targets", 100)
        .containsEntry("observations", 100)
        .containsEntry("agencies", 50)
        .containsEntry("indicators", 100)
        .containsEntry("topics", 2)
        .containsEntry("findings", 51);
  }

  @Test
  void a_field_of_the_schema_that_nothing_reads_does_not_start() {
    RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
    new ContractWiring(new Contract()).addTo(wiring);
    TypeDefinitionRegistry schema = Ask.served();
    schema.add(
        ObjectTypeExtensionDefinition.newObjectTypeExtensionDefinition()
            .name("Measure")
            .fieldDefinition(new FieldDefinition("unheardOf", new TypeName("String")))
            .build());
    assertThatThrownBy(() -> new SchemaGenerator().makeExecutableSchema(schema, wiring.build()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Measure.unheardOf");
  }

  /** A complete graph, of whose documents the first has its text mounted. */
  private Ask ask(int n) throws Exception {
    Fictional graph = Fictional.complete(n);
    SourceText text = SourceText.decode("d0.txt", "灯市文件全文如下".getBytes(StandardCharsets.UTF_8));
    Files.writeString(texts.resolve("d0.txt"), text.text());
    graph.withText("d0", "d0.txt", text.sha256(), text.length());
    return new Ask(graph).with(SourceTexts.in(texts));
  }

  static String operation(String name) {
    return Ask.resource("/graphql-test/" + name + ".graphql");
  }

  private static List<String> everyField() {
    Set<String> fields = new TreeSet<>();
    for (GraphQLObjectType type : objects()) {
      type.getFieldDefinitions().forEach(f -> fields.add(type.getName() + "." + f.getName()));
    }
    return List.copyOf(fields);
  }

  static List<GraphQLObjectType> objects() {
    return Ask.SCHEMA.getAllTypesAsList().stream()
        .filter(GraphQLObjectType.class::isInstance)
        .map(GraphQLObjectType.class::cast)
        .filter(type -> !Introspection.isIntrospectionTypes(type))
        .toList();
  }

  /** Names each field that has a value: neither null nor an empty list. */
  private static void answered(Object value, GraphQLCompositeType type, Consumer<String> found) {
    if (value instanceof List<?> list) {
      list.forEach(element -> answered(element, type, found));
      return;
    }
    Map<?, ?> object = (Map<?, ?>) value;
    GraphQLObjectType concrete =
        type instanceof GraphQLObjectType known
            ? known
            : Ask.SCHEMA.getObjectType((String) object.get("__typename"));
    object.forEach(
        (name, below) -> {
          if (name.equals("__typename") || below == null || List.of().equals(below)) {
            return;
          }
          found.accept(concrete.getName() + "." + name);
          GraphQLFieldDefinition field = concrete.getFieldDefinition((String) name);
          if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType next) {
            answered(below, next, found);
          }
        });
  }

  /** At most one query for the links and one for the entities, for each relation and type. */
  private static int bound(String operation) {
    ExecutableNormalizedOperation normalized =
        ExecutableNormalizedOperationFactory.createExecutableNormalizedOperationWithRawVariables(
            Ask.SCHEMA, Parser.parse(operation), null, new RawVariables(VARIABLES));
    List<ExecutableNormalizedField> fields = new ArrayList<>(normalized.getTopLevelFields());
    int bound = 0;
    for (int i = 0; i < fields.size(); i++) {
      ExecutableNormalizedField field = fields.get(i);
      fields.addAll(field.getChildren());
      for (String type : field.getObjectTypeNames()) {
        bound += bound(type, field);
      }
    }
    return bound;
  }

  private static int bound(String type, ExecutableNormalizedField field) {
    if (field.getFieldName().startsWith("__")) {
      return 0;
    }
    if (field.getFieldName().equals("absences")) {
      return 1;
    }
    var output =
        GraphQLTypeUtil.unwrapAll(
            Ask.SCHEMA.getObjectType(type).getFieldDefinition(field.getFieldName()).getType());
    boolean connection = output.getName().endsWith("Connection");
    return switch (type + "." + field.getFieldName()) {
      case "Query.search" -> 3;
      case "Query.findings" -> 4;
      // A level of premises costs one query, and so does the evidence of a level of the answer.
      case "Query.explain" -> 6;
      case "Query.statistics" -> 2;
      case "Document.text", "Indicator.history" -> 2;
      case "Agency.nameOn" -> 1;
      case "Holding.name", "ChainLink.fromName", "ChainLink.toName" -> 2;
      case "Measure.responsibilityChain" -> 4;
      case "ChainLink.evidence" -> 3;
      default ->
          !(output instanceof GraphQLCompositeType)
                  || MADE.contains(output.getName())
                  || output.getName().endsWith("Edge")
              ? 0
              : connection || type.equals("Query") || type.endsWith("Edge") ? 1 : 2;
    };
  }
}
