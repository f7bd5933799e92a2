package org.policygraph.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policygraph.audit.AuditPack.Fact;
import org.policygraph.audit.AuditPack.Item;
import org.policygraph.audit.AuditPack.Part;
import org.policygraph.audit.AuditPack.Quote;

/** Who was named for measures, and who holds that on the day. */
final class Responsible {
  private final Gathering gathering;

  Responsible(Gathering gathering) {
    this.gathering = gathering;
  }

  Part named(List<Tree> responsibilities) {
    List<Item> items = new ArrayList<>();
    for (Tree each : responsibilities) {
      items.add(
          gathering.statement(
              each,
              each.text("writtenAs"),
              facts(each),
              "EXPLICIT".equals(each.find("basis")) ? null : gathering.reasoning(each.text("id"))));
    }
    return new Part(
        "responsibilities", gathering.words().say("part.responsibilities"), null, items);
  }

  private List<Fact> facts(Tree each) {
    List<Fact> facts = new ArrayList<>();
    facts.add(gathering.role(each));
    facts.add(gathering.coded("basis", "Basis", each.find("basis")));
    Tree agency = each.tree("agency");
    if (agency != null) {
      String latest = agency.text("label");
      String then = Objects.requireNonNullElse(agency.find("nameOn"), latest);
      facts.add(gathering.fact("agency", then));
      facts.addAll(latest(latest, then));
    }
    return facts;
  }

  /** An agency goes by its name on the day; its latest stands beside it where that is another. */
  private List<Fact> latest(String latest, String then) {
    return latest.equals(then) ? List.of() : List.of(gathering.fact("latestName", latest));
  }

  Part held(List<Tree> responsibilities) {
    List<Item> items = new ArrayList<>();
    for (Tree each : responsibilities) {
      List<Tree> holdings = each.trees("holdings");
      if (holdings.isEmpty()) {
        items.add(
            new Item(
                null,
                gathering.words().say("nobody-known"),
                List.of(gathering.fact("instead", each.text("writtenAs"))),
                List.of(),
                null,
                null));
      }
      holdings.forEach(holding -> items.add(holding(each.text("writtenAs"), holding)));
    }
    return new Part(
        "holders",
        gathering.words().say("part.holders") + " (" + gathering.asOf() + ")",
        gathering.words().say("note.holders"),
        items);
  }

  private Item holding(String writtenAs, Tree holding) {
    List<Fact> facts = new ArrayList<>();
    facts.addAll(latest(holding.at("agency").text("label"), holding.text("name")));
    facts.add(gathering.fact("instead", writtenAs));
    facts.addAll(gathering.known("during", Gathering.span(holding)));
    facts.addAll(gathering.yesOrNo("uncertain", holding.flag("uncertain")));
    facts.addAll(gathering.known("confidence", holding.find("confidence")));
    List<Quote> evidence = new ArrayList<>();
    for (Tree change : holding.trees("via")) {
      facts.add(gathering.fact("via", change(change)));
      evidence.addAll(gathering.quotes(change));
    }
    return gathering.conclusion(holding, holding.text("name"), facts, evidence);
  }

  private String change(Tree change) {
    @Nullable String date = change.find("date");
    String when =
        date != null
            ? date
            : change.find("notBefore") == null && change.find("notAfter") == null
                ? gathering.words().say("unknown")
                : between(change.find("notBefore"), change.find("notAfter"));
    return change.text("label")
        + " ("
        + gathering.words().of("ChangeKind", change.find("kind"))
        + ", "
        + when
        + "; "
        + change.text("source")
        + ")";
  }

  private static String between(@Nullable String from, @Nullable String to) {
    return from != null && from.equals(to)
        ? from
        : (from == null ? "" : from) + "–" + (to == null ? "" : to);
  }
}
