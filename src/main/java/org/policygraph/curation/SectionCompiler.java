package org.policygraph.curation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdfs;

/** Compiles sections: each runs from its heading to the next one of the same or a higher level. */
final class SectionCompiler {
  private record Heading(String where, Sheet.SectionPart part, Span span, int level, String key) {}

  private final Compilation compilation;
  private final Facts facts;

  SectionCompiler(Compilation compilation) {
    this.compilation = compilation;
    this.facts = compilation.facts;
  }

  void compile(List<Sheet.SectionPart> parts) {
    compilation.declare("sections", parts, Sheet.SectionPart::id);
    List<Heading> headings = headings(parts);
    Deque<Heading> open = new ArrayDeque<>();
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      while (!open.isEmpty() && open.peek().level >= heading.level) {
        open.pop();
      }
      Span span = new Span(heading.span.start(), end(headings, i));
      String iri = iri(heading);
      facts.type(iri, Pg.Section);
      facts.link(iri, Pg.sectionOf, compilation.documentIri());
      if (!open.isEmpty()) {
        facts.link(iri, Pg.parentSection, iri(open.peek()));
      }
      facts.string(iri, Pg.number, heading.part.number());
      String text = compilation.text.slice(heading.span.start(), heading.span.end());
      facts.text(iri, Rdfs.label, text, "zh");
      facts.integer(iri, Pg.depth, heading.level);
      facts.integer(iri, Pg.order, i + 1);
      facts.integer(iri, Pg.start, span.start());
      facts.integer(iri, Pg.end, span.end());
      if (heading.part.speaker() != null) {
        speaker(heading, iri, heading.part.speaker());
      }
      compilation.outline.add(iri, heading.level, span);
      open.push(heading);
    }
  }

  private List<Heading> headings(List<Sheet.SectionPart> parts) {
    List<Heading> headings = new ArrayList<>();
    int previous = -1;
    for (int i = 0; i < parts.size(); i++) {
      Sheet.SectionPart part = parts.get(i);
      String where = Compilation.where("sections", i, part.id());
      Anchor anchor = compilation.required(where, "heading", part.heading());
      Integer level = compilation.required(where, "level", part.level());
      String id = compilation.required(where, "id", part.id());
      Span span = compilation.finder.inBody(where + ".heading", anchor, Finder.TITLE);
      if (id != null && !Iris.isKey(compilation.document + "-" + id)) {
        compilation.faults.add(where, "id is lower-case letters, digits and hyphens", id);
        id = null;
      }
      if (span == null || level == null || id == null) {
        continue;
      }
      if (span.start() < previous) {
        compilation.faults.add(
            where, "sections are in reading order", "it begins before the last one");
      }
      previous = span.start();
      compilation.coverage.cover(span);
      headings.add(new Heading(where, part, span, level, compilation.document + "-" + id));
    }
    return headings;
  }

  private int end(List<Heading> headings, int index) {
    return headings.subList(index + 1, headings.size()).stream()
        .filter(it -> it.level <= headings.get(index).level)
        .mapToInt(it -> it.span.start())
        .findFirst()
        .orElse(compilation.finder.body().end());
  }

  private void speaker(Heading heading, String section, Sheet.SpeakerPart part) {
    String where = heading.where + ".speaker";
    String speaker = Iris.DEFAULT.entity("speaker", heading.key);
    facts.type(speaker, Pg.Speaker);
    facts.link(section, Pg.speaker, speaker);
    facts.text(speaker, Rdfs.label, compilation.required(where, "name", part.name()), "zh");
    facts.string(speaker, Pg.post, part.post());
    String agency = compilation.entity(where, "agency", part.agency());
    if (agency != null) {
      facts.link(speaker, Pg.agency, agency);
    }
    @Nullable Span quote = compilation.finder.inBody(where + ".quote", part.quote(), Finder.QUOTE);
    compilation.passages.state(speaker, Pg.evidence, quote == null ? heading.span : quote);
  }

  private static String iri(Heading heading) {
    return Iris.DEFAULT.entity("section", heading.key);
  }
}
