package org.policygraph.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Links a citation to a document of the graph: by document number, else by title. A title without
 * the years that end it (2018—2020年) counts where one document alone has it.
 */
public final class DocumentLinker {
  private static final Pattern MARKS = Pattern.compile("[《》()第]");
  private static final Pattern YEARS =
      Pattern.compile("\\(?(?:19|20)\\d{2}年?(?:[—–~至-]{1,2}(?:19|20)\\d{2}年?)?\\)?$");

  /** Shorter titles (《规划》) are short names of anything. */
  private static final int TELLING = 6;

  private final Map<String, List<String>> byNumber = new HashMap<>();
  private final Map<String, List<String>> byTitle = new HashMap<>();
  private final Map<String, List<String>> byStem = new HashMap<>();

  public DocumentLinker(Known known) {
    for (Known.Document document : known.documents()) {
      if (document.number() != null) {
        add(byNumber, form(document.number()), document.id());
      }
      for (String title : document.titles()) {
        add(byTitle, form(title), document.id());
        add(byStem, stem(title), document.id());
      }
    }
  }

  private static void add(Map<String, List<String>> map, String form, String id) {
    map.computeIfAbsent(form, it -> new ArrayList<>()).add(id);
  }

  /**
   * The document that is cited.
   *
   * @param title as cited, with or without 《》; null where the citation has only a number
   * @param number null where it has none
   * @param own the document that cites, where the graph has it: it is never cited by itself
   */
  public Link link(@Nullable String title, @Nullable String number, @Nullable String own) {
    if (number != null) {
      Link link = decide(byNumber.get(form(number)), own);
      if (!(link instanceof Link.Unknown)) {
        return link;
      }
    }
    if (title == null || form(title).length() < TELLING) {
      return new Link.Unknown();
    }
    Link exact = decide(byTitle.get(form(title)), own);
    if (!(exact instanceof Link.Unknown) || number != null && numbered(stem(title))) {
      return exact;
    }
    Link stem = decide(byStem.get(stem(title)), own);
    return stem instanceof Link.Linked linked && !bothDated(title, linked.id())
        ? new Link.Linked(linked.id(), Confidence.MEDIUM)
        : stem instanceof Link.Ambiguous ? stem : new Link.Unknown();
  }

  /** Whether the documents of that title have numbers of their own, which then differ. */
  private boolean numbered(String stem) {
    List<String> all = byNumber.values().stream().flatMap(List::stream).toList();
    return byStem.getOrDefault(stem, List.of()).stream().anyMatch(all::contains);
  }

  /** 行动计划(2021年) is not 行动计划(2020年). */
  private boolean bothDated(String title, String id) {
    boolean dated = !stem(title).equals(form(title));
    return dated
        && byTitle.entrySet().stream()
            .filter(it -> it.getValue().contains(id))
            .anyMatch(it -> !it.getKey().equals(stem(it.getKey())));
  }

  private static Link decide(@Nullable List<String> ids, @Nullable String own) {
    Set<String> others = new TreeSet<>(ids == null ? List.of() : ids);
    if (own != null) {
      others.remove(own);
    }
    return others.isEmpty()
        ? new Link.Unknown()
        : others.size() == 1
            ? new Link.Linked(others.iterator().next(), Confidence.HIGH)
            : new Link.Ambiguous(List.copyOf(others));
  }

  private static String form(String text) {
    return MARKS.matcher(Words.bare(dashes(text))).replaceAll("");
  }

  private static String stem(String title) {
    String bare = dashes(title).replaceAll("[\\s《》]", "");
    return form(YEARS.matcher(bare).replaceFirst(""));
  }

  private static String dashes(String text) {
    return Words.widths(text).replace('—', '-').replace('–', '-').replace('―', '-');
  }
}
