package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import graphql.language.AstPrinter;
import graphql.language.Description;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is served is all that the contract promises, word for word, and what is named here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {
  private static final Path CONTRACT = Path.of("../shared/contract/schema.graphqls");

  /** Types and fields that the contract does not have, which allows more. */
  private static final Set<String> ADDED =
      Set.of(
          "Absence.evidence",
          "Absence.message",
          "ChainLink.fromName",
          "ChainLink.reason",
          "ChainLink.toName",
          "DimensionKind.PAYER",
          "Document.goals(superseded)",
          "Document.measures(superseded)",
          "Document.observations(superseded)",
          "Document.parameters(superseded)",
          "Document.programmes(superseded)",
          "Document.references(superseded)",
          "Document.targets(superseded)",
          "Evidence.superseded",
          "Finding.since",
          "FindingConnection.kinds",
          "FindingKindCount",
          "FindingOrder",
          "GoalFilter.superseded",
          "IndicatorHistory.undatedBaselines",
          "Measure.responsibilities(superseded)",
          "MeasureFilter.superseded",
          "ObservationFilter.superseded",
          "OtherNode",
          "ParameterFilter.superseded",
          "Query.findings(about)",
          "Query.findings(newSince)",
          "Query.findings(ofAKind)",
          "Query.findings(orderBy)",
          "Query.journal(adding)",
          "Query.revision",
          "Release.whole",
          "ReportOutcome",
          "ReportTiming",
          "Revision.documentId",
          "SearchHit.quote",
          "Target.reports",
          "TargetFilter.superseded",
          "TargetReport");

  /** A description where the contract has none. */
  private static final Set<String> DESCRIBED =
      Set.of(
          "\"ChainLink",
          "\"Document.goals",
          "\"Draft.look",
          "\"Explanation",
          "\"Finding",
          "\"PageInfo",
          "\"Release.citation",
          "\"Release.revision",
          "\"Release.sha256",
          "\"Statistic");

  /**
   * A description that says less where less is served or more where more is, or where the contract
   * says nothing.
   */
  private static final Set<String> SAID_OTHERWISE =
      Set.of("Absence", "Agency.nameOn", "Query.search");

  private Map<String, String> promised = Map.of();
  private Map<String, String> served = Map.of();

  @BeforeAll
  void contract_is_there() throws Exception {
    assumeTrue(
        Files.isRegularFile(CONTRACT),
        "the contract is not part of the repository: " + CONTRACT + " is not there");
    promised = declarations(new SchemaParser().parse(Files.readString(CONTRACT)));
    served = declarations(Ask.served());
  }

  @Test
  void nothing_is_served_otherwise_than_promised() {
    Map<String, String> ours = new TreeMap<>(served);
    ours.keySet().removeIf(ContractTest::isAdded);
    assertThat(promised).containsAllEntriesOf(ours);
  }

  @Test
  void what_is_added_is_served_and_not_promised() {
    assertThat(served.keySet()).containsAll(ADDED).containsAll(DESCRIBED);
    assertThat(promised.keySet()).noneMatch(ContractTest::isAdded);
  }

  /** Of a place or its description. */
  private static boolean isAdded(String place) {
    if (DESCRIBED.contains(place) || ADDED.contains(place)) {
      return true;
    }
    String name = place.replaceFirst("^\"", "").replaceFirst("[(].*", "");
    return ADDED.contains(name) || ADDED.contains(name.replaceFirst("[.].*", ""));
  }

  @Test
  void nothing_that_is_promised_is_lacking() {
    assertThat(served.keySet())
        .containsAll(promised.keySet().stream().filter(it -> !it.startsWith("\"")).toList());
  }

  /** Each type, field, argument, value and description by its place, with all that decides it. */
  private static Map<String, String> declarations(TypeDefinitionRegistry schema) {
    Map<String, String> said = new TreeMap<>();
    List<TypeDefinition<?>> types = new ArrayList<>();
    schema.types().values().forEach(types::add);
    schema.scalars().values().stream()
        .filter(s -> s.getSourceLocation() != null && s.getSourceLocation().getLine() > 0)
        .forEach(types::add);
    for (TypeDefinition<?> type : types) {
      String name = type.getName();
      said.put(name, type.getClass().getSimpleName());
      if (type instanceof ImplementingTypeDefinition<?> fields) {
        said.put(
            name,
            type.getClass().getSimpleName()
                + fields.getImplements().stream()
                    .map(AstPrinter::printAstCompact)
                    .sorted()
                    .toList());
        for (FieldDefinition field : fields.getFieldDefinitions()) {
          String place = name + "." + field.getName();
          said.put(place, AstPrinter.printAstCompact(field.getType()));
          describe(said, place, field.getDescription());
          for (InputValueDefinition argument : field.getInputValueDefinitions()) {
            said.put(place + "(" + argument.getName() + ")", input(argument));
          }
        }
      }
      if (type instanceof InputObjectTypeDefinition input) {
        for (InputValueDefinition field : input.getInputValueDefinitions()) {
          said.put(name + "." + field.getName(), input(field));
        }
      }
      if (type instanceof EnumTypeDefinition values) {
        for (EnumValueDefinition value : values.getEnumValueDefinitions()) {
          said.put(name + "." + value.getName(), "value");
        }
      }
      if (type instanceof ObjectTypeDefinition object) {
        describe(said, name, object.getDescription());
      }
      if (type instanceof ScalarTypeDefinition scalar) {
        describe(said, name, scalar.getDescription());
      }
    }
    return said;
  }

  private static String input(InputValueDefinition value) {
    return AstPrinter.printAstCompact(value.getType())
        + " = "
        + (value.getDefaultValue() == null
            ? "none"
            : AstPrinter.printAstCompact(value.getDefaultValue()));
  }

  private static void describe(
      Map<String, String> said, String place, @Nullable Description description) {
    if (description != null && !SAID_OTHERWISE.contains(place)) {
      said.put("\"" + place, description.getContent());
    }
  }
}
