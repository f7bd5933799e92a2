package org.policygraph.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor takes along. It repeats what documents say and what was inferred from that, and
 * claims nothing beyond.
 *
 * @param asOf the day in the world that it is of, yyyy-mm-dd
 * @param caution how far its words may be relied on
 * @param faults what could not be read, and why; empty where the pack is whole
 */
public record AuditPack(
    AuditKind type,
    String id,
    String iri,
    String label,
    String asOf,
    String language,
    Made made,
    String caution,
    List<Part> parts,
    List<Copy> copies,
    List<String> faults) {

  /**
   * @param at when, in UTC
   * @param program what wrote it
   * @param revision the number of the last publication that it has seen
   * @param publication the last one that changed what it is of; null where the journal has none
   */
  public record Made(String at, String program, int revision, @Nullable Publication publication) {}

  /**
   * @param key its name for programs
   * @param note what has to be known to read it; null where nothing has
   */
  public record Part(String key, String heading, @Nullable String note, List<Item> items) {}

  /**
   * A statement, or what was concluded.
   *
   * @param id null where it has none of its own, such as a step of a chain
   * @param review null where nothing is to be reviewed
   * @param reasoning null where nothing was concluded
   */
  public record Item(
      @Nullable String id,
      String label,
      List<Fact> facts,
      List<Quote> evidence,
      @Nullable Reviewed review,
      @Nullable Reasoning reasoning) {}

  /**
   * @param code the value as the contract names it, where it is one of an enumeration
   */
  public record Fact(String name, String label, String value, @Nullable String code) {}

  /**
   * @param matches whether the mounted text has the quote at this place; null where none is mounted
   * @param superseded whether it is of an earlier version of the text than the copy that was read
   */
  public record Quote(
      String document,
      String documentLabel,
      String textSha256,
      int start,
      int end,
      String quote,
      @Nullable Boolean matches,
      boolean superseded) {}

  public record Reviewed(
      String status,
      String words,
      @Nullable String confidence,
      @Nullable String by,
      @Nullable String at,
      @Nullable String note) {}

  /**
   * Why it was concluded.
   *
   * @param rule null where it is stated or registered and not concluded
   * @param truncated whether it has premises that are not given here
   */
  public record Reasoning(
      String id,
      String label,
      String statement,
      @Nullable String rule,
      @Nullable String ruleLabel,
      List<Quote> evidence,
      List<Reasoning> premises,
      boolean truncated) {}

  /** The copy of a document that was read. */
  public record Copy(
      String document,
      String label,
      @Nullable String documentNumber,
      @Nullable String date,
      String issuers,
      @Nullable String publisher,
      @Nullable String url,
      @Nullable String retrieved,
      String kind,
      String kindWords,
      String textSha256,
      int length,
      boolean mounted) {}

  public record Publication(int number, String at, String by, String note) {}
}
