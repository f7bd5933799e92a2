package org.policygraph.drafting;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.policygraph.curation.Sheet;
import org.policygraph.curation.Sheets;
import org.policygraph.curation.Span;
import org.policygraph.extraction.Extractor;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Header;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.figures.FigureDetails;
import org.policygraph.source.SourceText;
import org.policygraph.vocabulary.Iris;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Drafts annotation sheets: what the reader finds in a text, in the format that people edit and the
 * compiler reads. What no rule knows is left out; what the registry lacks is proposed; numbers that
 * nothing accounts for, and what the reader could not decide, are listed as unclear.
 */
public final class Drafter {
  private final Workspace workspace;
  private final RegistryLinks links;
  private final MeasureTopics topics;

  /**
   * A drafter that uses the keys of this registry.
   *
   * @throws IOException if the graphs of documents cannot be read
   */
  public Drafter(Workspace workspace) throws IOException {
    this.workspace = workspace;
    this.links = RegistryLinks.of(workspace);
    this.topics = new MeasureTopics(workspace.registry());
  }

  /** A key for a document by the name of its file; what a key cannot hold becomes a hyphen. */
  public static String key(String fileName, SourceText text) {
    String name =
        fileName
            .replaceFirst("\\.[^.]+$", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return Iris.isKey(name) ? name : "document-" + text.sha256().substring(0, 10);
  }

  /** As {@link #draft(String, SourceText, Told)}, of a document of which nothing is told. */
  public Sheet draft(String key, SourceText source) throws IOException {
    return draft(key, source, Told.NOTHING);
  }

  /**
   * The draft of a text. A document of a kind that no rule knows is one of {@link Told#OTHER}, if
   * the registry has that; this and what was told otherwise than the text says is listed as
   * unclear.
   *
   * @param key what the document is to be called
   * @throws IOException if the graphs of other documents cannot be read
   */
  public Sheet draft(String key, SourceText source, Told told) throws IOException {
    Extractor.Found found = Extractor.read(source.text());
    Proposed proposed = new Proposed(workspace.registry()::hasUnit);
    DraftText page = DraftText.of(source);
    Header known = told.over(found.header(), workspace.registry());
    Links linked = links.at(key, known);
    HeaderDraft header = new HeaderDraft(page, known, linked, proposed, told);
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.set("document", header.document(key, source.name()));
    Sheet.DocumentPart document = Sheets.of(tree).document();
    DraftText text = page.within(document == null ? null : document.body());

    OutlineDrafts outline = new OutlineDrafts(text, linked, topics);
    outline.sections(of(found, Draft.Section.class), tree.putArray("sections"));
    outline.goals(of(found, Draft.Goal.class), tree.putArray("goals"));
    outline.measures(
        of(found, Draft.Measure.class), of(found, Draft.Step.class), tree.putArray("measures"));
    DutyDrafts duties = new DutyDrafts(text, linked, proposed, outline.measures());
    List<Span> loose =
        duties.responsibilities(
            of(found, Draft.Responsibility.class), tree.putArray("responsibilities"));
    FigureDrafts figures =
        new FigureDrafts(
            text,
            linked,
            proposed,
            new DraftTimes(text, known),
            new FigureDetails(source.text(), found.header(), found.drafts(), links.areaNames()),
            header.area());
    figures(of(found, Draft.Figure.class), text, figures, outline, tree);
    new ReferenceDrafts(text, linked)
        .references(of(found, Draft.Reference.class), tree.putArray("references"));
    outline.programmes(of(found, Draft.Programme.class), tree.putArray("programmes"));
    ObjectNode entries = proposed.part();
    if (!entries.isEmpty()) {
      tree.set("proposed", entries);
    }
    unclear(text, told.remarks(source.text(), found.header(), known), found.unclear(), loose, tree);
    return Sheets.of(tree);
  }

  /** Whether a document has a day, which it cannot be a graph without. */
  public static boolean isDated(Sheet sheet) {
    Sheet.DocumentPart part = sheet.document();
    return part != null
        && Stream.of(part.issued(), part.published(), part.spoken()).anyMatch(Objects::nonNull);
  }

  private static <T extends Draft> List<T> of(Extractor.Found found, Class<T> kind) {
    return found.drafts().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static void figures(
      List<Draft.Figure> figures,
      DraftText text,
      FigureDrafts drafts,
      OutlineDrafts outline,
      ObjectNode tree) {
    ArrayNode targets = tree.putArray("targets");
    ArrayNode observations = tree.putArray("observations");
    ArrayNode parameters = tree.putArray("parameters");
    for (Draft.Figure figure : figures) {
      Span span = text.span(figure.span());
      if (text.inBody(span)) {
        Optional<String> measure = outline.measureOf(span);
        switch (figure.kind()) {
          case TARGET -> {
            ObjectNode row = targets.addObject();
            drafts.target(figure, row);
            measure.ifPresent(it -> row.putArray("measures").add(it));
          }
          case OBSERVATION -> {
            ObjectNode row = observations.addObject();
            drafts.observation(figure, row);
            measure.ifPresent(it -> row.putArray("measures").add(it));
          }
          case PARAMETER -> {
            ObjectNode row = parameters.addObject();
            drafts.parameter(figure, row);
            measure.ifPresent(it -> row.put("measure", it));
          }
        }
      }
    }
  }

  /** Places that a person has to look at: what the reader says, and numbers left over. */
  private void unclear(
      DraftText text,
      List<Told.Remark> remarks,
      List<Unclear> places,
      List<Span> loose,
      ObjectNode tree)
      throws IOException {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (Told.Remark remark : remarks) {
      add(rows, text, text.span(remark.place()), remark.reason())
          .ifPresent(it -> it.put("property", remark.property()));
    }
    for (Unclear place : places) {
      add(rows, text, text.span(place.span()), place.reason());
    }
    loose.forEach(it -> add(rows, text, it, "who answers is told, for what is not found"));
    for (Span number : open(text.source(), Sheets.of(tree))) {
      add(rows, text, text.withWords(number), "nothing accounts for this number yet");
    }
    if (!rows.isEmpty()) {
      tree.set("unclear", rows);
    }
  }

  private static Optional<ObjectNode> add(
      ArrayNode rows, DraftText text, Span span, String reason) {
    if (!text.inBody(span) || span.length() == 0) {
      return Optional.empty();
    }
    ObjectNode row = rows.addObject();
    row.set("quote", text.anchor(text.beginning(span)));
    row.put("reason", reason);
    return Optional.of(row);
  }

  private List<Span> open(SourceText source, Sheet sheet) throws IOException {
    return workspace.compiler().compile(source.name(), sheet, source).open();
  }
}
