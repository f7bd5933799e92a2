package org.policygraph.curation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Enumerations.Binding;
import org.policygraph.vocabulary.Enumerations.Comparator;
import org.policygraph.vocabulary.Enumerations.Confidence;
import org.policygraph.vocabulary.Enumerations.CopyKind;
import org.policygraph.vocabulary.Enumerations.DimensionKind;
import org.policygraph.vocabulary.Enumerations.ParameterKind;
import org.policygraph.vocabulary.Enumerations.ReferenceRelation;
import org.policygraph.vocabulary.Enumerations.ReplyKind;
import org.policygraph.vocabulary.Enumerations.Role;
import org.policygraph.vocabulary.Enumerations.RoleBasis;
import org.policygraph.vocabulary.Enumerations.Stage;
import org.policygraph.vocabulary.Enumerations.TimeBasis;
import org.policygraph.vocabulary.Enumerations.ValueKind;

/**
 * An annotation sheet as it is written, before anything is checked: every scalar may be missing,
 * lists are empty where they are not given. {@code id}s are names within the sheet; {@code key} is
 * a statement's stored key, given where a quote was corrected and the key has to stay. {@code
 * confidence} stands on what a reader drafted and nobody has looked at: a person who takes such a
 * row as it is removes it. {@code proposed} are entries that the registry lacks, {@code unclear}
 * places that somebody has to decide on before the sheet is finished.
 */
public record Sheet(
    @Nullable DocumentPart document,
    List<SectionPart> sections,
    List<GoalPart> goals,
    List<MeasurePart> measures,
    List<ResponsibilityPart> responsibilities,
    List<FigurePart> targets,
    List<FigurePart> observations,
    List<ParameterPart> parameters,
    List<ReferencePart> references,
    List<ProgrammePart> programmes,
    List<SupportPart> supports,
    List<NonePart> none,
    @Nullable ProposedPart proposed,
    List<UnclearPart> unclear) {

  public record DocumentPart(
      @Nullable String key,
      @Nullable String text,
      @Nullable String sha256,
      @Nullable String title,
      @Nullable String titleEn,
      @Nullable String type,
      @Nullable String area,
      @Nullable String level,
      @Nullable String documentNumber,
      @Nullable DatePart issued,
      @Nullable DatePart published,
      @Nullable DatePart spoken,
      @Nullable TimePart period,
      List<AgencyPart> issuers,
      List<AgencyPart> addressees,
      @Nullable ReplyPart reply,
      @Nullable SourcePart source,
      @Nullable BodyPart body) {}

  public record DatePart(@Nullable String date, @Nullable Anchor quote) {}

  public record AgencyPart(@Nullable String agency, @Nullable Anchor quote) {}

  public record ReplyPart(
      @Nullable ReplyKind kind,
      @Nullable String body,
      @Nullable String session,
      @Nullable String number,
      @Nullable String proposer,
      @Nullable Anchor quote) {}

  public record SourcePart(
      @Nullable String publisher,
      @Nullable String url,
      @Nullable String retrieved,
      @Nullable CopyKind copy) {}

  public record BodyPart(@Nullable Anchor from, @Nullable Anchor until) {}

  public record SectionPart(
      @Nullable String id,
      @Nullable Anchor heading,
      @Nullable String number,
      @Nullable Integer level,
      @Nullable SpeakerPart speaker) {}

  /** Without a quote the heading is the evidence. */
  public record SpeakerPart(
      @Nullable String name,
      @Nullable String post,
      @Nullable String agency,
      @Nullable Anchor quote) {}

  public record TimePart(
      @Nullable String from,
      @Nullable String to,
      @Nullable Boolean recurring,
      @Nullable TimeBasis basis,
      @Nullable Anchor quote) {}

  public record GoalPart(
      @Nullable String id,
      @Nullable String key,
      @Nullable String label,
      @Nullable String en,
      @Nullable Anchor quote,
      @Nullable TimePart time,
      @Nullable String note,
      @Nullable Confidence confidence) {}

  /** Sections with tasks under them, numbered items, sentences and clauses. */
  public enum Granularity {
    @JsonProperty("section")
    SECTION,
    @JsonProperty("item")
    ITEM,
    @JsonProperty("sub")
    SUB
  }

  public record MeasurePart(
      @Nullable String id,
      @Nullable String key,
      @Nullable String label,
      @Nullable String en,
      @Nullable String number,
      @Nullable Granularity granularity,
      @Nullable Anchor quote,
      @Nullable String partOf,
      @Nullable Stage stage,
      List<String> functions,
      List<String> instruments,
      List<String> targetGroups,
      List<String> sectors,
      List<String> places,
      List<String> serves,
      @Nullable TimePart time,
      @Nullable String note,
      @Nullable Confidence confidence) {}

  /**
   * {@code bracket} or {@code quote}, one of the two; {@code through}: the last words of a phrase
   * that is longer than a quote may be.
   */
  public record ResponsibilityPart(
      @Nullable String measure,
      @Nullable Anchor bracket,
      @Nullable Anchor quote,
      @Nullable Anchor through,
      @Nullable Anchor coversFrom,
      @Nullable BodyPart covers,
      List<NamedPart> agencies,
      @Nullable String note,
      @Nullable Confidence confidence) {}

  public record NamedPart(
      @Nullable String agency,
      @Nullable String key,
      @Nullable String writtenAs,
      @Nullable Role role,
      @Nullable RoleBasis roleBasis,
      @Nullable String note) {}

  public record DimensionPart(
      @Nullable DimensionKind kind, @Nullable String value, @Nullable String writtenAs) {}

  /**
   * What every part that gives a number says of it; {@code valueReason}: why its words read
   * otherwise.
   */
  public interface QuantityPart {
    @Nullable BigDecimal value();

    @Nullable BigDecimal upperValue();

    @Nullable String unit();

    @Nullable String verbatim();

    @Nullable Comparator comparator();

    @Nullable String valueReason();
  }

  public record BaselinePart(
      @Nullable BigDecimal value,
      @Nullable BigDecimal upperValue,
      @Nullable String unit,
      @Nullable String verbatim,
      @Nullable Comparator comparator,
      @Nullable String valueReason,
      @Nullable Integer year,
      @Nullable Anchor quote)
      implements QuantityPart {}

  public record FigurePart(
      @Nullable String id,
      @Nullable String key,
      @Nullable String indicator,
      @Nullable Anchor quote,
      @Nullable BigDecimal value,
      @Nullable BigDecimal upperValue,
      @Nullable String unit,
      @Nullable String verbatim,
      @Nullable Comparator comparator,
      @Nullable String valueReason,
      @Nullable ValueKind valueKind,
      @Nullable Boolean growthRate,
      @Nullable Boolean perUnit,
      @Nullable String scope,
      List<DimensionPart> dimensions,
      @Nullable TimePart time,
      @Nullable BaselinePart baseline,
      @Nullable Binding binding,
      @Nullable String partOf,
      @Nullable Boolean partsAreWhole,
      List<String> goals,
      List<String> measures,
      @Nullable String label,
      @Nullable String en,
      @Nullable String note,
      @Nullable Confidence confidence)
      implements QuantityPart {}

  public record ParameterPart(
      @Nullable String id,
      @Nullable String key,
      @Nullable ParameterKind kind,
      @Nullable Anchor quote,
      @Nullable BigDecimal value,
      @Nullable BigDecimal upperValue,
      @Nullable String unit,
      @Nullable String verbatim,
      @Nullable Comparator comparator,
      @Nullable String valueReason,
      @Nullable String base,
      List<String> payers,
      @Nullable String measure,
      @Nullable TimePart time,
      @Nullable String label,
      @Nullable String en,
      @Nullable String note,
      @Nullable Confidence confidence)
      implements QuantityPart {}

  /** {@code numberQuote} where the number stands apart from the name that is quoted. */
  public record ReferencePart(
      @Nullable String id,
      @Nullable String key,
      @Nullable String text,
      @Nullable String documentNumber,
      @Nullable ReferenceRelation relation,
      @Nullable Anchor quote,
      @Nullable Anchor numberQuote,
      @Nullable String to,
      @Nullable String note,
      @Nullable Confidence confidence) {}

  public record ProgrammePart(
      @Nullable String id,
      @Nullable String key,
      @Nullable String name,
      @Nullable String en,
      @Nullable Anchor quote,
      List<Anchor> also,
      @Nullable String note,
      @Nullable Confidence confidence) {}

  /** A fragment that is evidence for a fact of the registry, {@code type/key}. */
  public record SupportPart(@Nullable String fact, @Nullable Anchor quote, @Nullable String note) {}

  /** Why a number of the text is neither figure nor parameter. */
  public enum Reason {
    @JsonProperty("date")
    DATE,
    @JsonProperty("ordinal")
    ORDINAL,
    @JsonProperty("document-number")
    DOCUMENT_NUMBER,
    @JsonProperty("name")
    NAME,
    @JsonProperty("outline")
    OUTLINE,
    @JsonProperty("period")
    PERIOD,
    @JsonProperty("idiom")
    IDIOM,
    @JsonProperty("context")
    CONTEXT,
    @JsonProperty("contact")
    CONTACT,
    @JsonProperty("component")
    COMPONENT
  }

  public record NonePart(@Nullable Anchor quote, @Nullable Reason reason, @Nullable String note) {}

  /**
   * What the statements name and the registry does not have. It is written into the document's
   * graph, so that a draft stands on its own, until somebody puts it into the registry or means
   * another.
   */
  public record ProposedPart(
      List<ProposedEntry> areas,
      List<ProposedEntry> agencies,
      List<ProposedEntry> indicators,
      List<ProposedEntry> units) {}

  /** {@code unit}: of an indicator; of a unit its label is its notation. */
  public record ProposedEntry(
      @Nullable String key, @Nullable String label, @Nullable String unit) {}

  /**
   * A place where something seems to be said and the reader does not know what. {@code property}:
   * what of the document itself it is about, such as {@code type}; else it is about statements.
   */
  public record UnclearPart(
      @Nullable Anchor quote, @Nullable String reason, @Nullable String property) {}
}
