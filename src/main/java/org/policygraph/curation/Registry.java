package org.policygraph.curation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Qudt;
import org.policygraph.vocabulary.Rdfs;
import org.policygraph.vocabulary.Skos;

/** What the sheets may refer to by key: agencies, indicators, areas, topics and units. */
public final class Registry {
  private final Model model;

  private Registry(Model model) {
    this.model = model;
  }

  public static Registry of(Model model) {
    return new Registry(model);
  }

  /**
   * All Turtle files of a folder and its folders.
   *
   * @throws IOException if the folder cannot be read
   * @throws org.apache.jena.riot.RiotException if a file is no Turtle
   */
  public static Registry read(Path folder) throws IOException {
    Model model = ModelFactory.createDefaultModel();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> turtle = files.filter(it -> it.toString().endsWith(".ttl")).sorted().toList();
      turtle.forEach(it -> RDFDataMgr.read(model, it.toUri().toString(), Lang.TURTLE));
    }
    return new Registry(model);
  }

  /** The same with further entries. */
  public Registry with(Model more) {
    return more.isEmpty() ? this : new Registry(ModelFactory.createUnion(model, more));
  }

  /** What it was read from. */
  public Model model() {
    return model;
  }

  /** Whether there is such an entity, by its ID {@code type/key}. */
  public boolean has(String id) {
    int slash = id.indexOf('/');
    return slash > 0
        && Iris.isKey(id.substring(0, slash))
        && Iris.isKey(id.substring(slash + 1))
        && resource(Iris.DEFAULT.ofId(id)).listProperties().hasNext();
  }

  /** The preferred label in a language, of a concept or of anything that has a plain label. */
  Optional<String> label(String iri, String language) {
    Resource resource = resource(iri);
    return Stream.of(Skos.prefLabel, Rdfs.label)
        .flatMap(it -> resource.listProperties(property(it), language).toList().stream())
        .map(it -> it.getString())
        .sorted()
        .findFirst();
  }

  /** What all entries of a type are called in Chinese, preferred and otherwise, by their keys. */
  public Map<String, List<String>> labels(String type) {
    Map<String, List<String>> labels = new TreeMap<>();
    for (String property : List.of(Skos.prefLabel, Skos.altLabel)) {
      model
          .listStatements(null, property(property), (RDFNode) null)
          .filterKeep(it -> it.getObject().isLiteral() && it.getLanguage().equals("zh"))
          .filterKeep(
              it -> Iris.DEFAULT.type(it.getSubject().getURI()).filter(type::equals).isPresent())
          .forEach(
              it ->
                  Iris.DEFAULT
                      .key(it.getSubject().getURI())
                      .ifPresent(
                          key ->
                              labels
                                  .computeIfAbsent(key, none -> new ArrayList<>())
                                  .add(it.getString())));
    }
    return labels;
  }

  /**
   * The official name that an agency had on a day, of several the one that it surely had, then the
   * first; of an entry without names, its label. Empty where it has none in the language.
   *
   * @param day as exact as it is known: yyyy, yyyy-mm or yyyy-mm-dd
   */
  Optional<String> nameOn(String agency, String day, String language) {
    List<Resource> names =
        resource(agency).listProperties(property(Pg.name)).toList().stream()
            .map(it -> it.getResource())
            .filter(it -> "true".equals(text(it, Pg.official)))
            .toList();
    return names.isEmpty()
        ? label(agency, language)
        : names.stream()
            .filter(it -> notLater(text(it, Pg.from), day) && notLater(day, text(it, Pg.to)))
            .min(
                // one that ends then may have ended; of two, the one that was there before
                Comparator.comparing((Resource it) -> ends(text(it, Pg.to), day))
                    .thenComparing(it -> text(it, Pg.from))
                    .thenComparing(Resource::getURI))
            .flatMap(
                it ->
                    label(it.getURI(), language)
                        .or(
                            () ->
                                // still its name: then it is the label's in this language too
                                label(it.getURI(), "zh").equals(label(agency, "zh"))
                                    ? label(agency, language)
                                    : Optional.empty()));
  }

  private static boolean ends(String to, String day) {
    return !to.isEmpty() && notLater(to, day);
  }

  /** As far as both tell; nothing told is no bound. */
  private static boolean notLater(String earlier, String later) {
    int exact = Math.min(earlier.length(), later.length());
    return earlier.substring(0, exact).compareTo(later.substring(0, exact)) <= 0;
  }

  private static String text(Resource of, String name) {
    Statement said = of.getProperty(property(name));
    return said == null ? "" : said.getLiteral().getLexicalForm();
  }

  /** The unit whose notation this is: 件, CNY, percent, m2. */
  Optional<String> unit(String notation) {
    return model
        .listSubjectsWithProperty(property(Skos.notation))
        .filterKeep(it -> Iris.DEFAULT.type(it.getURI()).filter("unit"::equals).isPresent())
        .filterKeep(it -> notation.equals(notation(it.getURI()).orElse("")))
        .nextOptional()
        .map(Resource::getURI);
  }

  /** A unit's notation. */
  Optional<String> notation(String unit) {
    return Optional.ofNullable(resource(unit).getProperty(property(Skos.notation)))
        .map(it -> it.getLiteral().getLexicalForm());
  }

  /** The unit in which an indicator is given. */
  Optional<String> unitOf(String indicator) {
    return Optional.ofNullable(resource(indicator).getProperty(property(Qudt.hasUnit)))
        .map(it -> it.getObject())
        .filter(RDFNode::isURIResource)
        .map(it -> it.asResource().getURI());
  }

  /** Whether there is a unit of this notation. */
  public boolean hasUnit(String notation) {
    return unit(notation).isPresent();
  }

  /** The notation of the unit in which the indicator of this key is given. */
  public Optional<String> unitOfIndicator(String key) {
    return Iris.isKey(key)
        ? unitOf(Iris.DEFAULT.entity("indicator", key)).flatMap(this::notation)
        : Optional.empty();
  }

  private Resource resource(String iri) {
    return model.createResource(iri);
  }

  private static Property property(String iri) {
    return ResourceFactory.createProperty(iri);
  }
}
