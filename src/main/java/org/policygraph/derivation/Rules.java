package org.policygraph.derivation;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.policygraph.packaged.PackagedFile;

/** The rules that are in force, in the order of their names. Immutable. */
public final class Rules {
  private static final String FOLDER = "ontology/rules/";

  private final List<DerivationRule> all;

  private Rules(List<DerivationRule> all) {
    this.all = all;
  }

  /** Those that the program carries. */
  public static Rules packaged() {
    return read(
        PackagedFile.matching(name -> name.startsWith(FOLDER) && name.endsWith(".rq")).stream()
            .collect(Collectors.toMap(PackagedFile::name, PackagedFile::content)));
  }

  /**
   * @param files contents by path
   * @throws IllegalArgumentException for the first that is no rule, with its file and line
   */
  public static Rules read(Map<String, byte[]> files) {
    return new Rules(
        new TreeMap<>(files)
            .entrySet().stream()
                .map(
                    file ->
                        RuleFile.read(
                            file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)))
                .sorted(Comparator.comparing(DerivationRule::name))
                .toList());
  }

  public List<DerivationRule> all() {
    return all;
  }

  public Optional<DerivationRule> find(String name) {
    return all.stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  /** The rules of a kind, stratum by stratum. */
  Collection<List<DerivationRule>> strata(FocusKind kind) {
    return all.stream()
        .filter(rule -> rule.focus() == kind)
        .collect(Collectors.groupingBy(DerivationRule::stratum, TreeMap::new, Collectors.toList()))
        .values();
  }
}
