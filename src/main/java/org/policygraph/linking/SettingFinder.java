package org.policygraph.linking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the area that a document is of among the areas of the registry. */
public final class SettingFinder {
  /** 长沙市 of 长沙市科技局; 直属市 and 各市 name none. */
  private static final Pattern CITY =
      Pattern.compile("(?<city>(?![各本全该有省市区县])\\p{IsHan}{2,3}市)(?=\\p{IsHan}{2,}[局委办厅院会府])");

  private final Known known;
  private final Areas areas;
  private final AgencyLinker agencies;

  public SettingFinder(Known known) {
    this.known = known;
    areas = new Areas(known.areas());
    agencies = new AgencyLinker(known);
  }

  /**
   * The area by the place that the head names; where it names none, that of the issuers; else the
   * one city that agencies in the text are named with (武汉市知识产权局), where no agency of another is
   * named. A place that the registry does not have gives none, whatever else is named.
   *
   * @param place as written: 武汉市
   * @param issuers as written
   * @param agencies the names of agencies in the text
   */
  public Setting find(
      @Nullable String place, List<String> issuers, List<String> agencies, @Nullable Days date) {
    if (place != null) {
      return new Setting(areas.ofPlace(place).orElse(null), date);
    }
    Set<String> issuing = of(issuers);
    return new Setting(only(issuing.isEmpty() ? cities(agencies) : issuing), date);
  }

  private static @Nullable String only(Set<String> areas) {
    return areas.size() == 1 ? areas.iterator().next() : null;
  }

  private Set<String> of(List<String> issuers) {
    return issuers.stream()
        .flatMap(it -> area(it).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> cities(List<String> names) {
    Set<String> cities = new TreeSet<>();
    for (String name : names) {
      Matcher city = CITY.matcher(name);
      if (city.lookingAt() && areas.ofPlace(city.group("city")).isEmpty()) {
        return Set.of();
      }
      area(name).map(areas::city).ifPresent(cities::add);
    }
    return cities;
  }

  /** The area of a body that is known by a name which needs no place, else the area named in it. */
  private Optional<String> area(String name) {
    Optional<String> linked =
        agencies
            .link(name, Setting.UNKNOWN)
            .linkedId()
            .flatMap(id -> known.agencies().stream().filter(it -> it.id().equals(id)).findFirst())
            .map(Known.Agency::area);
    return linked.isPresent() ? linked : areas.outermost(Names.form(name));
  }
}
