package org.policygraph.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.policygraph.TextsFolder;
import org.policygraph.audit.AuditPack.Item;
import org.policygraph.audit.AuditPack.Part;
import org.policygraph.audit.AuditPack.Quote;
import org.policygraph.audit.AuditPack.Reasoning;
import org.policygraph.graphql.Contracted;
import org.policygraph.journal.Gates;
import org.policygraph.journal.JournaledStore;
import org.policygraph.loading.PackagedStore;
import org.policygraph.source.SourceTexts;
import org.policygraph.vocabulary.Iris;

/** Packs of the data of this repository. */
class AuditsTest {
  private static final String NAVIGATION = "2018-wuhan-ip-operations-plan-df32668646";
  private static final LocalDate DAY = LocalDate.of(2024, 10, 1);
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2034-07-01T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

  private static Audits audits(SourceTexts texts) {
    JournaledStore gate = Gates.to(PackagedStore.get());
    return new Audits(new Contracted(gate.store(), gate.journal(), texts, Iris.DEFAULT, NOW), NOW);
  }

  private static AuditPack pack(AuditKind kind, String key, String language) {
    return audits(SourceTexts.absent()).of(kind, key, DAY, language).orElseThrow();
  }

  private static Part part(AuditPack pack, String key) {
    return pack.parts().stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
  }

  private static List<String> facts(Part part, String name) {
    return part.items().stream()
        .flatMap(it -> it.facts().stream())
        .filter(it -> it.name().equals(name))
        .map(AuditPack.Fact::value)
        .toList();
  }

  @Test
  void a_measure_has_who_was_named_and_who_holds_it_and_why() {
    AuditPack pack = pack(AuditKind.MEASURE, NAVIGATION, "zh");
    assertThat(pack.faults()).isEmpty();
    assertThat(pack.made().at()).isEqualTo("2034-07-01T00:00:00Z");
    assertThat(pack.made().program()).startsWith("policygraph ");
    assertThat(pack.made().revision()).isPositive();
    assertThat(part(pack, "responsibilities").items())
        .extracting(Item::label)
        .containsExactly("市科技局〈市知识产权局〉", "各区人民政府〈含开发区、风景区管委会,下同〉");
    assertThat(part(pack, "holders").items())
        .extracting(Item::label)
        .containsExactly("武汉市市场监督管理局", "武汉市各区人民政府");
    assertThat(part(pack, "holders").note()).contains("推断");
    Reasoning reasoning = Objects.requireNonNull(part(pack, "holders").items().get(0).reasoning());
    assertThat(reasoning.rule()).isEqualTo("rule/responsibility-succeeded");
    assertThat(reasoning.premises()).isNotEmpty();
    assertThat(facts(part(pack, "chain"), "link")).contains("属于", "写明", "由其承接（推断）", "发文机关");
    assertThat(part(pack, "chain").items())
        .filteredOn(it -> it.label().equals("武汉市市场监督管理局 → 武汉市人民政府"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.facts()).extracting(AuditPack.Fact::value).contains("2024-09-30");
              assertThat(it.facts().toString()).contains("并非隶属关系本身");
              assertThat(it.evidence()).extracting(Quote::quote).containsExactly("来源:武汉市市场监督管理局");
            });
  }

  @Test
  void agencies_go_by_the_name_of_the_day_and_issuers_by_that_of_their_document() {
    AuditPack pack =
        audits(SourceTexts.absent())
            .of(AuditKind.MEASURE, NAVIGATION, LocalDate.of(2018, 12, 31), "zh")
            .orElseThrow();
    assertThat(part(pack, "chain").items())
        .extracting(Item::label)
        .contains("实施专利导航工程 → 武汉市科学技术局", "武汉市科学技术局 → 武汉市人民政府")
        .noneMatch(it -> it.contains("科技创新局"));
    assertThat(pack.copies())
        .filteredOn(it -> it.document().startsWith("document/2017"))
        .extracting(AuditPack.Copy::issuers)
        .singleElement()
        .asString()
        .contains("科学技术局")
        .doesNotContain("科技创新局");
  }

  @Test
  void who_is_responsible_goes_by_the_name_of_the_day_with_the_latest_beside_it() {
    AuditPack before =
        audits(SourceTexts.absent())
            .of(AuditKind.MEASURE, NAVIGATION, LocalDate.of(2018, 12, 31), "zh")
            .orElseThrow();
    for (String part : List.of("responsibilities", "holders")) {
      assertThat(facts(part(before, part), "latestName")).as(part).containsExactly("武汉市科技创新局");
    }
    assertThat(facts(part(before, "responsibilities"), "agency")).contains("武汉市科学技术局");
    assertThat(part(before, "holders").items()).extracting(Item::label).contains("武汉市科学技术局");

    AuditPack after = pack(AuditKind.MEASURE, NAVIGATION, "zh");
    assertThat(facts(part(after, "holders"), "latestName")).isEmpty();
  }

  @Test
  void who_is_first_listed_is_nowhere_said_to_lead() {
    AuditPack pack = pack(AuditKind.MEASURE, NAVIGATION, "zh");
    assertThat(facts(part(pack, "responsibilities"), "role")).containsExactly("首列（文中未称牵头）", "负责");
    List<String> labels =
        pack.parts().stream()
            .flatMap(it -> it.items().stream())
            .flatMap(it -> Stream.concat(Stream.of(it.label()), labels(it.reasoning())))
            .toList();
    assertThat(labels).isNotEmpty();
    assertThat(labels).noneMatch(it -> it.replace("文中未称牵头", "").contains("牵头"));
  }

  private static Stream<String> labels(@Nullable Reasoning reasoning) {
    return reasoning == null
        ? Stream.of()
        : Stream.concat(
            Stream.of(reasoning.label()), reasoning.premises().stream().flatMap(it -> labels(it)));
  }

  @Test
  void continuations_are_followed_to_both_ends_with_their_caveat() {
    Part carried = part(pack(AuditKind.MEASURE, NAVIGATION, "en"), "continuations");
    assertThat(carried.note()).contains("inference");
    assertThat(String.join(" ", facts(carried, "earlier")))
        .contains("First press conference", "2017");
    assertThat(facts(carried, "later")).anyMatch(it -> it.contains("20230100"));
    assertThat(carried.items()).allMatch(it -> it.reasoning() != null);
  }

  @Test
  void a_target_has_its_history() {
    AuditPack indicator = pack(AuditKind.INDICATOR, "registered-trademarks", "en");
    assertThat(facts(part(indicator, "revisions"), "ratio")).containsExactly("2");
    assertThat(facts(part(indicator, "figures"), "series"))
        .containsExactly("1", "2", "3", "2", "2");
    String target =
        part(indicator, "figures").items().stream()
            .filter(it -> it.label().contains("100,000"))
            .map(Item::id)
            .findFirst()
            .orElseThrow();
    AuditPack pack = pack(AuditKind.TARGET, target.substring("target/".length()), "en");
    assertThat(part(pack, "revisions").items()).extracting(Item::label).containsExactly("raised");
    assertThat(part(pack, "reports").items()).hasSize(1);
    assertThat(part(pack, "assessments").items())
        .extracting(Item::label)
        .containsExactly("due, and nothing comparable is reported");
  }

  @Test
  void a_report_is_a_reported_value_and_no_more() {
    Part judged = part(pack(AuditKind.INDICATOR, "high-tech-enterprises", "zh"), "figures");
    assertThat(facts(judged, "kind")).contains("公布值");
    AuditPack pack = pack(AuditKind.INDICATOR, "high-tech-enterprises", "zh");
    assertThat(
            pack.parts().stream()
                .filter(it -> it.key().equals("assessments"))
                .flatMap(it -> it.items().stream())
                .map(Item::label))
        .containsExactly("据公布值后来达到，到期时不明");
    assertThat(pack.copies()).extracting(AuditPack.Copy::kind).contains("REPRINT", "UNKNOWN");
    assertThat(pack.copies()).allMatch(it -> it.textSha256().length() == 64);
  }

  @Test
  void quotes_are_held_against_the_mounted_text() {
    Assumptions.assumeTrue(TextsFolder.find() != null, "the source texts are not here");
    AuditPack pack =
        audits(SourceTexts.in(TextsFolder.named()))
            .of(AuditKind.MEASURE, NAVIGATION, DAY, "zh")
            .orElseThrow();
    List<Quote> quotes =
        pack.parts().stream()
            .flatMap(it -> it.items().stream())
            .flatMap(it -> it.evidence().stream())
            .toList();
    assertThat(quotes).isNotEmpty().allMatch(it -> Boolean.TRUE.equals(it.matches()));
    assertThat(pack.copies()).allMatch(AuditPack.Copy::mounted);
  }

  @Test
  void findings_about_it_are_in_the_pack_and_others_are_not() {
    Part findings = part(pack(AuditKind.TARGET, jointFund(), "en"), "findings");
    assertThat(facts(findings, "finding"))
        .contains("conflicting statements", "target not observed");
    assertThat(String.join(" ", facts(findings, "message"))).contains("CNY 400 million");
    assertThat(findings.items()).hasSizeLessThan(6);
  }

  private static String jointFund() {
    return pack(AuditKind.INDICATOR, "ip-operation-guidance-fund", "en").parts().stream()
        .filter(it -> it.key().equals("figures"))
        .flatMap(it -> it.items().stream())
        .map(Item::id)
        .map(it -> String.valueOf(it).replaceFirst("^target/", ""))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_the_graph_does_not_know_has_no_pack() {
    for (AuditKind kind : AuditKind.values()) {
      assertThat(audits(SourceTexts.absent()).of(kind, "nothing", DAY, "zh")).isEmpty();
    }
    assertThat(AuditKind.of("agency")).isEmpty();
  }
}
