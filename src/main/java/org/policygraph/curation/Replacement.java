package org.policygraph.curation;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Rdfs;

/**
 * New facts of one statement while they take the place of others. What is said of a property goes
 * at once, with its own facts where it was a part of the statement (a quantity, a time), and so
 * does what was said of its absence; what comes instead is in the graph from {@link #apply} on.
 */
final class Replacement {
  private final Model model;
  private final String iri;
  private final Facts facts = new Facts();

  Replacement(Model model, String iri) {
    this.model = model;
    this.iri = iri;
  }

  String iri() {
    return iri;
  }

  Resource resource() {
    return Facts.resource(iri);
  }

  /** Facts to come, also of what is a part of the statement. */
  Facts facts() {
    return facts;
  }

  /** Puts the new facts into the graph. */
  void apply() {
    model.add(facts.model());
  }

  void clear(String property) {
    for (RDFNode old : model.listObjectsOfProperty(resource(), Facts.property(property)).toList()) {
      String type =
          old.isURIResource() ? Iris.DEFAULT.type(old.asResource().getURI()).orElse("") : "";
      if (type.equals("quantity") || type.equals("time")) {
        model.removeAll(old.asResource(), null, null);
      }
    }
    model.removeAll(resource(), Facts.property(property), null);
    for (String absence :
        List.of(Pg.notStated, Pg.notExtracted, Pg.notInGraph, Pg.notReviewed, Pg.notApplicable)) {
      model.remove(resource(), Facts.property(absence), Facts.resource(property));
    }
  }

  /** In place of all classes among these: the one. */
  void typeAmong(List<String> classes, String one) {
    classes.forEach(it -> model.remove(resource(), Facts.property(Rdf.type), Facts.resource(it)));
    facts.type(iri, one);
  }

  /** Beside what is there. */
  void add(String property, @Nullable String object) {
    if (object != null) {
      facts.link(iri, property, object);
    }
  }

  void link(String property, @Nullable String object) {
    clear(property);
    add(property, object);
  }

  void value(String property, @Nullable Enum<?> value) {
    clear(property);
    if (value != null) {
      facts.value(iri, property, value);
    }
  }

  void flag(String property, boolean value) {
    clear(property);
    facts.bool(iri, property, value);
  }

  /** A string; where it is null, that the text does not state it. */
  void string(String property, @Nullable String value) {
    clear(property);
    facts.string(iri, property, value);
    if (value == null) {
      notStated(property);
    }
  }

  /** A number; where it is null, that the text does not state it. */
  void integer(String property, @Nullable Integer value) {
    clear(property);
    if (value == null) {
      notStated(property);
    } else {
      facts.integer(iri, property, value);
    }
  }

  void notStated(String property) {
    facts.link(iri, Pg.notStated, property);
  }

  /** The label in one language; none where it is null. */
  void label(@Nullable String label, String language) {
    model
        .listStatements(resource(), Facts.property(Rdfs.label), null, language)
        .toList()
        .forEach(model::remove);
    facts.text(iri, Rdfs.label, label, language);
  }
}
