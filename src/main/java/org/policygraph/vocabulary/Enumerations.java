package org.policygraph.vocabulary;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The enumerations of the contract and their individuals in the ontology. An individual's local
 * name is the enumeration's name followed by the value in upper camel case: {@code
 * Comparator.AT_LEAST} is {@code pg:ComparatorAtLeast}. The individual is of the class that has the
 * enumeration's name.
 */
public final class Enumerations {
  /** How the number stands to the value; STATED is a bare figure. */
  public enum Comparator {
    STATED,
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN,
    ABOUT,
    BETWEEN
  }

  /** What sort of number a figure is; two figures of different kinds are never comparable. */
  public enum ValueKind {
    STOCK,
    FLOW,
    CUMULATIVE,
    INCREMENT,
    GROWTH_RATE,
    MULTIPLE,
    SHARE,
    RANK,
    SCORE
  }

  public enum Stage {
    REPORTED_DONE,
    UNDER_WAY,
    PLANNED,
    STANDING
  }

  public enum Role {
    LEAD,
    RESPONSIBLE,
    PARTICIPANT,
    SUPERVISE,
    GUIDE,
    FUND
  }

  /** How a role is known; FIRST_LISTED is an inference from the order of a bracket. */
  public enum RoleBasis {
    WORD,
    STANDING_RULE,
    FIRST_LISTED,
    SOLE,
    LISTED
  }

  /** Why an agency answers for a measure; a document states only EXPLICIT, the rest is derived. */
  public enum Basis {
    EXPLICIT,
    INHERITED,
    SPEAKER,
    ISSUER
  }

  public enum TimeBasis {
    STATED,
    HEADING,
    PLAN_PERIOD,
    INFERRED
  }

  public enum CopyKind {
    OFFICIAL,
    REPRINT,
    EXCERPT,
    UNKNOWN
  }

  public enum ReplyKind {
    CPPCC_PROPOSAL,
    NPC_SUGGESTION
  }

  public enum ReferenceRelation {
    CITES,
    BASED_ON,
    IMPLEMENTS,
    ISSUES,
    AMENDS,
    REPEALS,
    REPLIES_TO,
    FOLLOWS
  }

  public enum ParameterKind {
    SUBSIDY_RATE,
    CAP,
    FLOOR,
    ELIGIBILITY,
    MATCHING_RATIO,
    PRICE
  }

  public enum DimensionKind {
    SECTOR,
    POPULATION,
    ADMINISTRATIVE_LEVEL,
    ORGANISATION,
    RANKED_AMONG,
    PAYER
  }

  /** 约束性 or 预期性. */
  public enum Binding {
    BINDING,
    ANTICIPATED
  }

  public enum Desired {
    HIGHER,
    LOWER,
    NEUTRAL
  }

  public enum ReviewStatus {
    DRAFTED,
    ACCEPTED,
    CORRECTED,
    REJECTED,
    ENTERED
  }

  public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
  }

  public enum ChangeKind {
    RENAMED,
    MERGED,
    SPLIT,
    FUNCTION_MOVED,
    CO_LOCATED,
    REORGANISED,
    ESTABLISHED,
    DISSOLVED
  }

  /** How a target stands by what the documents report, as on a day. */
  public enum AssessmentStatus {
    OPEN,
    NOT_OBSERVED,
    MET,
    MISSED,
    REACHED_BY_LATER_DATE,
    INCONCLUSIVE
  }

  /** What sort of gap, break or contradiction a finding is. */
  public enum FindingKind {
    MEASURE_WITHOUT_OWNER,
    HOLDER_UNKNOWN,
    ISSUER_NOT_STATED,
    TARGET_NOT_OBSERVED,
    TARGET_MISSED,
    TARGET_LOWERED,
    TARGET_NOT_MENTIONED_AGAIN,
    MEASURE_OVERDUE,
    CONFLICTING_STATEMENTS,
    SUM_MISMATCH,
    UNRESOLVED_REFERENCE,
    EVIDENCE_BROKEN,
    COPY_NOT_OFFICIAL,
    UNREVIEWED_STATEMENT
  }

  /** Which way a target moved from one document to a later one. */
  public enum Direction {
    RAISED,
    LOWERED,
    KEPT,
    NOT_COMPARABLE
  }

  /** How a report stands to a target; BEFORE is what was so when the target was set. */
  public enum ReportOutcome {
    REACHED,
    SHORT,
    VAGUE,
    NOT_COMPARABLE,
    BEFORE
  }

  /** For which time a report speaks, seen from the due time of a target. */
  public enum ReportTiming {
    DUE,
    EARLIER,
    LATER,
    UNKNOWN
  }

  private static final Map<String, Enum<?>> BY_IRI =
      Stream.of(Enumerations.class.getDeclaredClasses())
          .filter(Class::isEnum)
          .flatMap(type -> Stream.of(type.getEnumConstants()))
          .map(constant -> (Enum<?>) constant)
          .collect(Collectors.toUnmodifiableMap(Enumerations::iri, Function.identity()));

  private Enumerations() {}

  /** The individual of a value of one of the enumerations above. */
  public static String iri(Enum<?> value) {
    return iri(value.getDeclaringClass().getSimpleName(), value.name());
  }

  /** The individual of {@code ("Comparator", "AT_LEAST")}; nothing checks that it exists. */
  public static String iri(String enumeration, String value) {
    return Pg.NS + enumeration + camel(value);
  }

  /** The value whose individual this is; empty for every other IRI. */
  public static Optional<Enum<?>> value(String iri) {
    return Optional.ofNullable(BY_IRI.get(iri));
  }

  /** The value of one enumeration whose individual this is; empty for every other IRI. */
  public static <E extends Enum<E>> Optional<E> value(Class<E> enumeration, String iri) {
    return value(iri).filter(enumeration::isInstance).map(enumeration::cast);
  }

  private static String camel(String value) {
    return Stream.of(value.split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
