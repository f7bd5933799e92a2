package org.policygraph.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The contract's own scalars. All travel as strings; inside, dates stay the text they are. */
final class Scalars {
  static final List<GraphQLScalarType> ALL =
      List.of(
          scalar("Date", "a date of the form yyyy-mm-dd", Scalars::date),
          scalar("PartialDate", "yyyy, yyyy-mm or yyyy-mm-dd", Scalars::partialDate),
          scalar("Decimal", "a decimal number", text -> plain(new BigDecimal(text))));

  /** Written out, a longer number is an attack: 1E+999999999 has a billion digits. */
  private static final int MOST_DIGITS = 1000;

  private Scalars() {}

  private static String partialDate(String text) {
    return switch (text.length()) {
      case 4 -> Year.parse(text).toString();
      case 7 -> YearMonth.parse(text).toString();
      default -> date(text);
    };
  }

  /** Java also reads years of more digits, with a sign. */
  private static String date(String text) {
    if (text.length() != 10) {
      throw new DateTimeParseException("a date has ten characters", text, 0);
    }
    return LocalDate.parse(text).toString();
  }

  private static String plain(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    BigDecimal stripped = number.stripTrailingZeros();
    if (Math.abs((long) stripped.scale()) + stripped.precision() > MOST_DIGITS) {
      throw new NumberFormatException("more than " + MOST_DIGITS + " digits");
    }
    return stripped.toPlainString();
  }

  /**
   * @param canonical the canonical form of a text; throws where it is none
   */
  private static GraphQLScalarType scalar(
      String name, String form, UnaryOperator<String> canonical) {
    return GraphQLScalarType.newScalar()
        .name(name)
        .coercing(new StringCoercing(name, form, canonical))
        .build();
  }

  private record StringCoercing(String name, String form, UnaryOperator<String> canonical)
      implements Coercing<String, String> {

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
      try {
        return value instanceof BigDecimal number
            ? plain(number)
            : canonical.apply(value.toString());
      } catch (DateTimeParseException | NumberFormatException e) {
        throw new CoercingSerializeException(refusal(value), e);
      }
    }

    @Override
    public String parseValue(Object input, GraphQLContext context, Locale locale) {
      try {
        return canonical.apply(input.toString());
      } catch (DateTimeParseException | NumberFormatException e) {
        throw new CoercingParseValueException(refusal(input), e);
      }
    }

    @Override
    public String parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      if (input instanceof StringValue text) {
        String given = Objects.requireNonNull(text.getValue());
        try {
          return canonical.apply(given);
        } catch (DateTimeParseException | NumberFormatException e) {
          throw new CoercingParseLiteralException(refusal(given), e);
        }
      }
      throw new CoercingParseLiteralException(name + " is written as a string: " + form);
    }

    private String refusal(Object value) {
      return name + " must be " + form + ": " + value;
    }
  }
}
