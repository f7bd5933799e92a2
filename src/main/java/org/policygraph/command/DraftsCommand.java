package org.policygraph.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.policygraph.intake.DocumentFacts;
import org.policygraph.intake.Drafts;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the drafts without the service. */
@Command(
    name = "drafts",
    mixinStandardHelpOptions = true,
    description = {
      "List the drafts, each with its statements by what was decided on them, and the last revision,"
          + " which --expect of the other commands means."
    })
final class DraftsCommand implements Callable<Integer> {
  @Mixin private Desk desk = new Desk();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    String documents = Iris.DEFAULT.documentGraph("");
    return desk.open(
        open -> {
          open.drafts()
              .read(
                  snapshot -> {
                    snapshot.graphs().stream()
                        .map(Value.Iri::text)
                        .filter(it -> it.startsWith(documents))
                        .sorted()
                        .forEach(
                            it ->
                                out.println(
                                    "document/"
                                        + it.substring(documents.length())
                                        + "  "
                                        + counts(new DocumentFacts(Drafts.graph(snapshot, it)))));
                    return true;
                  });
          out.println("revision " + open.expected());
          return 0;
        });
  }

  private static String counts(DocumentFacts facts) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Value.Iri statement : facts.statements()) {
      counts.merge(facts.status(statement).map(Enum::name).orElse("DRAFTED"), 1, Integer::sum);
    }
    return counts.toString().replaceAll("[{}]", "").replace('=', ' ');
  }
}
