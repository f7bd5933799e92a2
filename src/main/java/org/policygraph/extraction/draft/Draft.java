package org.policygraph.extraction.draft;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.Comparator;
import org.policygraph.vocabulary.Enumerations.ReferenceRelation;
import org.policygraph.vocabulary.Enumerations.Role;
import org.policygraph.vocabulary.Enumerations.RoleBasis;
import org.policygraph.vocabulary.Enumerations.Stage;

/** A statement that the reader believes to be in a text. */
public sealed interface Draft {
  /** The characters that say it. */
  Span span();

  Confidence confidence();

  /** The same statement of a text in which its pieces stand elsewhere. */
  Draft moved(UnaryOperator<Span> to);

  /**
   * @param span its heading or first sentence
   * @param level 1 for a measure that is part of none
   * @param text all that is said of it, the heading and its parts included
   */
  record Measure(Span span, String label, int level, Stage stage, Confidence confidence, Span text)
      implements Draft {
    /** One of which nothing is said but its heading. */
    public Measure(Span span, String label, int level, Stage stage, Confidence confidence) {
      this(span, label, level, stage, confidence, span);
    }

    public Measure toldIn(Span told) {
      return new Measure(span, label, level, stage, confidence, told);
    }

    @Override
    public Measure moved(UnaryOperator<Span> to) {
      return new Measure(to.apply(span), label, level, stage, confidence, to.apply(text));
    }
  }

  /**
   * What a sentence in the text of a measure says is done: a part of the measure without a heading.
   *
   * @param span from the beginning of the sentence to the end of the clause of its act
   * @param level one deeper than its measure's
   * @param text all that is said of it: up to the next step, or to the end of the sentence
   */
  record Step(Span span, String label, int level, Stage stage, Confidence confidence, Span text)
      implements Draft {
    @Override
    public Step moved(UnaryOperator<Span> to) {
      return new Step(to.apply(span), label, level, stage, confidence, to.apply(text));
    }
  }

  /**
   * A part of the document with a heading of its own.
   *
   * @param span the heading with its number
   * @param heading without its number
   * @param number as written (一, (二), 3); null where it has none
   * @param level 1 for a part that is inside no other
   * @param speaker who speaks in it; null where it is no speech
   */
  record Section(
      Span span,
      String heading,
      @Nullable String number,
      int level,
      @Nullable Speaker speaker,
      Confidence confidence)
      implements Draft {
    @Override
    public Section moved(UnaryOperator<Span> to) {
      return new Section(
          to.apply(span),
          heading,
          number,
          level,
          speaker == null ? null : speaker.moved(to),
          confidence);
    }
  }

  /**
   * An aim that is told in words, without a number to measure it by.
   *
   * @param span the clause
   * @param due the year by which, and where the text says so; null where it does not
   */
  record Goal(Span span, String label, @Nullable Stated due, Confidence confidence)
      implements Draft {
    @Override
    public Goal moved(UnaryOperator<Span> to) {
      return new Goal(to.apply(span), label, Header.moved(due, to), confidence);
    }
  }

  /**
   * A programme, campaign or pilot that the text gives a name, once a document.
   *
   * @param span where it is named first
   * @param again where it is named again, in the order of the text
   */
  record Programme(Span span, String name, List<Span> again, Confidence confidence)
      implements Draft {
    @Override
    public Programme moved(UnaryOperator<Span> to) {
      return new Programme(to.apply(span), name, again.stream().map(to).toList(), confidence);
    }
  }

  /**
   * A target, an observation or a policy parameter.
   *
   * @param span the clause: what is counted, the words of comparison, the number, the unit
   * @param number the number itself with its unit
   * @param indicator what is counted, in the words of the text
   * @param unit CNY, percent, m2, or the counting word
   * @param growthRate whether the value is a rate of change
   * @param year due year of a target, year of an observation; null where the text does not say
   */
  record Figure(
      FigureKind kind,
      Span span,
      Span number,
      String indicator,
      @Nullable BigDecimal value,
      @Nullable BigDecimal upperValue,
      String unit,
      Comparator comparator,
      boolean growthRate,
      boolean perUnit,
      @Nullable Integer year,
      @Nullable BigDecimal baselineValue,
      @Nullable Integer baselineYear,
      Confidence confidence)
      implements Draft {
    /** The same figure of another year. */
    public Figure in(int other) {
      return new Figure(
          kind,
          span,
          number,
          indicator,
          value,
          upperValue,
          unit,
          comparator,
          growthRate,
          perUnit,
          other,
          baselineValue,
          baselineYear,
          confidence);
    }

    @Override
    public Figure moved(UnaryOperator<Span> to) {
      return new Figure(
          kind,
          to.apply(span),
          to.apply(number),
          indicator,
          value,
          upperValue,
          unit,
          comparator,
          growthRate,
          perUnit,
          year,
          baselineValue,
          baselineYear,
          confidence);
    }
  }

  enum FigureKind {
    TARGET,
    OBSERVATION,
    PARAMETER
  }

  /**
   * @param span the bracket or phrase
   * @param covers the text that the agency answers for
   * @param agency as written
   */
  record Responsibility(
      Span span,
      Span covers,
      Span agencySpan,
      String agency,
      Role role,
      RoleBasis basis,
      Confidence confidence)
      implements Draft {

    /** The same with the name written in other signs. */
    public Responsibility called(String name) {
      return new Responsibility(span, covers, agencySpan, name, role, basis, confidence);
    }

    @Override
    public Responsibility moved(UnaryOperator<Span> to) {
      return new Responsibility(
          to.apply(span), to.apply(covers), to.apply(agencySpan), agency, role, basis, confidence);
    }
  }

  /**
   * @param text the name or number as written
   * @param fullName what a short name (以下简称《规划》) stands for; null where the text writes the name
   * @param relation the cue word (根据, 落实 …) in the terms of the contract; CITES where there is none
   * @param selfReference whether it names the document itself
   */
  record Reference(
      Span span,
      String text,
      @Nullable String fullName,
      @Nullable String documentNumber,
      ReferenceRelation relation,
      boolean selfReference,
      Confidence confidence)
      implements Draft {
    @Override
    public Reference moved(UnaryOperator<Span> to) {
      return new Reference(
          to.apply(span), text, fullName, documentNumber, relation, selfReference, confidence);
    }
  }

  /** A document that the page around the text leads to, and that the document does not cite. */
  record PageLink(Span span, String title) implements Draft {
    @Override
    public Confidence confidence() {
      return Confidence.LOW;
    }

    @Override
    public PageLink moved(UnaryOperator<Span> to) {
      return new PageLink(to.apply(span), title);
    }
  }
}
