package org.policygraph.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Pg;

/** Which object type of the schema stands for which class of the ontology. */
final class Types {
  private static final Map<String, String> BY_CLASS = new LinkedHashMap<>();

  static {
    BY_CLASS.put(Pg.Document, "Document");
    BY_CLASS.put(Pg.TextVersion, "Source");
    BY_CLASS.put(Pg.Reply, "Reply");
    BY_CLASS.put(Pg.Section, "Section");
    BY_CLASS.put(Pg.Speaker, "Speaker");
    BY_CLASS.put(Pg.Evidence, "Evidence");
    BY_CLASS.put(Pg.TimeSpan, "TimeSpan");
    BY_CLASS.put(Pg.Quantity, "Quantity");
    BY_CLASS.put(Pg.Dimension, "Dimension");
    BY_CLASS.put(Pg.Goal, "Goal");
    BY_CLASS.put(Pg.Programme, "Programme");
    BY_CLASS.put(Pg.Target, "Target");
    BY_CLASS.put(Pg.Observation, "Observation");
    BY_CLASS.put(Pg.PolicyParameter, "PolicyParameter");
    BY_CLASS.put(Pg.Measure, "Measure");
    BY_CLASS.put(Pg.Responsibility, "Responsibility");
    BY_CLASS.put(Pg.Reference, "Reference");
    BY_CLASS.put(Pg.Agency, "Agency");
    BY_CLASS.put(Pg.AgencyGroup, "Agency");
    BY_CLASS.put(Pg.AgencyName, "AgencyName");
    BY_CLASS.put(Pg.AgencyChange, "AgencyChange");
    BY_CLASS.put(Pg.Indicator, "Indicator");
    BY_CLASS.put(Pg.IndicatorRelation, "RelatedIndicator");
    BY_CLASS.put(Pg.Area, "Area");
    BY_CLASS.put(Pg.Topic, "Topic");
    BY_CLASS.put(Pg.Unit, "Unit");
  }

  /** Types that the schema gives as Node or Figure; their object type is read from the graph. */
  private static final List<String> INTERFACES = List.of("Node", "Statement", "Figure");

  private Types() {}

  /** The type by the classes that the graph states, else the expected one. */
  static @Nullable String of(List<Value> classes, @Nullable String expected) {
    for (Value type : classes) {
      String name = BY_CLASS.get(type.text());
      if (name != null) {
        return name;
      }
    }
    return expected == null || INTERFACES.contains(expected) ? null : expected;
  }

  static @Nullable String ofClass(String iri) {
    return BY_CLASS.get(iri);
  }
}
