package org.policygraph.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Links what a figure counts to an indicator, by its label or an alternative label and its unit.
 * Labels must be equal but for words that tell the scope (全市), that something is counted (数量), or
 * that narrow it (新增, 国家级); resemblance is not enough, so that patents applied for, granted, held
 * and held per 10,000 people stay apart.
 *
 * <p>An alternative label that is only the end of the indicator's own (发明专利数量 of those in a patent
 * pool) was meant where it stood; elsewhere it is ambiguous, and so is a word for anything (企业).
 */
public final class IndicatorLinker {
  private static final Set<Set<String>> ALIKE = alike();

  /** A label that lacks this many signs of the indicator's own in its middle leaves out a noun. */
  private static final int NOUN = 4;

  private final Areas areas;
  private final Map<String, List<Hit>> exact = new HashMap<>();
  private final Map<String, List<Hit>> cores = new HashMap<>();

  /**
   * @param part whether the label is a part of the indicator's own
   */
  private record Hit(Known.Indicator indicator, boolean part) {}

  public IndicatorLinker(Known known) {
    areas = new Areas(known.areas());
    for (Known.Indicator indicator : known.indicators()) {
      String own = IndicatorForms.form(indicator.label());
      index(indicator, own, false);
      for (String other : indicator.others()) {
        String form = IndicatorForms.form(other);
        index(indicator, form, part(IndicatorForms.core(form), IndicatorForms.core(own)));
      }
    }
  }

  private void index(Known.Indicator indicator, String form, boolean part) {
    Hit hit = new Hit(indicator, part);
    exact.computeIfAbsent(form, it -> new ArrayList<>()).add(hit);
    String unscoped = IndicatorForms.unscoped(form);
    cores.computeIfAbsent(IndicatorForms.core(unscoped), it -> new ArrayList<>()).add(hit);
  }

  /** Whether a label leaves out of the other what stands first, or a noun in the middle. */
  private static boolean part(String label, String own) {
    if (label.length() >= own.length()) {
      return false;
    }
    if (own.endsWith(label)) {
      return true;
    }
    int at = 0;
    for (int i = 0; i < own.length() && at < label.length(); i++) {
      if (own.charAt(i) == label.charAt(at)) {
        at++;
      }
    }
    return at == label.length() && own.length() - label.length() >= NOUN && !own.startsWith(label);
  }

  /**
   * The indicator that a figure is a value of. A rate of change or a multiple is no value of what
   * changes, see {@link #changeOf}.
   */
  public Link link(IndicatorMention mention) {
    String form = IndicatorForms.form(mention.written());
    if (mention.growthRate() || !IndicatorForms.unchanged(form).equals(form)) {
      return decide(exact.getOrDefault(form, List.of()), mention.unit(), form, Confidence.HIGH);
    }
    boolean ofOne = mention.perUnit() && !form.contains("每") && !form.contains("万人");
    return ofOne ? new Link.Unknown() : match(form, mention.unit(), true);
  }

  /**
   * The indicator whose change a rate of growth (专利申请年均增长率) or a multiple (专利申请量倍数) tells. The
   * figure itself is no level of it and is compared with none.
   */
  public Link changeOf(IndicatorMention mention) {
    String form = IndicatorForms.form(mention.written());
    String what = IndicatorForms.unchanged(form);
    return what.equals(form) && !mention.growthRate()
        ? new Link.Unknown()
        : match(what, null, false);
  }

  private Link match(String form, @Nullable String unit, boolean level) {
    String unscoped = IndicatorForms.unscoped(form);
    String widened = IndicatorForms.widened(form);
    Confidence sure = level && unit == null ? Confidence.MEDIUM : Confidence.HIGH;
    List<Link> links =
        List.of(
            decide(exact.getOrDefault(form, List.of()), unit, form, sure),
            decide(exact.getOrDefault(unscoped, List.of()), unit, unscoped, sure),
            byCore(unscoped, unit, sure),
            byCore(widened, unit, Confidence.MEDIUM),
            byCore(IndicatorForms.widened(IndicatorForms.core(widened)), unit, Confidence.MEDIUM),
            byCore(IndicatorForms.widened(areas.unplaced(widened)), unit, Confidence.MEDIUM));
    return links.stream()
        .filter(it -> !(it instanceof Link.Unknown))
        .findFirst()
        .orElseGet(Link.Unknown::new);
  }

  private Link byCore(String form, @Nullable String unit, Confidence sure) {
    String core = IndicatorForms.core(form);
    return decide(cores.getOrDefault(core, List.of()), unit, core, sure);
  }

  private static Link decide(
      List<Hit> hits, @Nullable String unit, String form, Confidence confidence) {
    Set<String> ids = new TreeSet<>();
    boolean whole = false;
    for (Hit hit : hits) {
      if (unit == null || compatible(unit, hit.indicator().unit())) {
        ids.add(hit.indicator().id());
        whole |= !hit.part();
      }
    }
    if (ids.isEmpty()) {
      return new Link.Unknown();
    }
    boolean told = whole && !IndicatorForms.general(IndicatorForms.core(form));
    return ids.size() == 1 && told
        ? new Link.Linked(ids.iterator().next(), confidence)
        : new Link.Ambiguous(List.copyOf(ids));
  }

  private static boolean compatible(String written, @Nullable String unit) {
    return unit == null
        || written.equals(unit)
        || ALIKE.stream().anyMatch(it -> it.contains(written) && it.contains(unit));
  }

  private static Set<Set<String>> alike() {
    Set<Set<String>> alike = new HashSet<>();
    Words.read("unit-alike").forEach(it -> alike.add(Set.copyOf(it)));
    return Set.copyOf(alike);
  }
}
