package org.policygraph.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.policygraph.store.Parameters;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;

/**
 * A query of the folder queries/ and what its header says of it.
 *
 * @param name the file's name without its ending
 * @param text the file, header and query
 * @param columns what a SELECT query returns; empty for the other forms
 */
public record SavedQuery(
    String name,
    String text,
    Wording title,
    Wording answers,
    List<QueryParameter> parameters,
    List<QueryColumn> columns,
    Sources sources,
    Template template) {

  public SavedQuery {
    parameters = List.copyOf(parameters);
    columns = List.copyOf(columns);
  }

  /** Whether every row is a fault of the data. */
  public boolean isCheck() {
    return name.endsWith("-violation");
  }

  public Optional<QueryParameter> parameter(String name) {
    return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  /**
   * The terms for the query's variables. An empty text counts as not given, as an empty field of a
   * form is sent.
   *
   * @throws BadParameterException for a parameter that is unknown, missing, given twice or of
   *     another type
   */
  public Parameters bind(Map<String, List<String>> given, Iris iris) {
    given.forEach(
        (name, texts) -> {
          if (parameter(name).isEmpty()) {
            throw new BadParameterException(
                name,
                parameters.isEmpty()
                    ? new Wording(
                        "不是查询 " + this.name + " 的参数，该查询没有参数",
                        "is unknown to the query " + this.name + ", which takes no parameters")
                    : new Wording(
                        "不是查询 " + this.name + " 的参数，该查询的参数为 " + names(),
                        "is unknown to the query " + this.name + ", which takes " + names()));
          }
          if (texts.size() > 1) {
            throw new BadParameterException(
                name, new Wording("只能给一次", "may be given once"), String.join(" … ", texts), null);
          }
        });
    Map<String, Value> values = new HashMap<>();
    for (QueryParameter parameter : parameters) {
      String text = String.join("", given.getOrDefault(parameter.name(), List.of()));
      if (text.isEmpty() && parameter.defaultText() != null) {
        text = parameter.defaultText();
      }
      if (!text.isEmpty()) {
        values.put(parameter.name(), parameter.value(text, iris));
      } else if (parameter.required()) {
        throw new BadParameterException(
            parameter.name(),
            new Wording(
                "缺失；须为" + parameter.type().rule().zh(),
                "is missing; it must be " + parameter.type().rule().en()));
      }
    }
    return new Parameters(values, null, List.of());
  }

  private String names() {
    return parameters.stream().map(QueryParameter::name).collect(Collectors.joining(", "));
  }
}
