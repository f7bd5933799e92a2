package org.policygraph.curation;

import java.util.function.Predicate;
import org.apache.jena.rdf.model.Model;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Rdf;

/** The IDs in input objects, as IRIs of what is there; what is not there is noted and null. */
final class EnteredIds {
  private final Registry registry;
  private final Model model;
  private final Predicate<String> documents;

  /**
   * @param model the graph of the document
   * @param documents whether the graph has the document of an IRI
   */
  EnteredIds(Registry registry, Model model, Predicate<String> documents) {
    this.registry = registry;
    this.model = model;
    this.documents = documents;
  }

  /** An entry of the registry, in a field that has to be there. */
  @Nullable String entry(InputFields in, String field, String type) {
    String id = in.required(field);
    return id == null ? null : entry(in, field, id, type);
  }

  /** As {@link #entry(InputFields, String, String)}, of one ID in the field. */
  @Nullable String entry(InputFields in, String field, String id, String type) {
    String iri = iri(in, field, id);
    if (iri == null) {
      return null;
    }
    String found = Iris.DEFAULT.id(iri).orElse(id);
    if (!found.startsWith(type + "/") || !registry.has(found)) {
      in.fault(field, "registry has it", "there is no " + type + " " + found);
      return null;
    }
    return iri;
  }

  /** A statement of the same document. */
  @Nullable String own(InputFields in, String field, String type) {
    String iri = iri(in, field, in.required(field));
    boolean there =
        iri != null
            && model.contains(Facts.resource(iri), Facts.property(Rdf.type), Facts.resource(type));
    if (iri != null && !there) {
      in.fault(
          field, "the document states it", "it has no " + key(type.replace('#', '/')) + " " + iri);
    }
    return there ? iri : null;
  }

  /** A document that the graph has; null, and not noted, where the field is not there. */
  @Nullable String document(InputFields in, String field) {
    String iri = in.has(field) ? iri(in, field, in.text(field)) : null;
    if (iri != null && !documents.test(iri)) {
      in.fault(field, "the graph has the document", "there is no document " + in.text(field));
      return null;
    }
    return iri;
  }

  private static @Nullable String iri(InputFields in, String field, @Nullable String id) {
    if (id == null) {
      return null;
    }
    try {
      return Iris.DEFAULT.ofId(id);
    } catch (IllegalArgumentException e) {
      in.fault(field, "field is an ID of the form type/key", "found " + id);
      return null;
    }
  }

  /** What stands behind the last slash; empty for null. */
  static String key(@Nullable String id) {
    return id == null ? "" : id.substring(id.lastIndexOf('/') + 1);
  }
}
