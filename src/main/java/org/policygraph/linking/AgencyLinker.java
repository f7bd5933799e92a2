package org.policygraph.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Links names of agencies, read against the place and the date of the document that writes them.
 *
 * <ul>
 *   <li>市科技局 is the bureau of the document's own city, and nobody's where that is not known.
 *   <li>Among bodies that bore a name, the one that bore it on the document's day is meant; two of
 *       them on that day are ambiguous.
 *   <li>A name of another time is linked with {@link Confidence#LOW} where one body alone ever bore
 *       it and that body existed on the day under another name: texts keep writing old names after
 *       a renaming, and the key stays. Where the body itself no longer, or not yet, existed (市工商局
 *       in 2021, merged in 2019), it is ambiguous: who is meant, its successor or it, is not for a
 *       rule to say.
 * </ul>
 */
public final class AgencyLinker {
  private static final Pattern PARTS = Pattern.compile("[区县]");

  private final Areas areas;
  private final Map<Form, List<Hit>> byForm = new HashMap<>();
  private final Map<String, List<Hit>> byText = new HashMap<>();

  /**
   * @param area what the name is read against; its rest is the name without it
   */
  private record Form(String area, String rest) {}

  /**
   * A name of the registry.
   *
   * @param bare whether it names no area itself: 各区人民政府, 审判委员会
   * @param part whether it is the end of a longer name that the agency has (直属事业单位): anybody's
   *     words
   */
  private record Hit(Known.Agency agency, Known.Name name, boolean bare, boolean part) {}

  /** What was found, and whether the text names the area itself. */
  private record Found(Hit hit, boolean supplied) {}

  public AgencyLinker(Known known) {
    areas = new Areas(known.areas());
    known.agencies().forEach(this::index);
  }

  private void index(Known.Agency agency) {
    Set<String> full = new TreeSet<>();
    for (Known.Name name : agency.names()) {
      // 武汉市各区 is 武汉 with 市各区 as well: the longest area leaves the name.
      forms(Names.form(name.text()), agency.area()).stream()
          .map(Form::rest)
          .min(Comparator.comparingInt(String::length))
          .ifPresent(full::add);
    }
    for (Known.Name name : agency.names()) {
      String text = Names.written(name.text()).whole();
      List<Form> forms = forms(text, agency.area());
      boolean bare = forms.isEmpty();
      boolean part =
          bare
              && !name.official()
              && full.stream().anyMatch(it -> it.endsWith(text) && it.length() > text.length());
      Hit hit = new Hit(agency, name, bare, part);
      byText.computeIfAbsent(text, it -> new ArrayList<>()).add(hit);
      forms.forEach(it -> byForm.computeIfAbsent(it, form -> new ArrayList<>()).add(hit));
      if (bare && agency.area() != null) {
        Form own = new Form(agency.area(), text);
        byForm.computeIfAbsent(own, form -> new ArrayList<>()).add(hit);
      }
    }
  }

  /** The readings of a name that names an area, outright or as 市 or 省. */
  private List<Form> forms(String name, @Nullable String place) {
    List<Form> forms = new ArrayList<>();
    areas.named(name, place).forEach(it -> forms.add(new Form(it.area(), it.rest())));
    areas.relative(name, place).ifPresent(it -> forms.add(new Form(it.area(), it.rest())));
    return forms;
  }

  /**
   * The agency that a name means.
   *
   * @param writtenAs as the text has it, with what stands in brackets behind: 市科技局〈市知识产权局〉,
   *     各区人民政府〈含开发区,下同〉
   */
  public Link link(String writtenAs, Setting setting) {
    Names.Written written = Names.written(writtenAs);
    Link whole = decide(written.whole(), setting);
    if (written.others().isEmpty() || whole instanceof Link.Linked) {
      return whole;
    }
    Link link = decide(written.main(), setting);
    for (String other : written.others()) {
      link = together(link, decide(other, setting));
    }
    return link;
  }

  /** One body under two names: what both may mean. */
  private static Link together(Link main, Link other) {
    if (other instanceof Link.Unknown) {
      return main instanceof Link.Linked linked
          ? new Link.Linked(linked.id(), linked.confidence().orLess(Confidence.MEDIUM))
          : main;
    }
    if (main instanceof Link.Unknown) {
      return new Link.Ambiguous(candidates(other));
    }
    List<String> both = candidates(main).stream().filter(candidates(other)::contains).toList();
    if (both.size() == 1) {
      return main instanceof Link.Linked || other instanceof Link.Linked
          ? new Link.Linked(both.get(0), Confidence.MEDIUM)
          : new Link.Ambiguous(both);
    }
    List<String> all = new ArrayList<>(candidates(main));
    all.addAll(candidates(other));
    return new Link.Ambiguous(all);
  }

  private static List<String> candidates(Link link) {
    return link instanceof Link.Ambiguous ambiguous
        ? ambiguous.candidates()
        : link.linkedId().map(List::of).orElse(List.of());
  }

  private Link decide(String name, Setting setting) {
    List<Found> found = find(name, setting.area());
    if (found.isEmpty()) {
      return new Link.Unknown();
    }
    Days date = setting.date();
    List<Found> then =
        date == null
            ? found
            : found.stream().filter(it -> it.hit().name().valid().meets(date)).toList();
    Set<String> ids = ids(then);
    if (ids.size() > 1) {
      return new Link.Ambiguous(List.copyOf(ids));
    }
    List<Found> sure = then.stream().filter(it -> !it.hit().part()).toList();
    if (ids.size() == 1) {
      boolean named = sure.stream().anyMatch(it -> !it.supplied());
      return sure.isEmpty()
          ? new Link.Ambiguous(List.copyOf(ids))
          : new Link.Linked(
              ids.iterator().next(), named && date != null ? Confidence.HIGH : Confidence.MEDIUM);
    }
    Set<String> ever = ids(found);
    Known.Agency only = found.get(0).hit().agency();
    return ever.size() == 1
            && date != null
            && only.existed(date)
            && found.stream().anyMatch(it -> !it.hit().part())
        ? new Link.Linked(only.id(), Confidence.LOW)
        : new Link.Ambiguous(List.copyOf(ever));
  }

  private static Set<String> ids(List<Found> found) {
    return found.stream()
        .map(it -> it.hit().agency().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Found> find(String name, @Nullable String place) {
    List<Found> found = new ArrayList<>();
    for (Form form : forms(name, place)) {
      byForm.getOrDefault(form, List.of()).forEach(it -> found.add(new Found(it, false)));
    }
    if (place != null) {
      // 科技局 in a text of Wuhan; as sure as 市科技局 only where the registry writes it so.
      byForm
          .getOrDefault(new Form(place, name), List.of())
          .forEach(it -> found.add(new Found(it, !it.bare())));
    }
    if (place != null && place.equals(areas.city(place)) && PARTS.matcher(name).lookingAt()) {
      // 市、区人民政府 in a text of a city: those of its districts together.
      byForm.getOrDefault(new Form(place, "各" + name), List.of()).stream()
          .filter(it -> it.agency().group())
          .forEach(it -> found.add(new Found(it, true)));
    }
    byText.getOrDefault(name, List.of()).stream()
        .filter(it -> readsAlone(it, place))
        .forEach(it -> found.add(new Found(it, false)));
    return found;
  }

  /** Whether a name of the registry, as it stands, means this agency in a text of that place. */
  private boolean readsAlone(Hit hit, @Nullable String place) {
    String area = hit.agency().area();
    if (!hit.bare() || area == null) {
      return false;
    }
    if (areas.isCountry(area)) {
      return true;
    }
    if (place == null || areas.isCountry(place) || hit.agency().group()) {
      return false;
    }
    boolean near = areas.chain(area).contains(place) || areas.chain(place).contains(area);
    return place.equals(areas.city(area)) || hit.name().official() && near;
  }
}
