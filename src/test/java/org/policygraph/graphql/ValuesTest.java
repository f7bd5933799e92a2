package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Qudt;
import org.policygraph.vocabulary.Rdfs;

/** Single values: IDs, languages, numbers, dates, who was a member when. */
class ValuesTest {
  private static final Ask ASK = new Ask(Fictional.complete(1));

  @Test
  void an_entity_is_found_by_its_id_and_by_its_iri() {
    for (String id : List.of("measure/d0-m", Iris.DEFAULT.ids() + "measure/d0-m")) {
      Ask.Answer answer =
          ASK.ask(
              "query($id: ID!) { node(id: $id) { __typename id iri } measure(id: $id) { id } }",
              Map.of("id", id));
      assertThat(answer.withoutErrors().fields())
          .isEqualTo(
              Map.of(
                  "node",
                  Map.of(
                      "__typename", "Measure",
                      "id", "measure/d0-m",
                      "iri", Iris.DEFAULT.ids() + "measure/d0-m"),
                  "measure",
                  Map.of("id", "measure/d0-m")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"document", "agency", "measure", "indicator"})
  void an_entity_of_another_type_is_not_there(String field) {
    Ask.Answer answer =
        ASK.ask(
            "{ a: %1$s(id: \"unit/piece\") { id } b: %1$s(id: \"%1$s/nowhere\") { id } }"
                .formatted(field));
    assertThat(answer.withoutErrors().one("a")).isNull();
    assertThat(answer.one("b")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "measure",
        "/",
        "measure/",
        "/x",
        "measure/a/b",
        "measure/A",
        "measure/x y",
        "measure/../unit/piece",
        "https://example.org/id/measure/x",
        "measure/灯",
        "<x>",
        "\u0000"
      })
  void what_is_no_id_is_a_bad_request(String id) {
    for (String field : List.of("node", "document", "agency", "measure", "indicator")) {
      Ask.Answer answer =
          ASK.ask("query($id: ID!) { %s(id: $id) { id } }".formatted(field), Map.of("id", id));
      assertThat(answer.codes()).containsExactly("BAD_REQUEST");
      assertThat(answer.fields()).containsEntry(field, null);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh, , 路灯局d0", "en, , Agency d0", "zh, en, Agency d0", "en, zh, 路灯局d0",
    "zh, en-GB, Agency d0", "en, zh-Hans-CN, 路灯局d0", "en, fr, 路灯局d0", "en, '', 路灯局d0",
    "en, not a tag, 路灯局d0"
  })
  void a_label_is_in_the_language_asked_for_else_of_the_request_else_chinese(
      String request, @Nullable String asked, String expected) {
    Map<String, Object> variables = asked == null ? Map.of() : Map.of("lang", asked);
    Ask.Answer answer =
        ASK.in(request)
            .ask(
                "query($lang: String) { agency(id: \"agency/d0\") { label(lang: $lang) } }",
                variables);
    assertThat(answer.withoutErrors().one("agency.label")).isEqualTo(expected);
  }

  @Test
  void explanations_follow_the_language_and_words_of_the_documents_do_not() {
    Ask.Answer answer =
        ASK.in("en")
            .ask(
                """
                { indicator(id: "indicator/d0") {
                    definition zh: definition(lang: "zh") altLabels
                    related { why zh: why(lang: "zh") } }
                  agency(id: "agency/d0") { names { name } changes { source } }
                  document(id: "document/d0") { title label outline { heading label speaker { name } } } }
                """)
            .withoutErrors();
    assertThat(answer.one("indicator.definition")).isEqualTo("Number of lamps");
    assertThat(answer.one("indicator.zh")).isEqualTo("灯的数目");
    assertThat(answer.one("indicator.related.why")).isEqualTo("They look alike");
    assertThat(answer.one("indicator.related.zh")).isEqualTo("看似相同");
    assertThat(answer.all("agency.names.name")).containsExactly("路灯局d0", "路灯处d0");
    assertThat(answer.one("agency.changes.source")).isEqualTo("A made-up notice");
    assertThat(answer.one("document.title")).isEqualTo("文件d0");
    assertThat(answer.one("document.label")).isEqualTo("Document d0");
    assertThat(answer.one("document.outline.heading")).isEqualTo("章1");
    assertThat(answer.one("document.outline.label")).isEqualTo("Section 1");
    assertThat(answer.one("document.outline.speaker.name")).isEqualTo("发言人");
  }

  @Test
  void a_label_that_is_only_in_english_is_better_than_none() {
    Fictional graph = new Fictional();
    graph.agency("a", "甲局");
    graph.without("agency/a", Rdfs.label);
    graph.entity("agency/a").text(Rdfs.label, "甲局", "First Office");
    graph.entity("agency/b", Pg.Agency).string(Rdfs.label, "无语言");
    Ask.Answer answer =
        new Ask(graph).in("en").ask("{ agencies { edges { node { label } } } }").withoutErrors();
    assertThat(answer.all("agencies.edges.node.label"))
        .containsExactlyInAnyOrder("First Office", "无语言");
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "1E+13, 10000000000000",
    "200000000000, 200000000000",
    "-0, 0",
    "-0.0, 0",
    "0.30, 0.3",
    "-1.50, -1.5",
    "12345678901234567890.123456789, 12345678901234567890.123456789"
  })
  void a_decimal_is_exact_and_written_out(String stated, String served) {
    Fictional graph = new Fictional();
    graph.document("d", 2030);
    graph.parameter("d", "x", 1);
    graph.without("quantity/d-x", Qudt.numericValue);
    graph.entity("quantity/d-x").decimal(Qudt.numericValue, stated).decimal(Pg.upperValue, stated);
    Ask.Answer answer =
        new Ask(graph)
            .ask("{ parameters { edges { node { quantity { value upperValue } } } } }")
            .withoutErrors();
    assertThat(answer.one("parameters.edges.node.quantity.value")).isEqualTo(served);
    assertThat(answer.one("parameters.edges.node.quantity.upperValue")).isEqualTo(served);
  }

  @ParameterizedTest
  @CsvSource({
    "Date, 2030-02-28, 2030-02-28", "PartialDate, 2030, 2030", "PartialDate, 2030-02, 2030-02",
    "PartialDate, 2030-02-28, 2030-02-28", "Decimal, 0.10, 0.1", "Decimal, 1E+3, 1000",
    "Decimal, -0, 0"
  })
  void a_scalar_reads_what_is_of_its_form(String scalar, String given, String canonical) {
    assertThat(parsed(scalar, given)).isEqualTo(canonical);
    assertThat(serialised(scalar, given)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "Date, 2030",
    "Date, 2030-2-1",
    "Date, 2030-02-30",
    "Date, 2030-13-01",
    "Date, ''",
    "Date, +12030-01-01",
    "Date, 2030-01-01T00:00:00Z",
    "PartialDate, 30",
    "PartialDate, 2030-1",
    "PartialDate, 2030-00",
    "PartialDate, 20301",
    "PartialDate, 2030-02-30",
    "Decimal, x",
    "Decimal, NaN",
    "Decimal, 1/2",
    "Decimal, ''",
    "Decimal, 1E+999999999",
    "Decimal, 1E-999999999"
  })
  void a_scalar_refuses_what_is_not_of_its_form(String scalar, String given) {
    assertThatThrownBy(() -> parsed(scalar, given))
        .isInstanceOf(CoercingParseValueException.class)
        .hasMessageContaining(scalar);
    assertThatThrownBy(() -> serialised(scalar, given))
        .isInstanceOf(CoercingSerializeException.class);
  }

  @Test
  void a_number_is_served_as_the_text_of_its_digits() {
    assertThat(serialised("Decimal", new BigDecimal("2E+11"))).isEqualTo("200000000000");
  }

  private static Object parsed(String scalar, Object value) {
    return Objects.requireNonNull(
        scalar(scalar).getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ROOT));
  }

  private static Object serialised(String scalar, Object value) {
    return Objects.requireNonNull(
        scalar(scalar).getCoercing().serialize(value, GraphQLContext.getDefault(), Locale.ROOT));
  }

  private static GraphQLScalarType scalar(String name) {
    return Scalars.ALL.stream().filter(s -> s.getName().equals(name)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2030\"", "\"2030-02-30\"", "\"tomorrow\"", "2030", "\"\""})
  void a_malformed_date_is_refused_before_anything_is_read(String date) {
    for (String asked : List.of("nameOn(date: %s)", "members(asOf: %s) { id }")) {
      Ask.Answer answer =
          ASK.ask("{ agency(id: \"agency/d0\") { " + asked.formatted(date) + " } }");
      assertThat(answer.data()).isNull();
      assertThat(answer.codes()).containsExactly("ValidationError");
      assertThat(answer.queries()).isZero();
    }
    Ask.Answer variable =
        ASK.ask(
            "query($d: Date!) { agency(id: \"agency/d0\") { nameOn(date: $d) } }",
            Map.of("d", "2030-02-30"));
    assertThat(variable.codes()).containsExactly("ValidationError");
    assertThat(variable.queries()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2000-12-31, ",
    "2001-01-01, 路灯处",
    "2010-03-31, 路灯处",
    "2010-04-01, 路灯管理局",
    "2030-01-01, 路灯管理局"
  })
  void an_agency_is_called_on_a_day_what_it_was_called_then(String day, @Nullable String name) {
    Fictional graph = new Fictional();
    graph.agency("a", "路灯管理局").to(Pg.name, "agency-name/a-2", "agency-name/a-3");
    graph.entity("agency-name/a-1").date(Pg.from, "2010-04-01");
    graph.name("a", 2, "路灯处").flag(Pg.official, true).date(Pg.from, "2001").date(Pg.to, "2010-03");
    graph.name("a", 3, "灯处").flag(Pg.official, false);
    Ask.Answer answer =
        new Ask(graph)
            .ask(
                "query($d: Date!) { agency(id: \"agency/a\") { nameOn(date: $d, lang: \"en\") names"
                    + " { name } } }",
                Map.of("d", day))
            .withoutErrors();
    assertThat(answer.one("agency.nameOn")).isEqualTo(name);
    assertThat(answer.all("agency.names.name")).containsExactly("路灯处", "路灯管理局", "灯处");
  }

  @ParameterizedTest
  @CsvSource({
    "2018-12-28, 2018-12-29, 2018-12-29, 旧局",
    "2018-12-29, 2018-12-29, 2018-12-29, 新局",
    "2018-12-30, 2018-12-29, 2018-12-29, 新局",
    "2018-12-31, 2019, 2019, 旧局",
    "2019-01-01, 2019, 2019, 旧局 / 新局",
    "2019-07-01, 2019, 2019, 旧局 / 新局",
    "2019-12-31, 2019, 2019, 新局",
    "2020-01-01, 2019, 2019, 新局",
    "2024-02-29, 2024-03, 2024-03, 旧局",
    "2024-03-15, 2024-03, 2024-03, 旧局 / 新局",
    "2024-04-01, 2024-03, 2024-03, 新局",
    "2019-02-01, 2019, 2019-03, 旧局",
    "2019-03-15, 2019, 2019-03, 旧局 / 新局",
    "2019-04-01, 2019, 2019-03, 新局",
    "2019-03-01, 2019-03-01, 2019-03, 旧局 / 新局",
    "2019-03-02, 2019-03-01, 2019-03, 新局",
    "2017-05-30, 2017-06, 2018-12-29, 旧局",
    "2017-07-01, 2017-06, 2018-12-29, 旧局 / 新局",
    "2018-12-28, 2017-06, 2018-12-29, 旧局 / 新局",
    "2018-12-29, 2017-06, 2018-12-29, 新局",
    "2023-12-31, 2024-03, 2024, 旧局",
    "2024-01-01, 2024-03, 2024, 旧局 / 新局",
    "2024-02-01, 2024-03, 2024, 旧局 / 新局",
    "2024-03-31, 2024-03, 2024, 旧局 / 新局",
    "2024-04-01, 2024-03, 2024, 新局",
    "2018-01-01, 2018-06, , 旧局",
    "2019-01-01, 2018-06, , "
  })
  void a_name_is_handed_over_on_its_day_and_both_may_hold_where_the_day_is_not_known(
      String day, String to, @Nullable String from, @Nullable String name) {
    Fictional graph = new Fictional();
    graph.agency("a", "新局").to(Pg.name, "agency-name/a-0");
    graph.name("a", 0, "旧局").flag(Pg.official, true).date(Pg.to, to);
    if (from != null) {
      graph.entity("agency-name/a-1").date(Pg.from, from);
    } else {
      graph
          .without("agency-name/a-1", Pg.official)
          .entity("agency-name/a-1")
          .flag(Pg.official, false);
    }
    assertThat(nameOn(graph, day)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"2017-05-31, 灯局", "2017-06-15, 灯局", "2018-01-01, 灯局", "2019-06-01, 灯局"})
  void a_second_name_beside_the_first_is_no_handing_over(String day, String name) {
    Fictional graph = new Fictional();
    graph.agency("a", "灯局").to(Pg.name, "agency-name/a-2");
    graph.name("a", 2, "灯市电局").flag(Pg.official, true).date(Pg.from, "2017-06").date(Pg.to, "2019");
    graph.entity("agency-name/a-1").date(Pg.to, "2024");
    assertThat(nameOn(graph, day)).isEqualTo(name);
  }

  private static @Nullable Object nameOn(Fictional graph, String day) {
    return new Ask(graph)
        .ask("query($d: Date!) { agency(id: \"agency/a\") { nameOn(date: $d) } }", Map.of("d", day))
        .withoutErrors()
        .one("agency.nameOn");
  }

  @Test
  void changes_stand_by_the_last_day_then_by_the_first_on_which_they_can_have_happened() {
    Fictional graph = new Fictional();
    graph.agency("a", "甲局");
    graph.agency("b", "乙局");
    for (String bound : List.of("2019-01-31", "2019", "2019-01-09", "2018-12", "2019-01", "2018")) {
      graph.change(bound, "2000-01-01", "agency/a", "agency/b");
      graph.without("agency-change/" + bound, Pg.date);
      graph.entity("agency-change/" + bound).date(Pg.notBefore, bound).date(Pg.notAfter, bound);
    }
    graph.change("open", "2000-01-01", "agency/a", "agency/b");
    graph
        .without("agency-change/open", Pg.date)
        .entity("agency-change/open")
        .date(Pg.notBefore, "2001");
    assertThat(
            new Ask(graph)
                .ask("{ agency(id: \"agency/a\") { changes { id } } }")
                .withoutErrors()
                .all("agency.changes.id"))
        .extracting(id -> ((String) id).substring("agency-change/".length()))
        .containsExactly("2018", "2018-12", "2019-01-09", "2019-01", "2019-01-31", "2019", "open");
  }

  @ParameterizedTest
  @CsvSource({"2030-12-31, b", "2031-01-01, a b", "2031-06-30, a b", "2031-07-01, b", ", b"})
  void a_group_has_the_members_of_the_day(@Nullable String day, String members) {
    Fictional graph = new Fictional();
    graph.agency("a", "甲区");
    graph.agency("b", "乙区");
    graph.entity("agency/g", Pg.AgencyGroup, Pg.Agency).text(Rdfs.label, "各区", "Districts");
    graph.entity("agency/g").to(Pg.membership, "membership/a", "membership/b");
    graph
        .entity("membership/a", Pg.Membership)
        .to(Pg.member, "agency/a")
        .date(Pg.from, "2031")
        .date(Pg.to, "2031-06");
    graph.entity("membership/b", Pg.Membership).to(Pg.member, "agency/b");
    Map<String, Object> variables = day == null ? Map.of() : Map.of("d", day);
    assertThat(
            new Ask(graph)
                .ask(
                    "query($d: Date) { agency(id: \"agency/g\") { members(asOf: $d) { id } } }",
                    variables)
                .withoutErrors()
                .all("agency.members.id"))
        .isEqualTo(List.of(members.split(" ")).stream().map(key -> "agency/" + key).toList());
  }

  @Test
  void changes_stand_in_the_order_of_time() {
    Fictional graph = new Fictional();
    graph.agency("a", "甲局");
    graph.agency("b", "乙局");
    graph.change("late", "2033-01-01", "agency/a", "agency/b");
    graph.change("early", "2031-01-01", "agency/b", "agency/a");
    graph.change("bounded", "2032-01-01", "agency/a", "agency/b");
    graph.without("agency-change/bounded", Pg.date);
    graph.entity("agency-change/bounded").date(Pg.notBefore, "2030").date(Pg.notAfter, "2032");
    assertThat(
            new Ask(graph)
                .ask("{ agency(id: \"agency/a\") { changes { id } } }")
                .withoutErrors()
                .all("agency.changes.id"))
        .containsExactly("agency-change/early", "agency-change/bounded", "agency-change/late");
  }

  @Test
  void absences_are_named_as_the_contract_names_the_field() {
    Ask.Answer answer =
        ASK.ask("{ document(id: \"document/d0\") { absences { property reason } } }")
            .withoutErrors();
    assertThat(answer.all("document.absences"))
        .containsExactly(Map.of("property", "spoken", "reason", "NOT_STATED"));
  }

  @Test
  void leads_come_first_among_those_responsible() {
    Fictional graph = new Fictional();
    graph.document("d", 2030);
    graph.agency("a", "甲局");
    graph.agency("b", "乙局");
    String m = graph.measure("d", "m", 1).id();
    graph.responsibility(m, "agency/a", 5);
    graph.responsibility(m, "agency/b", 6);
    graph.without("responsibility/d-m-b", Pg.role);
    graph.entity("responsibility/d-m-b").is(Pg.role, Enumerations.Role.LEAD);
    assertThat(
            new Ask(graph)
                .ask("{ measure(id: \"measure/d-m\") { responsibilities { role } } }")
                .withoutErrors()
                .all("measure.responsibilities.role"))
        .containsExactly("LEAD", "RESPONSIBLE");
  }
}
