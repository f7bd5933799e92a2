package org.policygraph.curation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.jspecify.annotations.Nullable;
import org.policygraph.source.SourceText;
import org.policygraph.source.SourceTextMissing;
import org.policygraph.source.SourceTexts;
import org.policygraph.vocabulary.Iris;

/**
 * Compiles annotation sheets to documents' graphs. A sheet holds quotes and no offsets; every quote
 * is looked up in the source text, so a sheet cannot be compiled without it.
 */
public final class SheetCompiler {
  /** Finds the stored graph of a document, whose statements keep their keys. */
  @FunctionalInterface
  public interface Stored {
    /** The graph as it is stored now; an empty model for a new document. */
    Model graph(String documentKey);
  }

  /**
   * What became of a sheet.
   *
   * @param document the document's key, null if the sheet does not say it
   * @param graph the document's graph; to be used only where there are no faults
   * @param open the numbers that nothing in the sheet accounts for; each is a fault, too
   */
  public record Result(
      @Nullable String document, Model graph, List<Fault> faults, List<Span> open) {}

  private final SourceTexts texts;
  private final Registry registry;
  private final Set<String> documents;
  private final Stored stored;

  /**
   * A compiler.
   *
   * @param documents keys of the documents that are or will be in the graph, to be cited
   */
  public SheetCompiler(SourceTexts texts, Registry registry, Set<String> documents, Stored stored) {
    this.texts = texts;
    this.registry = registry;
    this.documents = Set.copyOf(documents);
    this.stored = stored;
  }

  /**
   * Compiles a sheet; everything that is wrong with it is in the result.
   *
   * @throws IOException if the sheet or the source text cannot be read
   */
  public Result compile(Path file) throws IOException {
    Faults faults = new Faults(String.valueOf(file.getFileName()));
    Sheet sheet = SheetReader.read(file, faults);
    Sheet.DocumentPart part = sheet == null ? null : sheet.document();
    if (sheet == null || part == null) {
      if (faults.none()) {
        faults.add("sheet", "entry is complete", "document is missing");
      }
      return new Result(null, ModelFactory.createDefaultModel(), faults.all(), List.of());
    }
    for (int i = 0; i < sheet.unclear().size(); i++) {
      Sheet.UnclearPart open = sheet.unclear().get(i);
      faults.add(
          Compilation.where("unclear", i, null),
          "every place is decided",
          open.quote() + ": " + open.reason());
    }
    SourceText text = text(part, faults);
    String key = key(part, faults);
    if (text == null || key == null) {
      return new Result(key, ModelFactory.createDefaultModel(), faults.all(), List.of());
    }
    return compile(sheet, part, key, text, faults);
  }

  /**
   * Compiles a draft of this text, which may have places that nobody has decided on yet.
   *
   * @param name what its faults are called by
   */
  public Result compile(String name, Sheet draft, SourceText text) {
    Faults faults = new Faults(name);
    Sheet.DocumentPart part = draft.document();
    String key = part == null ? null : key(part, faults);
    return part == null || key == null
        ? new Result(key, ModelFactory.createDefaultModel(), faults.all(), List.of())
        : compile(draft, part, key, text, faults);
  }

  private static @Nullable String key(Sheet.DocumentPart part, Faults faults) {
    String key = part.key();
    if (key != null && Iris.isKey(key)) {
      return key;
    }
    faults.add("document", "key is lower-case letters, digits and hyphens", "found " + key);
    return null;
  }

  private @Nullable SourceText text(Sheet.DocumentPart part, Faults faults) throws IOException {
    if (part.text() == null) {
      faults.add("document", "entry is complete", "text is missing");
      return null;
    }
    try {
      SourceText text = texts.get(part.text());
      if (!text.sha256().equals(part.sha256())) {
        faults.add(
            "document",
            "sha256 is that of the text",
            part.sha256() + " in the sheet, " + text.sha256() + " the file");
      }
      return text;
    } catch (SourceTextMissing e) {
      faults.add("document", "source text is there", String.valueOf(e.getMessage()));
      return null;
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private Result compile(
      Sheet sheet, Sheet.DocumentPart part, String key, SourceText text, Faults faults) {
    Finder finder = new Finder(text, part.body(), faults);
    Map<String, StatementKeys.Identity> before =
        StoredStatements.read(stored.graph(key), text, finder);
    StatementKeys keys = new StatementKeys(key, before, faults);
    Registry known = registry.with(Proposals.of(sheet.proposed(), registry));
    Compilation compilation = new Compilation(faults, known, key, text, finder, keys);
    Times times = new Times(compilation);
    Quantities quantities = new Quantities(compilation);
    compilation.facts.model().add(Proposals.of(sheet.proposed(), registry));
    Labels labels = new Labels(known, compilation.facts.model(), part.area());
    MeasureCompiler measures = new MeasureCompiler(compilation, times);
    CitationCompiler citations = new CitationCompiler(compilation);

    new DocumentPartCompiler(compilation, times).compile(part);
    new SectionCompiler(compilation).compile(sheet.sections());
    measures.goals(sheet.goals());
    measures.measures(sheet.measures());
    new ResponsibilityCompiler(compilation, measures, labels).compile(sheet.responsibilities());
    new FigureCompiler(compilation, times, quantities, labels).compile(sheet, part.area());
    new ParameterCompiler(compilation, times, quantities).compile(sheet.parameters());
    citations.references(sheet.references(), documents);
    citations.programmes(sheet.programmes());
    citations.supports(sheet.supports());
    citations.none(sheet.none());
    citations.unclear(sheet.unclear());
    compilation.coverage.check(faults);
    return new Result(key, compilation.facts.model(), faults.all(), compilation.coverage.open());
  }
}
