package org.policygraph.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.policygraph.store.Row;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Xsd;

/** Solutions of SELECT and answers of ASK in the standard formats. */
final class ResultWriter {
  /** Without it Excel takes a CSV file for text in the machine's own encoding. */
  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r]|-(?!\\d)");

  private ResultWriter() {}

  static byte[] write(List<String> columns, List<Row> rows, Format format) {
    List<Var> variables = columns.stream().map(Var::alloc).toList();
    RowSet set =
        RowSetStream.create(
            variables, rows.stream().map(row -> binding(row, format == Format.CSV)).iterator());
    ByteArrayOutputStream out = start(format);
    Lang lang = lang(format);
    Objects.requireNonNull(RowSetWriterRegistry.getFactory(lang))
        .create(lang)
        .write(out, set, Context.create());
    return out.toByteArray();
  }

  static byte[] write(boolean answer, Format format) {
    ByteArrayOutputStream out = start(format);
    ResultSetFormatter.output(out, answer, lang(format));
    return out.toByteArray();
  }

  private static Binding binding(Row row, boolean sheet) {
    BindingBuilder builder = BindingFactory.builder();
    row.values()
        .forEach(
            (name, value) ->
                builder.add(Var.alloc(name), Terms.node(sheet ? asWords(value) : value)));
    return builder.build();
  }

  /**
   * A text that a spreadsheet would run as a formula, with the sign before it that keeps it text.
   */
  private static Value asWords(Value value) {
    return value instanceof Value.Literal words
            && (words.datatype().equals(Xsd.string) || words.language() != null)
            && FORMULA.matcher(words.text()).lookingAt()
        ? Value.Literal.string("'" + words.text())
        : value;
  }

  private static ByteArrayOutputStream start(Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (format == Format.CSV) {
      out.writeBytes(BYTE_ORDER_MARK);
    }
    return out;
  }

  private static Lang lang(Format format) {
    return switch (format) {
      case RESULTS_JSON -> ResultSetLang.RS_JSON;
      case RESULTS_XML -> ResultSetLang.RS_XML;
      case CSV -> ResultSetLang.RS_CSV;
      default -> throw new IllegalArgumentException("no format of results: " + format);
    };
  }
}
