package org.policygraph.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.policygraph.source.SourceText;
import org.policygraph.source.SourceTexts;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdfs;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The quotes of a document, put side by side, do not give its sentences back. The texts are not
 * ours to republish; the repository holds facts, figures, names and fragments of at most {@link
 * Finder#QUOTE} characters, and many short quotes could still add up to a text.
 *
 * <p>Counted is wording, that is ideographs and letters: a number is a fact, punctuation says
 * nothing. What stands around a quote to make it unique (prefix, suffix) counts as quoted. Exempt
 * is what has to be quoted whole: the bracket 责任单位, the evidence of who answers; a title in 《》; the
 * document's own particulars and the headings.
 *
 * <p>Two rules. Quotes that adjoin, with nothing but numbers and punctuation between them, read as
 * one quote, so together they keep the bound of one. And of a sentence with more wording than that
 * bound at least a tenth stays outside all quotes: where less is left out, anybody can fill it in.
 */
class QuotesLeaveGapsTest {
  private static final int LEFT_OUT = 10; // one in so many
  private static final Pattern SENTENCE = Pattern.compile("[^。；;！!？?\\n\\r]+");
  private static final Pattern LINE = Pattern.compile("[^\\n\\r]+");
  private static final Pattern WHOLE = Pattern.compile("[(（]责任(?:单位|部门)[^)）\\n]*[)）]|《[^》\\n]*》");

  /** A text, and which of its code points are quoted and which may be. */
  private record Quoted(String document, SourceText text, BitSet quoted, BitSet exempt) {
    List<Span> spans(Pattern pattern) {
      List<Span> spans = new ArrayList<>();
      String all = text.text();
      for (Matcher found = pattern.matcher(all); found.find(); ) {
        spans.add(
            new Span(all.codePointCount(0, found.start()), all.codePointCount(0, found.end())));
      }
      return spans;
    }

    List<Integer> wording(Span span) {
      int[] points = text.slice(span.start(), span.end()).codePoints().toArray();
      List<Integer> wording = new ArrayList<>();
      for (int i = 0; i < points.length; i++) {
        if (Character.isLetter(points[i])) {
          wording.add(span.start() + i);
        }
      }
      return wording;
    }

    String offence(int at, String what) {
      String fragment = text.slice(at, Math.min(text.length(), at + Finder.QUOTE)).strip();
      return document + " at " + at + ": " + what + ": “" + fragment.replace('\n', ' ') + "”";
    }
  }

  @Test
  void of_each_long_sentence_a_tenth_of_the_wording_is_in_no_quote() throws Exception {
    List<String> offences = new ArrayList<>();
    for (Quoted document : documents()) {
      for (Span sentence : document.spans(SENTENCE)) {
        List<Integer> wording =
            document.wording(sentence).stream().filter(it -> !document.exempt.get(it)).toList();
        long open = wording.stream().filter(it -> !document.quoted.get(it)).count();
        if (wording.size() > Finder.QUOTE && open * LEFT_OUT < wording.size()) {
          String what = open + " of " + wording.size() + " characters are in no quote";
          offences.add(document.offence(wording.get(0), what));
        }
      }
    }
    assertThat(offences).isEmpty();
  }

  @Test
  void quotes_that_adjoin_are_together_no_longer_than_one_may_be() throws Exception {
    List<String> offences = new ArrayList<>();
    for (Quoted document : documents()) {
      for (Span line : document.spans(LINE)) {
        List<Integer> run = new ArrayList<>();
        for (int at : document.wording(line)) {
          if (document.quoted.get(at) && !document.exempt.get(at)) {
            run.add(at);
          } else {
            check(document, run, offences);
            run.clear();
          }
        }
        check(document, run, offences);
      }
    }
    assertThat(offences).isEmpty();
  }

  private static void check(Quoted document, List<Integer> run, List<String> offences) {
    if (run.size() > Finder.QUOTE) {
      offences.add(document.offence(run.get(0), run.size() + " characters in adjoining quotes"));
    }
  }

  private static List<Quoted> documents() throws Exception {
    SourceTexts texts = CuratedFiles.texts();
    List<Quoted> documents = new ArrayList<>();
    for (Path file : CuratedFiles.documents()) {
      documents.add(read(file, texts));
    }
    assertThat(documents).isNotEmpty();
    return documents;
  }

  private static Quoted read(Path file, SourceTexts texts) throws Exception {
    DocumentGraph graph = new DocumentGraph(RDFDataMgr.loadModel(file.toString()));
    Resource version = graph.instances(Pg.TextVersion).get(0);
    SourceText text = texts.get(graph.string(version, Pg.fileName).orElseThrow());
    Quoted document = new Quoted(file.getFileName().toString(), text, new BitSet(), new BitSet());
    for (Resource evidence : graph.instances(Pg.Evidence)) {
      int start = 0;
      int end = 0;
      for (Resource selector : graph.objects(evidence, Oa.hasSelector)) {
        start += graph.integer(selector, Oa.start).orElse(0);
        end += graph.integer(selector, Oa.end).orElse(0);
        start -= length(graph, selector, Oa.prefix);
        end += length(graph, selector, Oa.suffix);
      }
      assertThat(end).as(evidence.getURI()).isGreaterThan(start);
      document.quoted.set(start, end);
    }
    Places places = Places.of(text, null);
    for (Anchor draft : drafts(corrections(file))) {
      Span span = places.find(draft).orElseThrow();
      document.quoted.set(span.start(), span.end());
    }
    document.spans(WHOLE).forEach(it -> document.exempt.set(it.start(), it.end()));
    for (Resource it : graph.instances(Pg.Document)) {
      graph.allPassages(it).forEach(own -> document.exempt.set(own.start(), own.end()));
    }
    for (Resource section : graph.instances(Pg.Section)) {
      int start = graph.integer(section, Pg.start).orElseThrow();
      document.exempt.set(start, start + length(graph, section, Rdfs.label));
    }
    return document;
  }

  private static JsonNode corrections(Path document) {
    String name = document.getFileName().toString().replace(".ttl", ".yaml");
    return new YAMLMapper().readTree(Path.of("data/corrections", name).toFile());
  }

  /** By what the corrections recognise drafts, also those that no statement came of. */
  private static List<Anchor> drafts(JsonNode corrections) {
    List<Anchor> drafts = new ArrayList<>();
    corrections.forEach(
        list ->
            list.forEach(
                line -> {
                  for (String act : List.of("keep", "correct", "reject")) {
                    if (line.has(act)) {
                      drafts.add(new YAMLMapper().treeToValue(line.get(act), Anchor.class));
                    }
                  }
                }));
    assertThat(drafts).isNotEmpty();
    return drafts;
  }

  @Test
  void what_corrections_quote_is_no_longer_than_a_quote_may_be() throws Exception {
    List<String> offences = new ArrayList<>();
    for (Path file : CuratedFiles.documents()) {
      collect("", corrections(file), offences);
    }
    assertThat(offences).isEmpty();
  }

  /** Titles of documents are quoted whole, as in the sheets. */
  private static void collect(String name, JsonNode node, List<String> offences) {
    boolean title = List.of("text", "title", "titleEn", "label", "en", "note").contains(name);
    if (node.isString() && !title) {
      String said = node.asString();
      if (said.codePoints().filter(Character::isIdeographic).count() > Finder.QUOTE
          && !said.startsWith("《")) {
        offences.add(name + ": " + said);
      }
    }
    if (node.isObject()) {
      node.properties().forEach(it -> collect(it.getKey(), it.getValue(), offences));
    } else {
      node.forEach(it -> collect(name, it, offences));
    }
  }

  private static int length(DocumentGraph graph, Resource subject, String property) {
    String value = graph.string(subject, property).orElse("");
    return value.codePointCount(0, value.length());
  }
}
