package org.policygraph.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.loading.SmallSeed.select;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.store.tdb.Tdb2Store;

/** Who holds what the five documents ask for, on a day. */
class HoldersTest {
  private final Tdb2Store store = PackagedStore.get();

  @Test
  void patent_navigation_goes_with_intellectual_property_to_market_regulation() {
    String navigation = "?m rdfs:label \"实施专利导航工程\"@zh . ?r pg:role pg:RoleLead .";
    assertThat(holders(navigation, "2018-12-31"))
        .containsExactly("wuhan-science-technology-bureau");
    assertThat(holders(navigation, "2019-06-01"))
        .containsExactly(
            "wuhan-market-regulation-administration?", "wuhan-science-technology-bureau?");
    assertThat(holders(navigation, "2024-10-01"))
        .containsExactly("wuhan-market-regulation-administration");
  }

  @Test
  void technology_enterprises_stay_with_the_bureau_of_science_under_its_new_name() {
    assertThat(
            holders(
                """
                ?r pg:agency <https://w3id.org/policygraph/id/agency/wuhan-science-technology-bureau> .
                ?m pg:function <https://w3id.org/policygraph/id/function/high-tech-industry> .
                FILTER NOT EXISTS { ?m pg:function ?other
                  FILTER (?other NOT IN (<https://w3id.org/policygraph/id/function/high-tech-industry>,
                    <https://w3id.org/policygraph/id/function/science-technology>)) }
                """,
                "2024-10-01"))
        .containsExactly("wuhan-science-technology-bureau");
  }

  @Test
  void industry_commerce_and_quality_supervision_both_lead_to_market_regulation() {
    for (String agency :
        List.of("wuhan-industry-commerce-administration", "wuhan-quality-supervision-bureau")) {
      assertThat(holders(of(agency), "2024-10-01"))
          .as(agency)
          .containsExactly("wuhan-market-regulation-administration");
    }
  }

  @Test
  void who_follows_the_talent_bureau_is_not_known() {
    assertThat(holders(of("wuhan-talent-bureau"), "2018-12-29"))
        .as("the day of the last document that names it")
        .containsExactly("wuhan-talent-bureau");
    assertThat(holders(of("wuhan-talent-bureau"), "2018-12-31"))
        .containsExactly("wuhan-talent-bureau?");
    assertThat(holders(of("wuhan-talent-bureau"), "2019-01-01")).isEmpty();
    assertThat(holders(of("wuhan-talent-bureau"), "2024-10-01")).isEmpty();
  }

  @Test
  void copyright_goes_to_publicity_and_what_is_wider_may_be_of_culture_and_tourism_too() {
    assertThat(holders(of("wuhan-culture-bureau"), "2024-10-01"))
        .containsExactly("wuhan-culture-tourism-bureau?", "wuhan-party-publicity-department");
  }

  @Test
  void what_the_culture_bureau_is_to_enforce_may_be_copyright_or_not() {
    String inspections = of("wuhan-culture-bureau") + " ?m rdfs:label \"加强外商投资企业知识产权保护\"@zh .";
    assertThat(holders(inspections, "2018-12-31")).containsExactly("wuhan-culture-bureau");
    assertThat(holders(inspections, "2024-10-01"))
        .containsExactly("wuhan-culture-tourism-bureau?", "wuhan-party-publicity-department?");
  }

  @Test
  void what_the_financial_work_bureau_did_goes_to_the_party_office_as_a_whole() {
    String finance = of("wuhan-financial-work-bureau");
    assertThat(holders(finance, "2023-12-31")).containsExactly("wuhan-financial-work-bureau");
    assertThat(holders(finance, "2024-10-01"))
        .containsExactly("wuhan-financial-work-bureau?", "wuhan-party-finance-office?");
    assertThat(holders(finance, "2026-01-01")).containsExactly("wuhan-party-finance-office");
  }

  private static String of(String agency) {
    return "?r pg:agency <https://w3id.org/policygraph/id/agency/%s> .".formatted(agency);
  }

  /** Keys of the agencies, with ? where none of their holdings is certain. */
  private List<String> holders(String which, String day) {
    return select(
            store,
            """
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            SELECT ?a (MIN(STR(?u)) AS ?uncertain) {
              %s
              ?r pg:measure ?m . ?h pg:responsibility ?r ; pg:agency ?a ; pg:uncertain ?u ; pg:validFrom ?from .
              OPTIONAL { ?h pg:validUntil ?until }
              FILTER (?from <= "%s"^^xsd:date && (!BOUND(?until) || ?until > "%s"^^xsd:date))
            } GROUP BY ?a ORDER BY ?a
            """
                .formatted(which, day, day))
        .stream()
        .map(
            row ->
                row.get("a").text().replaceFirst(".*/", "")
                    + ("true".equals(row.text("uncertain")) ? "?" : ""))
        .toList();
  }
}
