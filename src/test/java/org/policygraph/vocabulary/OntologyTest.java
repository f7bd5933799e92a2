package org.policygraph.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** The constants and the ontology file say the same. */
class OntologyTest {
  private final Model ontology = RDFDataMgr.loadModel("ontology/policygraph.ttl");

  @Test
  void the_constants_of_pg_are_the_classes_and_properties_of_the_ontology() throws Exception {
    Set<String> terms = new TreeSet<>();
    for (Resource kind :
        new Resource[] {
          OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.FunctionalProperty, RDF.Property
        }) {
      ontology
          .listSubjectsWithProperty(RDF.type, kind)
          .mapWith(Resource::getURI)
          .filterKeep(it -> it != null && it.startsWith(Pg.NS))
          .forEach(terms::add);
    }

    assertThat(constants(Pg.class)).containsExactlyInAnyOrderElementsOf(terms);
  }

  @Test
  void a_constant_is_named_as_its_term() throws Exception {
    for (Class<?> vocabulary : new Class<?>[] {Pg.class, Eli.class, Oa.class, Qudt.class}) {
      String namespace = (String) vocabulary.getField("NS").get(null);
      for (Field field : fields(vocabulary).toList()) {
        assertThat(field.get(null)).isEqualTo(namespace + field.getName());
      }
    }
  }

  @Test
  void the_individuals_of_the_ontology_are_the_values_of_the_enumerations() {
    Set<String> individuals = new TreeSet<>();
    Set<String> values = new TreeSet<>();
    for (Class<?> enumeration : Enumerations.class.getDeclaredClasses()) {
      String type = Pg.NS + enumeration.getSimpleName();
      ontology
          .listSubjectsWithProperty(RDF.type, ontology.createResource(type))
          .mapWith(Resource::getURI)
          .forEach(individuals::add);
      Stream.of(enumeration.getEnumConstants())
          .map(it -> Enumerations.iri((Enum<?>) it))
          .forEach(values::add);
    }

    assertThat(values).containsExactlyInAnyOrderElementsOf(individuals);
  }

  private static Set<String> constants(Class<?> vocabulary) {
    return fields(vocabulary)
        .map(
            it -> {
              try {
                return (String) it.get(null);
              } catch (IllegalAccessException e) {
                throw new AssertionError(e);
              }
            })
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Field> fields(Class<?> vocabulary) {
    return Stream.of(vocabulary.getFields())
        .filter(it -> Modifier.isStatic(it.getModifiers()) && !it.getName().equals("NS"));
  }
}
