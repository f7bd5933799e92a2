package org.policygraph.drafting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.policygraph.curation.Anchor;
import org.policygraph.curation.Fault;
import org.policygraph.curation.Sheet;
import org.policygraph.curation.SheetCompiler;
import org.policygraph.curation.Sheets;
import org.policygraph.source.SourceText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The graph of a draft. An entry that the compiler finds fault with is left out and told: a draft
 * is no reason to refuse all the rest, and no reason to write what is wrong.
 */
public final class DraftedGraph {
  private static final Pattern ENTRY = Pattern.compile("(?<list>[a-z]+) #(?<number>\\d+)\\b.*");

  /**
   * A graph of a draft.
   *
   * @param model empty where the document itself is at fault
   * @param faults what was left out and why; they name the entries of the sheet that was given
   */
  public record Drafted(Model model, List<Fault> faults) {}

  private DraftedGraph() {}

  /**
   * Compiles a draft.
   *
   * @throws IOException if the graphs of other documents cannot be read
   */
  public static Drafted of(Sheet sheet, SourceText text, Workspace workspace) throws IOException {
    ObjectNode tree = Sheets.tree(sheet);
    Map<String, List<Integer>> places = places(tree);
    SheetCompiler compiler = workspace.compiler();
    Set<Fault> told = new LinkedHashSet<>();
    while (true) {
      SheetCompiler.Result result = compiler.compile(text.name(), Sheets.of(tree), text);
      Map<String, Set<Integer>> faulty = new TreeMap<>();
      boolean document = false;
      for (Fault fault : result.faults()) {
        Matcher entry = ENTRY.matcher(fault.statement());
        if (entry.matches() && places.containsKey(entry.group("list"))) {
          int index = Integer.parseInt(entry.group("number")) - 1;
          faulty
              .computeIfAbsent(entry.group("list"), it -> new TreeSet<>(Comparator.reverseOrder()))
              .add(index);
          told.add(named(fault, places.get(entry.group("list")).get(index)));
        } else if (!fault.statement().equals("body")) {
          // a number whose entry was left out is told with that entry
          document = true;
          told.add(fault);
        }
      }
      if (document) {
        return new Drafted(ModelFactory.createDefaultModel(), List.copyOf(told));
      }
      if (faulty.isEmpty()) {
        return new Drafted(result.graph(), List.copyOf(told));
      }
      faulty.forEach((list, indexes) -> indexes.forEach(it -> leaveOut(tree, places, list, it)));
    }
  }

  /** The main quote of the entry of the sheet that a fault is of; empty where it has none. */
  public static Optional<Anchor> quote(Fault fault, Sheet sheet) {
    Matcher entry = ENTRY.matcher(fault.statement());
    if (!entry.matches()
        || !(Sheets.tree(sheet).get(entry.group("list")) instanceof ArrayNode rows)) {
      return Optional.empty();
    }
    JsonNode row = rows.get(Integer.parseInt(entry.group("number")) - 1);
    return row instanceof ObjectNode fields
        ? RowKind.place(fields).map(fields::get).map(SheetView::anchor)
        : Optional.empty();
  }

  private static void leaveOut(
      ObjectNode tree, Map<String, List<Integer>> places, String list, int index) {
    if (tree.get(list) instanceof ArrayNode rows) {
      rows.remove(index);
      places.getOrDefault(list, new ArrayList<>()).remove(index);
    }
  }

  /** The number of each entry in the sheet that was given, by its place in what is left of it. */
  private static Map<String, List<Integer>> places(ObjectNode tree) {
    Map<String, List<Integer>> places = new TreeMap<>();
    for (Map.Entry<String, JsonNode> part : tree.properties()) {
      if (part.getValue() instanceof ArrayNode rows) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
          numbers.add(i);
        }
        places.put(part.getKey(), numbers);
      }
    }
    return places;
  }

  private static Fault named(Fault fault, int index) {
    return new Fault(
        fault.sheet(),
        fault.statement().replaceFirst("#\\d+", "#" + (index + 1)),
        fault.rule(),
        fault.message());
  }
}
