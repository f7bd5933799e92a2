package org.policygraph.graphql;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    BY_CLASS.put(Pg.Holding, "Holding");
    BY_CLASS.put(Pg.Indicator, "Indicator");
    BY_CLASS.put(Pg.IndicatorRelation, "RelatedIndicator");
    BY_CLASS.put(Pg.Area, "Area");
    BY_CLASS.put(Pg.Topic, "Topic");
    BY_CLASS.put(Pg.Unit, "Unit");
    BY_CLASS.put(Pg.Assessment, "Assessment");
    BY_CLASS.put(Pg.TargetReport, "TargetReport");
    BY_CLASS.put(Pg.Continuation, "Continuation");
    BY_CLASS.put(Pg.TargetRevision, "TargetRevision");
    BY_CLASS.put(Pg.Finding, "Finding");
    BY_CLASS.put(Pg.Handover, "OtherNode");
    BY_CLASS.put(Pg.Succession, "OtherNode");
    BY_CLASS.put(Pg.ContinuationCandidate, "OtherNode");
    BY_CLASS.put(Pg.GoalMention, "OtherNode");
    BY_CLASS.put(Pg.Count, "OtherNode");
  }

  /** The object types of the interfaces; which one a thing has is read from the graph. */
  private static final Map<String, Set<String>> INTERFACES;

  static {
    Set<String> figures = Set.of("Target", "Observation");
    Set<String> statements = new HashSet<>(figures);
    statements.addAll(
        Set.of("Goal", "Programme", "PolicyParameter", "Measure", "Responsibility", "Reference"));
    Set<String> nodes = new HashSet<>(statements);
    nodes.addAll(
        Set.of(
            "Document",
            "Section",
            "Agency",
            "AgencyChange",
            "Holding",
            "Indicator",
            "Area",
            "Topic",
            "Unit",
            "Assessment",
            "Continuation",
            "TargetReport",
            "TargetRevision",
            "Finding",
            "OtherNode"));
    INTERFACES = Map.of("Figure", figures, "Statement", statements, "Node", nodes);
  }

  private Types() {}

  /**
   * The type by the classes that the graph states, else the expected one; null where they are of
   * another type than the schema promises at this place.
   */
  static @Nullable String of(List<Value> classes, @Nullable String expected) {
    List<String> stated =
        classes.stream().map(type -> BY_CLASS.get(type.text())).filter(Objects::nonNull).toList();
    if (stated.isEmpty()) {
      return expected == null || INTERFACES.containsKey(expected) ? null : expected;
    }
    return stated.stream().filter(type -> fits(type, expected)).findFirst().orElse(null);
  }

  /** Whether things of the type are of interface Node. */
  static boolean isNode(String type) {
    return fits(type, "Node");
  }

  private static boolean fits(String type, @Nullable String expected) {
    return expected == null
        || type.equals(expected)
        || INTERFACES.getOrDefault(expected, Set.of()).contains(type);
  }
}
