package org.policygraph.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policygraph.audit.AuditPack.Copy;
import org.policygraph.audit.AuditPack.Fact;
import org.policygraph.audit.AuditPack.Item;
import org.policygraph.audit.AuditPack.Made;
import org.policygraph.audit.AuditPack.Part;
import org.policygraph.audit.AuditPack.Publication;
import org.policygraph.graphql.Contracted;
import org.policygraph.graphql.Contracted.Questions;
import org.policygraph.packaged.Program;

/** Gathers audit packs, each out of one snapshot of the graph. */
public final class Audits {
  private final Contracted contract;
  private final Clock clock;

  public Audits(Contracted contract, Clock clock) {
    this.contract = contract;
    this.clock = clock;
  }

  /** The day of today, where nobody names one. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * @param key what follows the type in the ID
   * @param language zh or en
   * @return empty where the graph knows no such entity
   */
  public Optional<AuditPack> of(AuditKind kind, String key, LocalDate asOf, String language) {
    return contract.read(
        language,
        questions -> gather(questions, kind, kind.word() + "/" + key, asOf.toString(), language));
  }

  private Optional<AuditPack> gather(
      Questions questions, AuditKind kind, String id, String asOf, String language) {
    Words words = new Words(language);
    Gathering gathering = new Gathering(questions, asOf, words);
    Tree entity = entity(gathering, kind, id);
    if (entity == null) {
      return Optional.empty();
    }
    List<Part> parts =
        new ArrayList<>(
            switch (kind) {
              case MEASURE -> new MeasureAudit(gathering).parts(entity);
              case TARGET -> new TargetAudit(gathering).parts(entity);
              case INDICATOR -> new IndicatorAudit(gathering).parts(entity);
            });
    parts.add(new Part("findings", words.say("part.findings"), null, findings(gathering)));
    List<Copy> copies = new ArrayList<>();
    for (String document : List.copyOf(gathering.documents())) {
      Tree found = gathering.ask("document", Map.of("id", document)).tree("document");
      if (found != null) {
        copies.add(copy(gathering, found));
      }
    }
    return Optional.of(
        new AuditPack(
            kind,
            id,
            entity.text("iri"),
            entity.text("label"),
            asOf,
            language,
            made(gathering.ask("publication", Map.of("id", id))),
            words.say("caution"),
            parts,
            copies,
            gathering.faults()));
  }

  private Made made(Tree published) {
    return new Made(
        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
        Program.NAME_AND_VERSION,
        published.number("revision"),
        published.trees("journal").stream()
            .map(
                it ->
                    new Publication(
                        it.number("number"), it.text("at"), it.text("by"), it.text("note")))
            .findFirst()
            .orElse(null));
  }

  private static @Nullable Tree entity(Gathering gathering, AuditKind kind, String id) {
    return switch (kind) {
      case MEASURE -> gathering.askOn("measure", id).tree("measure");
      case INDICATOR -> gathering.ask("indicator", Map.of("id", id)).tree("indicator");
      case TARGET -> {
        Tree found = gathering.askOn("target", id).tree("node");
        yield found == null || found.find("id") == null ? null : found;
      }
    };
  }

  /** Those about what the pack is about. */
  private static List<Item> findings(Gathering gathering) {
    List<Item> items = new ArrayList<>();
    List<String> about = List.copyOf(gathering.subjects());
    @Nullable String after = null;
    do {
      Map<String, Object> variables = new HashMap<>(Map.of("about", about));
      if (after != null) {
        variables.put("after", after);
      }
      Tree page = gathering.ask("findings", variables).at("findings");
      for (Tree finding : new Tree(Map.of("it", page.fields())).trees("it")) {
        items.add(finding(gathering, finding));
      }
      Tree info = page.at("pageInfo");
      after = info.is("hasNextPage") ? info.find("endCursor") : null;
    } while (after != null);
    return items.stream().distinct().toList();
  }

  private static Item finding(Gathering gathering, Tree finding) {
    List<Fact> facts = new ArrayList<>();
    facts.add(gathering.coded("finding", "FindingKind", finding.find("kind")));
    facts.addAll(gathering.known("message", finding.find("message")));
    return gathering.conclusion(finding, finding.text("label"), facts, gathering.quotes(finding));
  }

  private static Copy copy(Gathering gathering, Tree document) {
    Words words = gathering.words();
    Tree source = document.at("source");
    String issued = document.find("issued");
    String published = document.find("published");
    String date = issued != null ? issued : published != null ? published : document.text("year");
    return new Copy(
        document.text("id"),
        document.text("label"),
        document.find("documentNumber"),
        date,
        words.list(issuers(gathering, document.text("id"), date)),
        source.find("publisher"),
        source.find("url"),
        source.find("retrieved"),
        source.text("copy"),
        words.of("CopyKind", source.find("copy")),
        source.text("textSha256"),
        source.number("length"),
        source.is("mounted"));
  }

  /** By the names that they had on the document's day. */
  private static List<String> issuers(Gathering gathering, String document, String date) {
    String day = date.length() == 4 ? date + "-01-01" : date;
    return gathering
        .ask("issuers", Map.of("id", document, "day", day))
        .at("document")
        .trees("issuers")
        .stream()
        .map(it -> it.find("nameOn") == null ? it.text("label") : it.text("nameOn"))
        .toList();
  }
}
