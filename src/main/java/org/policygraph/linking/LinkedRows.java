package org.policygraph.linking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Writes beside what a draft says the ID of what it means, where that is known: {@code agencyId} of
 * a responsibility, {@code indicatorId} of a figure ({@code changeOfIndicatorId} of a rate of
 * change), {@code documentId} of a reference. Behind the rows come those of the kind {@code
 * proposal}: agencies and indicators that the registry lacks.
 */
public final class LinkedRows {
  private static final Set<String> FIGURES = Set.of("target", "observation");
  private static final List<String> COLLECTIVE = Words.of("agency-collective");

  private final AgencyLinker agencies;
  private final IndicatorLinker indicators;
  private final DocumentLinker documents;
  private final Areas areas;

  public LinkedRows(Known known) {
    agencies = new AgencyLinker(known);
    indicators = new IndicatorLinker(known);
    documents = new DocumentLinker(known);
    areas = new Areas(known.areas());
  }

  /**
   * The rows with links, then the proposals in the order of the text.
   *
   * @param rows as {@code DraftRows} of the package extraction gives them; they are left as they
   *     are
   * @param document the key that proposals are named after
   * @param own the document's ID where the graph has it already
   * @throws CancellationException where the thread is interrupted: nobody waits any more
   */
  public List<Map<String, @Nullable Object>> of(
      List<? extends Map<String, @Nullable Object>> rows,
      Setting setting,
      String document,
      @Nullable String own) {
    List<Map<String, @Nullable Object>> linked = new ArrayList<>();
    Map<String, Proposal> proposals = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> row : rows) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("the linking was broken off");
      }
      Map<String, @Nullable Object> copy = new LinkedHashMap<>(row);
      String kind = text(row, "kind");
      if ("responsibility".equals(kind)) {
        agency(copy, setting, document, proposals);
      } else if (kind != null && FIGURES.contains(kind)) {
        figure(copy, setting, document, proposals);
      } else if ("reference".equals(kind)) {
        reference(copy, own);
      }
      linked.add(copy);
    }
    proposals.values().forEach(it -> linked.add(row(it)));
    return linked;
  }

  private void agency(
      Map<String, @Nullable Object> row,
      Setting setting,
      String document,
      Map<String, Proposal> proposals) {
    String written = text(row, "agency");
    if (written == null) {
      return;
    }
    Link link = agencies.link(written, setting);
    link.linkedId().ifPresent(it -> row.put("agencyId", it));
    String form = Names.written(written).main();
    if (link instanceof Link.Unknown && COLLECTIVE.stream().noneMatch(form::contains)) {
      String area = areas.home(form, setting.area()).orElse(null);
      propose(proposals, row, document, Proposal.Kind.AGENCY, form, written, area, null);
    }
  }

  private void figure(
      Map<String, @Nullable Object> row,
      Setting setting,
      String document,
      Map<String, Proposal> proposals) {
    String scope = text(row, "scope");
    if (scope != null) {
      areas.ofLabel(scope, setting.area()).ifPresent(it -> row.put("scopeId", it));
    }
    String written = text(row, "indicator");
    if (written == null) {
      return;
    }
    IndicatorMention mention =
        new IndicatorMention(
            written, text(row, "unit"), flag(row, "growthRate"), flag(row, "perUnit"));
    Link link = indicators.link(mention);
    link.linkedId().ifPresent(it -> row.put("indicatorId", it));
    String form = IndicatorForms.form(written);
    boolean change = mention.growthRate() || !IndicatorForms.unchanged(form).equals(form);
    if (change && link.linkedId().isEmpty()) {
      indicators.changeOf(mention).linkedId().ifPresent(it -> row.put("changeOfIndicatorId", it));
    }
    boolean telling = !IndicatorForms.general(IndicatorForms.core(IndicatorForms.unscoped(form)));
    if (link instanceof Link.Unknown && telling && !change && !mention.perUnit()) {
      String key = form + " " + mention.unit();
      propose(
          proposals, row, document, Proposal.Kind.INDICATOR, key, written, null, mention.unit());
    }
  }

  private void reference(Map<String, @Nullable Object> row, @Nullable String own) {
    if (flag(row, "selfReference")) {
      if (own != null) {
        row.put("documentId", own);
      }
      return;
    }
    String full = text(row, "fullName");
    documents
        .link(full == null ? text(row, "text") : full, text(row, "documentNumber"), own)
        .linkedId()
        .ifPresent(it -> row.put("documentId", it));
  }

  private static void propose(
      Map<String, Proposal> proposals,
      Map<String, @Nullable Object> row,
      String document,
      Proposal.Kind kind,
      String form,
      String label,
      @Nullable String area,
      @Nullable String unit) {
    String key = Proposal.key(document, kind, form);
    Proposal proposal =
        new Proposal(kind, key, label, area, unit, number(row, "start"), number(row, "end"));
    proposals.merge(key, proposal, (one, other) -> one.start() <= other.start() ? one : other);
  }

  private static Map<String, @Nullable Object> row(Proposal proposal) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("kind", "proposal");
    row.put("start", proposal.start());
    row.put("end", proposal.end());
    row.put("of", proposal.kind().name().toLowerCase(Locale.ROOT));
    row.put("key", proposal.key());
    row.put("label", proposal.label());
    if (proposal.area() != null) {
      row.put("areaId", proposal.area());
    }
    if (proposal.unit() != null) {
      row.put("unit", proposal.unit());
    }
    return row;
  }

  private static @Nullable String text(Map<String, @Nullable Object> row, String name) {
    return row.get(name) instanceof String text ? text : null;
  }

  private static boolean flag(Map<String, @Nullable Object> row, String name) {
    return Boolean.TRUE.equals(row.get(name));
  }

  private static int number(Map<String, @Nullable Object> row, String name) {
    return row.get(name) instanceof Number number ? number.intValue() : 0;
  }
}
