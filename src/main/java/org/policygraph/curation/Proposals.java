package org.policygraph.curation;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Enumerations.Desired;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Qudt;
import org.policygraph.vocabulary.Rdfs;
import org.policygraph.vocabulary.Skos;

/**
 * Writes the entries that a draft proposes for the registry. What an entry has to say and nobody
 * has said yet, such as whether more of an indicator is better, is marked as not reviewed.
 */
final class Proposals {
  private Proposals() {}

  /**
   * Entries without a key or label are left out; so is the unit that the registry does not know.
   */
  static Model of(Sheet.@Nullable ProposedPart part, Registry registry) {
    Facts facts = new Facts();
    if (part != null) {
      complete(part.areas()).forEach(it -> area(facts, it));
      complete(part.agencies()).forEach(it -> agency(facts, it));
      complete(part.units()).forEach(it -> unit(facts, it));
      complete(part.indicators()).forEach(it -> indicator(facts, it, registry));
    }
    return facts.model();
  }

  private static List<Sheet.ProposedEntry> complete(List<Sheet.ProposedEntry> entries) {
    return entries.stream()
        .filter(it -> it.key() != null && Iris.isKey(it.key()) && it.label() != null)
        .toList();
  }

  private static String iri(String type, Sheet.ProposedEntry entry) {
    return Iris.DEFAULT.entity(type, String.valueOf(entry.key()));
  }

  private static void area(Facts facts, Sheet.ProposedEntry entry) {
    String iri = iri("area", entry);
    facts.type(iri, Pg.Area);
    facts.text(iri, Skos.prefLabel, entry.label(), "zh");
  }

  private static void agency(Facts facts, Sheet.ProposedEntry entry) {
    String iri = iri("agency", entry);
    String name = iri("agency-name", entry);
    facts.type(iri, Pg.Agency);
    facts.text(iri, Rdfs.label, entry.label(), "zh");
    facts.link(iri, Pg.name, name);
    facts.type(name, Pg.AgencyName);
    facts.text(name, Rdfs.label, entry.label(), "zh");
    facts.bool(name, Pg.official, false);
    facts.link(name, Pg.notReviewed, Pg.official);
  }

  private static void unit(Facts facts, Sheet.ProposedEntry entry) {
    String iri = iri("unit", entry);
    facts.type(iri, Pg.Unit);
    facts.text(iri, Skos.prefLabel, entry.label(), "zh");
    facts.string(iri, Skos.notation, entry.label());
    facts.string(iri, Pg.symbol, entry.label());
  }

  private static void indicator(Facts facts, Sheet.ProposedEntry entry, Registry registry) {
    String iri = iri("indicator", entry);
    facts.type(iri, Pg.Indicator);
    facts.text(iri, Skos.prefLabel, entry.label(), "zh");
    facts.link(iri, Skos.inScheme, Iris.DEFAULT.entity("indicator-scheme", "indicators"));
    facts.value(iri, Pg.desired, Desired.NEUTRAL);
    facts.link(iri, Pg.notReviewed, Pg.desired);
    String unit =
        entry.unit() == null ? null : registry.with(facts.model()).unit(entry.unit()).orElse(null);
    if (unit != null) {
      facts.link(iri, Qudt.hasUnit, unit);
    }
  }
}
