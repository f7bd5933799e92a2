package org.policygraph.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The comment lines at the top of a query's file.
 *
 * <pre>
 * # title: 机构的责任 | What an agency answers for
 * # answers: … | …
 * # param: ?agency id required 机构 | agency
 * # param: ?on date optional 某日 | on this day
 * # param: ?lang lang default=zh 标签所用语言 | language of the labels
 * # returns: ?measure iri 措施 | measure
 * # graph: all
 * </pre>
 *
 * What is in words is in Chinese and, behind the bar, in English. Only a SELECT query returns
 * variables. A line that begins with the comment sign and three spaces continues the line before.
 */
final class HeaderReader {
  static final Set<String> COLUMN_TYPES =
      Set.of("iri", "string", "integer", "decimal", "boolean", "date");

  private static final Pattern FIELD = Pattern.compile("#\\s?([a-z]+):\\s*(.*)");
  private static final Pattern CONTINUATION = Pattern.compile("#\\s{3,}(\\S.*)");
  private static final Pattern BOTH = Pattern.compile("([^|]+?)\\s*\\|\\s*([^|]+)");
  private static final Pattern PARAMETER =
      Pattern.compile("\\?(\\w+)\\s+(\\w+)\\s+(required|optional|default=(\\S+))\\s+(.*)");
  private static final Pattern COLUMN = Pattern.compile("\\?(\\w+)\\s+(\\w+)\\s+(.*)");

  /** A field of the header and where it stands. */
  private record Line(int number, String text) {}

  private final String file;
  private @Nullable Line title;
  private @Nullable Line answers;
  private @Nullable Line graph;
  private final List<Line> parameters = new ArrayList<>();
  private final List<Line> returns = new ArrayList<>();

  private HeaderReader(String file) {
    this.file = file;
  }

  /** A query's header as its file has it. */
  record Header(
      Wording title,
      Wording answers,
      Map<QueryParameter, Integer> parameters,
      Map<QueryColumn, Integer> columns,
      Sources sources) {}

  /**
   * @param file what messages call the file
   * @throws IllegalArgumentException with file and line where the header is not complete
   */
  static Header read(String file, String content) {
    HeaderReader reader = new HeaderReader(file);
    reader.collect(content.lines().toList());
    return reader.header();
  }

  private void collect(List<String> lines) {
    Line last = null;
    for (int i = 0; i < lines.size() && lines.get(i).startsWith("#"); i++) {
      Matcher continuation = CONTINUATION.matcher(lines.get(i));
      Matcher field = FIELD.matcher(lines.get(i));
      if (continuation.matches() && last != null) {
        Line whole = new Line(last.number(), last.text() + " " + continuation.group(1));
        replace(last, whole);
        last = whole;
      } else if (field.matches()) {
        last = new Line(i + 1, field.group(2).strip());
        add(field.group(1), last);
      }
    }
  }

  private void add(String field, Line line) {
    switch (field) {
      case "title" -> title = once(field, title, line);
      case "answers" -> answers = once(field, answers, line);
      case "graph" -> graph = once(field, graph, line);
      case "param" -> parameters.add(line);
      case "returns" -> returns.add(line);
      default ->
          throw fault(
              line.number(),
              "unknown field \"" + field + "\"; there are title, answers, param, returns, graph");
    }
  }

  private void replace(Line old, Line whole) {
    title = old.equals(title) ? whole : title;
    answers = old.equals(answers) ? whole : answers;
    graph = old.equals(graph) ? whole : graph;
    parameters.replaceAll(line -> line.equals(old) ? whole : line);
    returns.replaceAll(line -> line.equals(old) ? whole : line);
  }

  private Line once(String field, @Nullable Line before, Line line) {
    if (before != null) {
      throw fault(line.number(), "a second \"" + field + "\"; the first is on " + before.number());
    }
    return line;
  }

  private Header header() {
    Line titleLine = present("title", title);
    Line answersLine = present("answers", answers);
    Line graphLine = present("graph", graph);
    Map<QueryParameter, Integer> taken = new LinkedHashMap<>();
    parameters.forEach(line -> taken.put(parameter(line), line.number()));
    Map<QueryColumn, Integer> columns = new LinkedHashMap<>();
    returns.forEach(line -> columns.put(column(line), line.number()));
    return new Header(
        wording(titleLine, titleLine.text()),
        wording(answersLine, answersLine.text()),
        taken,
        columns,
        sources(graphLine));
  }

  private Line present(String field, @Nullable Line line) {
    if (line == null || line.text().isEmpty()) {
      throw fault(line == null ? 1 : line.number(), "no \"# " + field + ": …\" line");
    }
    return line;
  }

  private QueryParameter parameter(Line line) {
    Matcher matcher = PARAMETER.matcher(line.text());
    if (!matcher.matches()) {
      throw fault(
          line.number(), "not of the form \"?name type required|optional|default=… zh | en\"");
    }
    return new QueryParameter(
        matcher.group(1),
        type(line, matcher.group(2)),
        matcher.group(4),
        matcher.group(3).equals("optional"),
        wording(line, matcher.group(5)));
  }

  private ParameterType type(Line line, String word) {
    return Stream.of(ParameterType.values())
        .filter(type -> type.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                fault(
                    line.number(),
                    "unknown type \""
                        + word
                        + "\"; there are iri, id, string, integer, date, lang"));
  }

  private QueryColumn column(Line line) {
    Matcher matcher = COLUMN.matcher(line.text());
    if (!matcher.matches()) {
      throw fault(line.number(), "not of the form \"?variable type zh | en\"");
    }
    if (!COLUMN_TYPES.contains(matcher.group(2))) {
      throw fault(
          line.number(),
          "unknown type \""
              + matcher.group(2)
              + "\"; there are "
              + String.join(", ", COLUMN_TYPES.stream().sorted().toList()));
    }
    return new QueryColumn(matcher.group(1), matcher.group(2), wording(line, matcher.group(3)));
  }

  private Wording wording(Line line, String text) {
    Matcher matcher = BOTH.matcher(text);
    if (!matcher.matches()) {
      throw fault(line.number(), "\"" + text + "\" is not of the form \"Chinese | English\"");
    }
    return new Wording(matcher.group(1), matcher.group(2));
  }

  private Sources sources(Line line) {
    try {
      return Sources.valueOf(line.text().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw fault(
          line.number(),
          "unknown graph \"" + line.text() + "\"; there are stated, derived and all");
    }
  }

  private IllegalArgumentException fault(int line, String message) {
    return new IllegalArgumentException(file + ":" + line + ": " + message);
  }
}
