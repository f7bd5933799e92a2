package org.policygraph.curation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Enumerations.Comparator;
import org.policygraph.vocabulary.Enumerations.ParameterKind;
import org.policygraph.vocabulary.Enumerations.Role;
import org.policygraph.vocabulary.Enumerations.RoleBasis;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdfs;

/**
 * Makes labels for statements that have no name of their own: 发明专利拥有量 >45000件 (2020), Invention
 * patents held: more than 45,000 (2020).
 */
final class Labels {
  private static final Map<Comparator, String> SIGNS =
      Map.of(
          Comparator.STATED, "",
          Comparator.BETWEEN, "",
          Comparator.AT_LEAST, "≥",
          Comparator.MORE_THAN, ">",
          Comparator.AT_MOST, "≤",
          Comparator.LESS_THAN, "<",
          Comparator.ABOUT, "≈");
  private static final Map<Comparator, String> WORDS =
      Map.of(
          Comparator.STATED, "",
          Comparator.BETWEEN, "",
          Comparator.AT_LEAST, "at least ",
          Comparator.MORE_THAN, "more than ",
          Comparator.AT_MOST, "at most ",
          Comparator.LESS_THAN, "less than ",
          Comparator.ABOUT, "about ");
  private static final Map<Role, String> ROLES_ZH =
      Map.of(
          Role.LEAD, "牵头",
          Role.RESPONSIBLE, "负责",
          Role.PARTICIPANT, "参与",
          Role.SUPERVISE, "监督",
          Role.GUIDE, "指导",
          Role.FUND, "出资");
  private static final Map<Role, String> ROLES_EN =
      Map.of(
          Role.LEAD, "lead",
          Role.RESPONSIBLE, "responsible",
          Role.PARTICIPANT, "participant",
          Role.SUPERVISE, "supervision",
          Role.GUIDE, "guidance",
          Role.FUND, "funding");
  private static final Map<ParameterKind, String> KINDS_ZH =
      Map.of(
          ParameterKind.SUBSIDY_RATE, "补助比例",
          ParameterKind.CAP, "上限",
          ParameterKind.FLOOR, "下限",
          ParameterKind.ELIGIBILITY, "条件",
          ParameterKind.MATCHING_RATIO, "配套比例",
          ParameterKind.PRICE, "价格");
  private static final Map<ParameterKind, String> KINDS_EN =
      Map.of(
          ParameterKind.SUBSIDY_RATE, "Subsidy rate",
          ParameterKind.CAP, "Cap",
          ParameterKind.FLOOR, "Floor",
          ParameterKind.ELIGIBILITY, "Condition",
          ParameterKind.MATCHING_RATIO, "Matching ratio",
          ParameterKind.PRICE, "Price");

  private final Registry registry;
  private final Model model;
  private final @Nullable String area;

  /** {@code area}: the key of the document's area, which labels leave out. */
  Labels(Registry registry, Model model, @Nullable String area) {
    this.registry = registry;
    this.model = model;
    this.area = area;
  }

  /**
   * What a figure's label tells.
   *
   * @param to the end of its time
   */
  record Figure(
      String indicator,
      String scope,
      Quantities.Given quantity,
      List<Sheet.DimensionPart> dimensions,
      @Nullable String to) {}

  /** Null in a language in which the indicator has no name. */
  @Nullable String figure(Figure figure, String language) {
    boolean zh = language.equals("zh");
    String name = registry.label(figure.indicator, language).orElse(null);
    if (name == null) {
      return null;
    }
    List<String> narrowed = new ArrayList<>();
    if (!Iris.DEFAULT.key(figure.scope).orElse("").equals(area)) {
      registry.label(figure.scope, language).ifPresent(narrowed::add);
    }
    figure.dimensions.forEach(it -> narrowed.add(dimension(it, language)));
    String subject =
        narrowed.isEmpty() ? name : name + " (" + String.join(zh ? "、" : ", ", narrowed) + ")";
    String unit =
        figure.quantity.unit() != null
            ? figure.quantity.unit()
            : registry.unitOf(figure.indicator).flatMap(registry::notation).orElse("");
    String year = Times.year(figure.to).map(it -> " (" + it + ")").orElse("");
    return subject + (zh ? " " : ": ") + number(figure.quantity, unit, zh) + year;
  }

  private String dimension(Sheet.DimensionPart part, String language) {
    String written = String.valueOf(part.writtenAs());
    if (language.equals("zh") || part.value() == null || !registry.has(part.value())) {
      return written;
    }
    return named(Iris.DEFAULT.ofId(part.value()), language).orElse(written);
  }

  /** Agencies go by the name of the document's day. */
  private Optional<String> named(String entity, String language) {
    String day = day();
    return day == null || Iris.DEFAULT.type(entity).filter("agency"::equals).isEmpty()
        ? registry.label(entity, language)
        : registry.nameOn(entity, day, language);
  }

  /** Null before the document's own part is compiled, and where that tells none. */
  private @Nullable String day() {
    DocumentGraph graph = new DocumentGraph(model);
    return graph.instances(Pg.Document).stream()
        .flatMap(
            it ->
                Stream.of(Eli.date_document, Eli.date_publication, Pg.spoken)
                    .flatMap(property -> graph.string(it, property).stream()))
        .findFirst()
        .orElse(null);
  }

  static String parameter(
      ParameterKind kind, Quantities.Given quantity, @Nullable String base, String language) {
    boolean zh = language.equals("zh");
    String number = number(quantity, Objects.requireNonNullElse(quantity.unit(), ""), zh);
    return zh
        ? KINDS_ZH.get(kind) + " " + number + (base == null ? "" : " (" + base + ")")
        : KINDS_EN.get(kind) + ": " + number;
  }

  /** In Chinese as the text writes it. */
  private static String number(Quantities.Given quantity, String unit, boolean zh) {
    return zh
        ? sign(quantity.comparator(), SIGNS) + quantity.verbatim()
        : sign(quantity.comparator(), WORDS)
            + english(quantity.value(), quantity.upperValue(), unit);
  }

  /**
   * Nobody is called the lead whom the text does not call so, by a word or by a rule of its own:
   * who stands first is the first listed, and the label says what the text does not say. Null where
   * the measure or, in English, the agency has no name in the language.
   */
  @Nullable String responsibility(
      String measure, String agency, Sheet.NamedPart part, String language) {
    String what =
        model
            .listObjectsOfProperty(Facts.resource(measure), Facts.property(Rdfs.label))
            .toList()
            .stream()
            .map(it -> it.asLiteral())
            .filter(it -> it.getLanguage().equals(language))
            .map(it -> it.getString())
            .findFirst()
            .orElse(null);
    Role role = part.role();
    if (what == null || role == null) {
      return null;
    }
    boolean zh = language.equals("zh");
    String answers = role(role, part.roleBasis(), zh);
    if (zh) {
      return part.writtenAs() + ":" + answers + " " + what;
    }
    String who = named(agency, "en").orElse(null);
    return who == null ? null : who + ", " + answers + ": " + what;
  }

  private static String role(Role role, @Nullable RoleBasis basis, boolean zh) {
    if (role == Role.LEAD && basis == RoleBasis.FIRST_LISTED) {
      return zh ? "首列（文中未称牵头）" : "first listed (the text does not call it the lead)";
    }
    boolean supposed = role == Role.LEAD && (basis == RoleBasis.SOLE || basis == RoleBasis.LISTED);
    return (zh ? ROLES_ZH : ROLES_EN).getOrDefault(supposed ? Role.RESPONSIBLE : role, "");
  }

  private static String sign(@Nullable Comparator comparator, Map<Comparator, String> signs) {
    return comparator == null ? "" : signs.getOrDefault(comparator, "");
  }

  private static String english(
      @Nullable BigDecimal value, @Nullable BigDecimal upper, String unit) {
    String number =
        Stream.of(Optional.ofNullable(value), Optional.ofNullable(upper))
            .flatMap(Optional::stream)
            .map(it -> unit.equals("CNY") ? money(it) : grouped(it))
            .collect(Collectors.joining("–"));
    return switch (unit) {
      case "CNY" -> "CNY " + number;
      case "percent" -> number + "%";
      case "m2" -> number + " m²";
      case "倍" -> number + " times";
      case "分" -> number + " points";
      case "位" -> "rank " + number;
      case "年" -> number + " years";
      default -> number;
    };
  }

  private static String grouped(BigDecimal value) {
    return String.format(
        Locale.ROOT, "%,." + Math.max(0, value.stripTrailingZeros().scale()) + "f", value);
  }

  /** 2000000000 as 2 billion, 1000000 as 1 million. */
  private static String money(BigDecimal value) {
    if (value.abs().compareTo(BigDecimal.TEN.pow(9)) >= 0) {
      return grouped(value.movePointLeft(9)) + " billion";
    }
    boolean millions = value.abs().compareTo(BigDecimal.TEN.pow(6)) >= 0;
    return millions ? grouped(value.movePointLeft(6)) + " million" : grouped(value);
  }
}
