package org.policygraph.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The IRIs of entities and named graphs below one base. An entity's IRI is base + {@code
 * id/type/key}; its ID in the API is {@code type/key}. Types and keys are lower-case ASCII letters,
 * digits and hyphens.
 */
public record Iris(String root) {
  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(?:-+[a-z0-9]+)*");

  /** The published base; data/ is written with it. */
  public static final Iris DEFAULT = new Iris("https://w3id.org/policygraph/");

  public Iris {
    if (!root.endsWith("/")) {
      throw new IllegalArgumentException("the base of IRIs ends with a slash: " + root);
    }
  }

  /** Whether this may be the key (or the type) of an entity. */
  public static boolean isKey(String key) {
    return KEY.matcher(key).matches();
  }

  public String ids() {
    return root + "id/";
  }

  public String graphs() {
    return root + "graph/";
  }

  public String entity(String type, String key) {
    if (!isKey(type) || !isKey(key)) {
      throw new IllegalArgumentException("not a type and a key of an entity: " + type + "/" + key);
    }
    return ids() + type + "/" + key;
  }

  /** The IRI of {@code type/key}; an IRI of this base is returned as it is. */
  public String ofId(String id) {
    String relative = id.startsWith(ids()) ? id.substring(ids().length()) : id;
    int slash = relative.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("not an ID of the form type/key: " + id);
    }
    return entity(relative.substring(0, slash), relative.substring(slash + 1));
  }

  /** {@code type/key} of an entity's IRI; empty for an IRI that is no entity of this base. */
  public Optional<String> id(String iri) {
    if (!iri.startsWith(ids())) {
      return Optional.empty();
    }
    String id = iri.substring(ids().length());
    int slash = id.indexOf('/');
    boolean entity = slash > 0 && isKey(id.substring(0, slash)) && isKey(id.substring(slash + 1));
    return entity ? Optional.of(id) : Optional.empty();
  }

  /** The type of an entity's IRI, such as {@code measure}. */
  public Optional<String> type(String iri) {
    return id(iri).map(id -> id.substring(0, id.indexOf('/')));
  }

  /** The key of an entity's IRI: what follows the type. */
  public Optional<String> key(String iri) {
    return id(iri).map(id -> id.substring(id.indexOf('/') + 1));
  }

  public String documentGraph(String documentKey) {
    return graph("document/" + documentKey);
  }

  public String registryGraph(String name) {
    return graph("registry/" + name);
  }

  public String ontologyGraph() {
    return graph("ontology");
  }

  /** The graph of what follows about one focus: its kind, and its key among those of the kind. */
  public String derivedGraph(String kind, String key) {
    return derivedGraphs() + "/" + kind + "/" + key;
  }

  /** How the names of all derived graphs begin. */
  public String derivedGraphs() {
    return graph("derived");
  }

  private String graph(String path) {
    return graphs() + path;
  }
}
