package org.policygraph.query;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Xsd;

/** How the text of a request becomes a term. */
public enum ParameterType {
  IRI(
      "完整的 IRI，例如 https://w3id.org/policygraph/id/area/wuhan",
      "an absolute IRI such as https://w3id.org/policygraph/id/area/wuhan") {
    @Override
    Value term(String text, Iris iris) {
      return new Value.Iri(required(ABSOLUTE_IRI.matcher(text).matches(), text));
    }
  },
  ID(
      "形如 类型/键 的 ID，例如 area/wuhan，或实体的 IRI",
      "an ID of the form type/key such as area/wuhan, or the IRI of an entity") {
    @Override
    Value term(String text, Iris iris) {
      return new Value.Iri(iris.ofId(text));
    }
  },
  STRING("文字", "text") {
    @Override
    Value term(String text, Iris iris) {
      return Value.Literal.string(text);
    }
  },
  INTEGER("整数，例如 2020", "a whole number such as 2020") {
    @Override
    Value term(String text, Iris iris) {
      return Value.Literal.integer(Long.parseLong(text));
    }
  },
  DATE("形如 2020-12-31 的日期", "a day of the form 2020-12-31") {
    @Override
    Value term(String text, Iris iris) {
      return new Value.Literal(LocalDate.parse(text, DAY).toString(), Xsd.date, null);
    }
  },
  STAGE(
      words(Enumerations.Stage.values()) + " 之一", "one of " + words(Enumerations.Stage.values())) {
    @Override
    Value term(String text, Iris iris) {
      return Value.Literal.string(Enumerations.Stage.valueOf(text).name());
    }
  },
  /** Which kind of nothing an absence is, in the words of the contract. */
  ABSENCE(
      String.join(", ", Absences.KINDS) + " 之一", "one of " + String.join(", ", Absences.KINDS)) {
    @Override
    Value term(String text, Iris iris) {
      return Value.Literal.string(required(Absences.KINDS.contains(text), text));
    }
  },
  LANG(" zh 或 en", "zh or en") {
    @Override
    Value term(String text, Iris iris) {
      return Value.Literal.string(required(text.equals("zh") || text.equals("en"), text));
    }
  };

  private static final Pattern ABSOLUTE_IRI =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  private final Wording rule;

  ParameterType(String zh, String en) {
    this.rule = new Wording(zh, en);
  }

  /** What a value must be, to follow the words "it must be" or 须为. */
  public Wording rule() {
    return rule;
  }

  /** The name in headers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException where the text breaks the {@link #rule}
   */
  Value parse(String text, Iris iris) {
    try {
      return term(text, iris);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static String words(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).collect(Collectors.joining(", "));
  }

  abstract Value term(String text, Iris iris);

  /** An enum's constants are made before its own constants can be read. */
  private static final class Absences {
    static final List<String> KINDS =
        List.of("NOT_STATED", "NOT_APPLICABLE", "NOT_IN_GRAPH", "NOT_EXTRACTED", "NOT_REVIEWED");
  }

  private static String required(boolean kept, String text) {
    if (!kept) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}
