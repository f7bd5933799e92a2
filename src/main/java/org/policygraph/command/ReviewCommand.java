package org.policygraph.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policygraph.publication.Review;
import org.policygraph.vocabulary.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reviews statements of drafts and of published documents without the service. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Decide on statements, and add what nobody drafted. It happens in the draft of the document;"
          + " one that is published gets a draft with the first decision. Publish it afterwards."
    })
final class ReviewCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: accept, reject, correct or add");
  }

  @Command(mixinStandardHelpOptions = true, description = "Accept a statement.")
  int accept(
      @Mixin Desk desk,
      @Parameters(paramLabel = "STATEMENT", description = "Its ID.") String id,
      @Option(names = "--note", paramLabel = "TEXT", description = "Why.") @Nullable String note) {
    return decide(desk, id, Review.Decision.ACCEPT, null, note);
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Reject a statement: it is not published, and stays rejected.")
  int reject(
      @Mixin Desk desk,
      @Parameters(paramLabel = "STATEMENT", description = "Its ID.") String id,
      @Option(names = "--note", paramLabel = "TEXT", description = "Why.") @Nullable String note) {
    return decide(desk, id, Review.Decision.REJECT, null, note);
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Correct a statement; what had been drafted is kept in the log.")
  int correct(
      @Mixin Desk desk,
      @Parameters(paramLabel = "STATEMENT", description = "Its ID.") String id,
      @Parameters(
              paramLabel = "FILE",
              description = "JSON of the form of StatementInput in the GraphQL schema.")
          Path file,
      @Option(names = "--note", paramLabel = "TEXT", description = "Why.") @Nullable String note) {
    return decide(desk, id, Review.Decision.CORRECT, input(file), note);
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Add a statement that stands at a quote of the document's text.")
  int add(
      @Mixin Desk desk,
      @Parameters(paramLabel = "DOCUMENT", description = "Its ID.") String document,
      @Parameters(
              paramLabel = "FILE",
              description = "JSON of the form of StatementInput in the GraphQL schema.")
          Path file,
      @Option(
              names = "--quote",
              paramLabel = "TEXT",
              required = true,
              description = "Its words in the text, at most 40 characters.")
          String quote,
      @Option(
              names = "--occurrence",
              paramLabel = "NUMBER",
              description = "Which of several equal quotes, from 1.")
          @Nullable Integer occurrence,
      @Option(names = "--note", paramLabel = "TEXT", description = "Why.") @Nullable String note) {
    Map<String, Object> input = input(file);
    return told(
        desk.open(
            open ->
                open.review()
                    .add(
                        new Review.Added(
                            Desk.iri(document), open.expected(), quote, occurrence, input, note),
                        open.by())));
  }

  private int decide(
      Desk desk,
      String id,
      Review.Decision decision,
      @Nullable Map<String, Object> correction,
      @Nullable String note) {
    return told(
        desk.open(
            open ->
                open.review()
                    .decide(
                        new Review.Decided(
                            Desk.iri(id), decision, open.expected(), correction, note),
                        open.by())));
  }

  private int told(Review.Outcome outcome) {
    String iri = outcome.statement().text();
    spec.commandLine()
        .getOut()
        .println("revision " + outcome.number() + ": " + Iris.DEFAULT.id(iri).orElse(iri));
    return 0;
  }

  private static Map<String, Object> input(Path file) {
    try {
      return JsonMapper.shared()
          .readValue(Files.readAllBytes(file), new TypeReference<Map<String, Object>>() {});
    } catch (IOException e) {
      throw Desk.unreadable(file, e);
    } catch (JacksonException e) {
      throw Desk.missing(file + " is no JSON object: " + e.getOriginalMessage());
    }
  }
}
