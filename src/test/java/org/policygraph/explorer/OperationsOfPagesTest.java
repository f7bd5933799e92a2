package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import graphql.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages ask is valid by the schema; checked without a browser, so everywhere. */
class OperationsOfPagesTest {
  private static final Path PAGES = Path.of("src/main/resources/static");
  private static final Pattern CONSTANT =
      Pattern.compile("const (\\w+) = /\\* GraphQL \\*/ `([^`]*)`");
  private static final Pattern OPERATION = Pattern.compile("/\\* GraphQL \\*/ `([^`]*)`");
  private static final Pattern INSERTED = Pattern.compile("\\$\\{(\\w+)\\}");

  private final GraphQLSchema schema = schema();

  private static GraphQLSchema schema() {
    try {
      return UnExecutableSchemaGenerator.makeUnExecutableSchema(
          new SchemaParser()
              .parse(Files.readString(Path.of("src/main/resources/graphql/policygraph.graphqls"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void every_operation_is_valid() throws IOException {
    Map<String, String> fragments = new LinkedHashMap<>();
    Map<String, String> operations = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(PAGES)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".js")).sorted().toList()) {
        String text = Files.readString(file);
        Matcher constant = CONSTANT.matcher(text);
        while (constant.find()) {
          fragments.put(constant.group(1), constant.group(2));
        }
        Matcher operation = OPERATION.matcher(text);
        while (operation.find()) {
          if (!operation.group(1).strip().startsWith("fragment")) {
            operations.put(file + " at " + operation.start(), operation.group(1));
          }
        }
      }
    }
    assertThat(operations).hasSizeGreaterThan(10);
    operations.forEach((place, text) -> assertThat(faults(text, fragments)).as(place).isEmpty());
    // A page may make an operation for what it knows, such as days; what that spreads stands here.
    assertThat(fragments.values())
        .filteredOn(text -> text.strip().startsWith("fragment"))
        .isNotEmpty()
        .allSatisfy(
            text ->
                assertThat(faults(text, fragments))
                    .as(text)
                    .extracting(ValidationError::getValidationErrorType)
                    .isSubsetOf(
                        ValidationErrorType.UnusedFragment, ValidationErrorType.UndefinedFragment));
  }

  private List<ValidationError> faults(String operation, Map<String, String> fragments) {
    String whole = operation;
    for (int depth = 0; depth < 6; depth++) {
      whole =
          INSERTED
              .matcher(whole)
              .replaceAll(
                  found -> Matcher.quoteReplacement(fragments.getOrDefault(found.group(1), "")));
    }
    return new Validator()
        .validateDocument(schema, new Parser().parseDocument(whole), Locale.ENGLISH);
  }
}
