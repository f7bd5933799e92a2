package org.policygraph.extraction.measures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Header;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.text.Names;
import org.policygraph.extraction.text.Span;

/** Programmes, campaigns, pilots and what else goes by a name of its own, once a document. */
public final class ProgrammeReader {
  /** Behind so many mentions or names a list helps nobody. */
  private static final int MOST = 500;

  /** Further mentions are looked up by the first signs of a name. */
  private static final int KEY = 4;

  private ProgrammeReader() {}

  public static List<Draft.Programme> read(PolicyText policy, Header header) {
    String text = policy.text();
    Span body = header.body();
    Stated place = header.place();
    ProgrammeNames names = new ProgrammeNames(place == null ? null : place.value());
    TreeMap<Integer, Span> found = new TreeMap<>();
    for (Span sentence : policy.sentences()) {
      if (sentence.start() >= body.start() && sentence.end() <= body.end()) {
        names.find(text, sentence, found);
      }
    }
    Map<String, TreeMap<Integer, Span>> byName = new LinkedHashMap<>();
    int end = 0;
    for (Span span : found.values()) {
      boolean told = span.of(text).indexOf('了') > 0 && !span.of(text).startsWith("“");
      // 市甲局拨付了资金 is a sentence
      if (!told && span.start() >= end && byName.size() < MOST) {
        byName.computeIfAbsent(bare(span.of(text)), key -> new TreeMap<>()).put(span.start(), span);
        end = span.end();
      }
    }
    again(text, body, byName);
    List<Draft.Programme> programmes = new ArrayList<>();
    for (TreeMap<Integer, Span> places : byName.values()) {
      List<Span> all = List.copyOf(places.values());
      Span first = all.get(0);
      programmes.add(
          new Draft.Programme(
              first,
              Names.joined(first.of(text)),
              all.subList(1, Math.min(all.size(), MOST)),
              first.of(text).startsWith("“") ? Confidence.HIGH : Confidence.MEDIUM));
    }
    return programmes;
  }

  /** The name without quotes around the whole of it. */
  private static String bare(String name) {
    String joined = Names.joined(name);
    return joined.startsWith("“") && joined.indexOf('”') == joined.length() - 1
        ? joined.substring(1, joined.length() - 1)
        : joined;
  }

  /** Adds the places where a name stands again, the longest name at each place. */
  private static void again(String text, Span body, Map<String, TreeMap<Integer, Span>> byName) {
    Map<String, List<String>> byKey = new HashMap<>();
    for (String name : byName.keySet()) {
      if (name.length() >= KEY) {
        byKey.computeIfAbsent(name.substring(0, KEY), key -> new ArrayList<>()).add(name);
      }
    }
    byKey.values().forEach(names -> names.sort((a, b) -> b.length() - a.length()));
    if (byKey.isEmpty()) {
      return;
    }
    BitSet firstSigns = new BitSet();
    byKey.keySet().forEach(key -> firstSigns.set(key.charAt(0)));
    int at = body.start();
    while (at + KEY <= body.end()) {
      if (!firstSigns.get(text.charAt(at))) {
        at++;
        continue;
      }
      String longest = null;
      for (String name : byKey.getOrDefault(text.substring(at, at + KEY), List.of())) {
        if (text.startsWith(name, at)) {
          longest = name;
          break;
        }
      }
      if (longest == null) {
        at++;
        continue;
      }
      add(byName.getOrDefault(longest, new TreeMap<>()), new Span(at, at + longest.length()));
      at += longest.length();
    }
  }

  private static void add(TreeMap<Integer, Span> places, Span span) {
    var before = places.floorEntry(span.start());
    if (places.size() <= MOST && (before == null || !before.getValue().overlaps(span))) {
      places.put(span.start(), span);
    }
  }
}
