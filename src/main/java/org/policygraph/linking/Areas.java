package org.policygraph.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The areas, which lies in which, and which is named by the beginning of a name. */
final class Areas {
  /** 市, 我市, 全省 …: words that mean the area of the text, with its level. */
  private static final Map<String, String> RELATIVE = Words.pairs("relative-places");

  private static final String COUNTRY = "国";
  private static final String CITY = "市";
  private static final String PROVINCE = "省";

  private final Map<String, Known.Area> byId = new LinkedHashMap<>();
  private final Map<String, List<String>> byLabel = new HashMap<>();
  private int longest;

  Areas(List<Known.Area> areas) {
    for (Known.Area area : areas) {
      byId.put(area.id(), area);
      label(area.label(), area.id());
      area.others().forEach(it -> label(it, area.id()));
    }
  }

  private void label(String label, String id) {
    String form = Names.form(label);
    // 全市 is Wuhan only in a text of Wuhan.
    if (!RELATIVE.containsKey(form) && form.length() > 1) {
      byLabel.computeIfAbsent(form, it -> new ArrayList<>()).add(id);
      longest = Math.max(longest, form.length());
    }
  }

  /** What is left of a name when the area at its head is taken off. */
  record Headed(String area, String rest) {}

  /** The area and those around it. */
  List<String> chain(@Nullable String area) {
    List<String> chain = new ArrayList<>();
    for (String id = area; id != null && !chain.contains(id); ) {
      chain.add(id);
      Known.Area known = byId.get(id);
      id = known == null ? null : known.within();
    }
    return chain;
  }

  boolean isCountry(@Nullable String area) {
    return area != null && COUNTRY.equals(level(area));
  }

  /** The city that an area is or lies in; null where it is wider than a city. */
  @Nullable String city(@Nullable String area) {
    return atLevel(area, CITY);
  }

  /**
   * Readings of a name that begins with the label of an area. A label within a city (青山区, of which
   * there are several) counts only with the city before it, or in a text of that city or its
   * province.
   */
  List<Headed> named(String form, @Nullable String place) {
    List<Headed> found = new ArrayList<>();
    named(form, place, null, found);
    return found;
  }

  private void named(
      String form, @Nullable String place, @Nullable String around, List<Headed> found) {
    for (int length = 2; length <= Math.min(longest, form.length()); length++) {
      String label = form.substring(0, length);
      for (String area : byLabel.getOrDefault(label, List.of())) {
        boolean inside = around != null && !around.equals(area) && chain(area).contains(around);
        if (around == null ? tells(label, area, place) : inside) {
          String rest = form.substring(length);
          found.add(new Headed(area, rest));
          named(rest, place, area, found);
        }
      }
    }
  }

  private boolean tells(String label, String area, @Nullable String place) {
    String city = city(area);
    if (city == null || city.equals(area)) {
      return true;
    }
    Known.Area around = byId.get(city);
    boolean saysCity =
        around != null
            && byLabel.entrySet().stream()
                .anyMatch(it -> it.getValue().contains(city) && label.startsWith(it.getKey()));
    return saysCity
        || place != null
            && (city.equals(city(place))
                || PROVINCE.equals(level(place)) && chain(area).contains(place));
  }

  /** The reading of a name that begins with 市, 我市, 省, 国家 …, by the place of the text. */
  Optional<Headed> relative(String form, @Nullable String place) {
    for (Map.Entry<String, String> word : RELATIVE.entrySet()) {
      if (form.startsWith(word.getKey())) {
        String area = resolve(place, word.getValue());
        return area == null
            ? Optional.empty()
            : Optional.of(new Headed(area, form.substring(word.getKey().length())));
      }
    }
    return Optional.empty();
  }

  /**
   * Where a body of this name is, by the place of the text; empty where its level tells no area.
   */
  Optional<String> home(String form, @Nullable String place) {
    Optional<String> named = outermost(form);
    if (named.isPresent()) {
      return named;
    }
    return RELATIVE.keySet().stream().anyMatch(form::startsWith)
        ? relative(form, place).map(Headed::area)
        : Optional.ofNullable(place);
  }

  private @Nullable String resolve(@Nullable String place, String level) {
    if (level.equals(COUNTRY)) {
      return byId.keySet().stream().filter(this::isCountry).findFirst().orElse(null);
    }
    if (level.equals(CITY) || level.equals(PROVINCE)) {
      return atLevel(place, level);
    }
    return place != null && level.equals(level(place)) ? place : null;
  }

  private @Nullable String atLevel(@Nullable String area, String level) {
    return chain(area).stream().filter(it -> level.equals(level(it))).findFirst().orElse(null);
  }

  /** 国, 省, 市, 区, 县, by the end of the label; null for regions of no government. */
  private @Nullable String level(String area) {
    Known.Area known = byId.get(area);
    if (known == null || known.label().endsWith("地区")) {
      return null;
    }
    for (String[] ending : ENDINGS) {
      if (known.label().endsWith(ending[0])) {
        return ending[1];
      }
    }
    return null;
  }

  private static final String[][] ENDINGS = {
    {"中国", COUNTRY}, {"自治区", PROVINCE}, {"省", PROVINCE}, {"市", CITY}, {"区", "区"}, {"县", "县"}
  };

  /**
   * The area that a document tells as its place: 武汉市, or 武汉市蔡甸区. A district that is not known is
   * none, and not its city.
   */
  Optional<String> ofPlace(String place) {
    return ofLabel(place)
        .or(
            () ->
                named(Names.form(place), null).stream()
                    .filter(it -> it.rest().isEmpty())
                    .map(Headed::area)
                    .findFirst());
  }

  /** The area that a label names by itself, as the place that a document tells of itself. */
  Optional<String> ofLabel(String label) {
    return ofLabel(label, null);
  }

  /** The area that a label names in a text of a place: 东湖高新区 in one of its city. */
  Optional<String> ofLabel(String label, @Nullable String place) {
    List<String> areas = byLabel.getOrDefault(Names.form(label), List.of());
    return areas.size() == 1 && tells(Names.form(label), areas.get(0), place)
        ? Optional.of(areas.get(0))
        : Optional.empty();
  }

  /** Without the longest label of an area that it begins with. */
  String unplaced(String form) {
    for (int length = Math.min(longest, form.length() - 2); length >= 2; length--) {
      if (byLabel.containsKey(form.substring(0, length))) {
        return form.substring(length);
      }
    }
    return form;
  }

  /** The area of the longest label that a name begins with, where that label tells it by itself. */
  Optional<String> outermost(String form) {
    for (int length = Math.min(longest, form.length()); length >= 2; length--) {
      String label = form.substring(0, length);
      List<String> found = byLabel.getOrDefault(label, List.of());
      if (found.size() == 1 && tells(label, found.get(0), null)) {
        return Optional.of(found.get(0));
      }
    }
    return Optional.empty();
  }
}
