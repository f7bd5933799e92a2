package org.policygraph.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.policygraph.drafting.ToldField;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdfs;

/**
 * Title and source of a document that is published. People have seen them, so a new reading of its
 * text does not replace them; whoever hands the text in can.
 */
final class Imprint {
  private final Value.Iri document;
  private final Value.Iri text;
  private final Set<String> told;
  private final DocumentFacts before;
  private final DocumentFacts result;
  private final List<Look> look = new ArrayList<>();

  private Imprint(
      Iris iris, String key, Set<String> told, DocumentFacts before, DocumentFacts result) {
    this.document = new Value.Iri(iris.entity("document", key));
    this.text = new Value.Iri(iris.entity("text", key));
    this.told = told;
    this.before = before;
    this.result = result;
  }

  /**
   * Puts what was known in the place of what was read.
   *
   * @param told names of the fields that were told with the text
   * @return where the text has something else
   */
  static List<Look> keep(
      Iris iris, String key, Set<String> told, DocumentFacts before, DocumentFacts result) {
    Imprint imprint = new Imprint(iris, key, told, before, result);
    imprint.keep();
    return imprint.look;
  }

  private void keep() {
    if (isKept(ToldField.TITLE)) {
      tell(ToldField.TITLE, "title", text, Eli.title);
      keep(text, Eli.title);
      keep(document, Dcterms.title);
      keep(document, Rdfs.label);
    }
    if (isKept(ToldField.PUBLISHER)) {
      tell(ToldField.PUBLISHER, "source.publisher", text, Eli.publisher);
      keep(text, Eli.publisher);
    }
    if (isKept(ToldField.COPY)) {
      keep(text, Pg.copyKind);
    }
    if (isKept(ToldField.URL) && before.first(text, Pg.sourceUrl).isPresent()) {
      keep(text, Pg.sourceUrl);
      keep(text, Pg.retrieved);
      Set<Value> absent = new LinkedHashSet<>(result.all(document, Pg.notStated));
      absent.remove(new Value.Iri(Pg.sourceUrl));
      result.set(document, Pg.notStated, absent.toArray(Value[]::new));
    }
  }

  private boolean isKept(ToldField field) {
    return !told.contains(field.field());
  }

  private void keep(Value.Iri node, String property) {
    List<Value> known = before.all(node, property);
    if (!known.isEmpty()) {
      result.set(node, property, known.toArray(Value[]::new));
    }
  }

  private void tell(ToldField field, String name, Value.Iri node, String property) {
    String known = before.text(node, property);
    String read = result.text(node, property);
    if (known != null && read != null && !known.equals(read)) {
      look.add(
          new Look(
              Look.DOCUMENT + "." + name,
              "it stays “"
                  + known
                  + "”, as it was before; the text is read as “"
                  + read
                  + "”, which the field "
                  + field.field()
                  + " of a hand-in can tell",
              null,
              List.of()));
    }
  }
}
