package org.policygraph.curation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Xsd;

/** A document's graph while it is being written, in the words of {@code vocabulary}. */
final class Facts {
  private final Model model = ModelFactory.createDefaultModel();

  Model model() {
    return model;
  }

  void type(String subject, String... classes) {
    for (String it : classes) {
      link(subject, Rdf.type, it);
    }
  }

  void link(String subject, String property, String object) {
    model.add(resource(subject), property(property), resource(object));
  }

  void links(String subject, String property, Collection<String> objects) {
    objects.forEach(it -> link(subject, property, it));
  }

  void value(String subject, String property, Enum<?> value) {
    link(subject, property, Enumerations.iri(value));
  }

  /** Text in a language; nothing where it is null. */
  void text(String subject, String property, @Nullable String text, String language) {
    if (text != null) {
      model.add(resource(subject), property(property), text, language);
    }
  }

  /** A plain string; nothing where it is null. */
  void string(String subject, String property, @Nullable String value) {
    if (value != null) {
      model.add(resource(subject), property(property), value);
    }
  }

  void integer(String subject, String property, int value) {
    typed(subject, property, Integer.toString(value), Xsd.integer);
  }

  void offset(String subject, String property, int value) {
    typed(subject, property, Integer.toString(value), Xsd.nonNegativeInteger);
  }

  void bool(String subject, String property, boolean value) {
    typed(subject, property, Boolean.toString(value), Xsd.bool);
  }

  void decimal(String subject, String property, BigDecimal value) {
    typed(subject, property, canonical(value), Xsd.decimal);
  }

  void typed(String subject, String property, String lexical, String datatype) {
    model.add(
        resource(subject),
        property(property),
        ResourceFactory.createTypedLiteral(
            lexical, TypeMapper.getInstance().getSafeTypeByName(datatype)));
  }

  /** As people write it: no exponent, no idle zero. */
  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** The canonical form of xsd:decimal, which is also how TDB2 gives a decimal back: 45000.0. */
  static String canonical(BigDecimal value) {
    String plain = plain(value);
    return plain.contains(".") ? plain : plain + ".0";
  }

  /** The datatype of yyyy, yyyy-mm or yyyy-mm-dd; empty for everything else. */
  static Optional<String> dateType(String date) {
    if (date.matches("\\d{4}")) {
      return Optional.of(Xsd.gYear);
    }
    if (date.matches("\\d{4}-(0[1-9]|1[0-2])")) {
      return Optional.of(Xsd.gYearMonth);
    }
    boolean day = date.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    return day ? Optional.of(Xsd.date) : Optional.empty();
  }

  static Resource resource(String iri) {
    return ResourceFactory.createResource(iri);
  }

  static Property property(String iri) {
    return ResourceFactory.createProperty(iri);
  }
}
