package org.policygraph.query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.policygraph.query.HeaderReader.Header;
import org.policygraph.store.Parameters;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;

/** A query's file: its header held against the query itself. */
final class QueryReader {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  private QueryReader() {}

  /**
   * @param file the file's name; what stands before {@code .rq} becomes the query's
   * @throws IllegalArgumentException with file and line where header and query do not agree
   */
  static SavedQuery read(String file, String content) {
    String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.rq$", "");
    if (!NAME.matcher(name).matches()) {
      throw fault(file, 1, "the name is not of lower-case words joined by hyphens");
    }
    Header header = HeaderReader.read(file, content);
    Template template = Template.of(file, content);
    checkParameters(file, header, template);
    checkColumns(file, header, template);
    return new SavedQuery(
        name,
        content,
        header.title(),
        header.answers(),
        List.copyOf(header.parameters().keySet()),
        List.copyOf(header.columns().keySet()),
        header.sources(),
        template);
  }

  private static void checkParameters(String file, Header header, Template template) {
    Set<String> names = new HashSet<>();
    header
        .parameters()
        .forEach(
            (parameter, line) -> {
              if (!names.add(parameter.name())) {
                throw fault(file, line, "a second parameter ?" + parameter.name());
              }
              if (!mentions(template, parameter.name())) {
                throw fault(file, line, "the query does not use ?" + parameter.name());
              }
              if (parameter.defaultText() != null) {
                checkDefault(file, line, parameter);
              }
            });
  }

  private static void checkDefault(String file, int line, QueryParameter parameter) {
    try {
      parameter.value(String.valueOf(parameter.defaultText()), Iris.DEFAULT);
    } catch (BadParameterException e) {
      throw fault(file, line, "the default is wrong. " + e.getMessage());
    }
  }

  /** Whether setting the variable changes the query, wherever in it the variable stands. */
  private static boolean mentions(Template template, String variable) {
    String mark = "urn:policygraph:mark:" + variable;
    Parameters marked = Parameters.of(variable, new Value.Iri(mark));
    return template.bind(marked).serialize().contains(mark);
  }

  private static void checkColumns(String file, Header header, Template template) {
    List<String> returned = template.isSelect() ? template.variables() : List.of();
    List<String> columns = header.columns().keySet().stream().map(QueryColumn::name).toList();
    header
        .columns()
        .forEach(
            (column, line) -> {
              if (!returned.contains(column.name())) {
                throw fault(file, line, "the query does not return ?" + column.name());
              }
            });
    if (!columns.equals(returned)) {
      throw fault(file, 1, "the header returns " + columns + ", the query " + returned);
    }
  }

  private static IllegalArgumentException fault(String file, int line, String message) {
    return new IllegalArgumentException(file + ":" + line + ": " + message);
  }
}
