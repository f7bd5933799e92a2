package org.policygraph.loading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Rdf;

/**
 * A document is stated in the file that is named after its key, and in no other: a copy under
 * another name would fill a second graph with the same statements.
 */
final class DocumentNames {
  private DocumentNames() {}

  /** One fault for each document that a file states and is not named after. */
  static List<Violation> check(List<ParsedFile> files, Iris iris) {
    Set<String> names = new LinkedHashSet<>();
    files.forEach(file -> names.add(file.name()));
    List<Violation> faults = new ArrayList<>();
    for (ParsedFile file : files) {
      for (String document : documents(file, iris)) {
        String name = "data/documents/" + iris.key(document).orElseThrow() + ".ttl";
        if (!file.name().equals(name)) {
          faults.add(
              new Violation(
                  file.name(),
                  file.lines().getOrDefault(document, 0L),
                  "file-is-named-after-its-document",
                  document,
                  "",
                  names.contains(name)
                      ? "the document is stated here and belongs into " + name + ": keep one file"
                      : "name the file " + name + ", after the document that it states",
                  "",
                  true));
        }
      }
    }
    return faults;
  }

  /** The documents that the file gives a type to, not those that it only points at. */
  private static Set<String> documents(ParsedFile file, Iris iris) {
    Set<String> documents = new LinkedHashSet<>();
    for (Triple triple : file.triples()) {
      String subject = ParsedFile.text(triple.getSubject());
      if (triple.getPredicate().hasURI(Rdf.type)
          && iris.type(subject).equals(Optional.of("document"))) {
        documents.add(subject);
      }
    }
    return documents;
  }
}
