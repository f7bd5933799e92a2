package org.policygraph.graphql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.policygraph.store.Fact;
import org.policygraph.store.Parameters;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Xsd;

/** A graph said fact by fact, about entities by their IDs. */
class GivenGraph {
  private static final Value.Iri GRAPH =
      new Value.Iri(Iris.DEFAULT.graphs() + "document/fictional");

  private static final Value.Iri DERIVED =
      new Value.Iri(Iris.DEFAULT.graphs() + "derived/document/fictional");

  /** What figures compare to is no statement: the rule says it. */
  private static final Template COMPARISON_KEY =
      Template.of("comparison-key", Ask.resource("/ontology/rules/comparison-key.rq"));

  private final Set<Fact> facts = new LinkedHashSet<>();

  static Value.Iri iri(String id) {
    return new Value.Iri(id.contains("://") ? id : Iris.DEFAULT.ids() + id);
  }

  Entity entity(String id, String... classes) {
    Entity entity = new Entity(id);
    for (String type : classes) {
      entity.to(Rdf.type, type);
    }
    return entity;
  }

  /** Takes back what was said of an entity by a property. */
  GivenGraph without(String id, String property) {
    if (!facts.removeIf(
        fact -> fact.subject().equals(iri(id)) && fact.predicate().text().equals(property))) {
      throw new IllegalArgumentException("nothing was said of " + id + " by " + property);
    }
    return this;
  }

  List<Fact> facts() {
    return new ArrayList<>(facts);
  }

  Tdb2Store store() {
    Tdb2Store store = Tdb2Store.inMemory();
    addTo(store);
    return store;
  }

  void addTo(Tdb2Store store) {
    store.write(
        writer -> {
          writer.add(GRAPH, facts());
          writer.add(DERIVED, writer.construct(COMPARISON_KEY, Parameters.NONE));
          return 0;
        });
  }

  /** What is said of one entity. */
  final class Entity {
    private final String id;

    private Entity(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }

    private Entity say(String property, Value value) {
      facts.add(new Fact(iri(id), new Value.Iri(property), value));
      return this;
    }

    Entity to(String property, String... ids) {
      for (String other : ids) {
        say(property, iri(other));
      }
      return this;
    }

    Entity is(String property, Enum<?> value) {
      return to(property, Enumerations.iri(value));
    }

    Entity text(String property, String chinese, String english) {
      return inChinese(property, chinese).say(property, language(english, "en"));
    }

    Entity inChinese(String property, String chinese) {
      return say(property, language(chinese, "zh"));
    }

    private static Value language(String text, String tag) {
      return new Value.Literal(text, Rdf.NS + "langString", tag);
    }

    Entity string(String property, String text) {
      return say(property, Value.Literal.string(text));
    }

    Entity integer(String property, long value) {
      return say(property, Value.Literal.integer(value));
    }

    Entity decimal(String property, String value) {
      return say(property, new Value.Literal(value, Xsd.decimal, null));
    }

    Entity flag(String property, boolean value) {
      return say(property, new Value.Literal(Boolean.toString(value), Xsd.bool, null));
    }

    /** A year, month or day, as exact as it is written. */
    Entity date(String property, String date) {
      String type = date.length() == 4 ? Xsd.gYear : date.length() == 7 ? Xsd.gYearMonth : Xsd.date;
      return say(property, new Value.Literal(date, type, null));
    }
  }
}
