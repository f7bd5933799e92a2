package org.policygraph.linking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the registries and the documents of the graph are called: a snapshot to link against. IDs
 * are {@code type/key}; labels are Chinese.
 */
public record Known(
    List<Agency> agencies, List<Area> areas, List<Indicator> indicators, List<Document> documents) {

  public Known {
    agencies = List.copyOf(agencies);
    areas = List.copyOf(areas);
    indicators = List.copyOf(indicators);
    documents = List.copyOf(documents);
  }

  /** What the areas are called, by any label. */
  public Set<String> areaNames() {
    return areas.stream()
        .flatMap(it -> Stream.concat(Stream.of(it.label()), it.others().stream()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param group whether it is a collective such as 各区人民政府
   */
  public record Agency(String id, @Nullable String area, boolean group, List<Name> names) {
    public Agency {
      names = List.copyOf(names);
    }

    /** Whether it had any name then. */
    boolean existed(Days then) {
      return names.isEmpty() || names.stream().anyMatch(it -> it.valid().meets(then));
    }
  }

  /** A name of an agency and when it had it. */
  public record Name(String text, boolean official, Days valid) {}

  /**
   * @param within the area around it; null for the widest
   */
  public record Area(String id, String label, List<String> others, @Nullable String within) {
    public Area {
      others = List.copyOf(others);
    }
  }

  /**
   * @param unit the unit's notation: 件, CNY, percent; null where it has none
   */
  public record Indicator(String id, String label, List<String> others, @Nullable String unit) {
    public Indicator {
      others = List.copyOf(others);
    }
  }

  /**
   * @param number its own document number; null where it has none
   * @param texts SHA-256 of its text versions, in hexadecimal
   */
  public record Document(
      String id, List<String> titles, @Nullable String number, Set<String> texts) {
    public Document {
      titles = List.copyOf(titles);
      texts = Set.copyOf(texts);
    }
  }

  /** The document that a text version with this SHA-256 is of. */
  public Optional<String> documentOfText(String sha256) {
    return documents.stream()
        .filter(it -> it.texts().contains(sha256))
        .map(Document::id)
        .findFirst();
  }
}
