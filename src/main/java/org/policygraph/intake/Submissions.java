package org.policygraph.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was handed in and how far it is. Those that came to an end are kept in a file, a line each,
 * so that their reasons outlive the service. Safe for use by several threads.
 */
final class Submissions {
  private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);

  private final Path file;
  private final int most;
  private final Map<String, Submission> known = new LinkedHashMap<>();

  /**
   * @param file made when the first comes to its end
   * @param most so many that came to an end are remembered
   */
  Submissions(Path file, int most) throws IOException {
    this.file = file;
    this.most = most;
    if (!Files.exists(file)) {
      return;
    }
    List<String> lines = Files.readAllLines(file);
    for (String line : lines) {
      try {
        Submission ended = JsonMapper.shared().readValue(line, Submission.class);
        known.put(ended.id(), ended);
      } catch (JacksonException e) {
        LOG.warn("A line of {} is torn and left out", file);
      }
    }
    forget();
    if (known.size() < lines.size()) {
      Path part = file.resolveSibling(file.getFileName() + ".part");
      Files.write(part, known.values().stream().map(Submissions::line).toList());
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  synchronized void add(Submission submission) {
    known.put(submission.id(), submission);
    forget();
  }

  synchronized Optional<Submission> find(String id) {
    return Optional.ofNullable(known.get(id));
  }

  /** Newest first. */
  synchronized List<Submission> all() {
    List<Submission> all = new ArrayList<>(known.values());
    Collections.reverse(all);
    return all;
  }

  synchronized long waiting() {
    return known.values().stream().filter(it -> !it.state().ended()).count();
  }

  synchronized void update(String id, UnaryOperator<Submission> change) {
    Submission now = known.computeIfPresent(id, (same, it) -> change.apply(it));
    if (now != null && now.state().ended()) {
      try {
        Files.writeString(
            file,
            line(now) + "\n",
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        LOG.warn("How {} ended is not kept: {}", now.file(), e.toString());
      }
    }
  }

  private void forget() {
    var oldest = known.values().iterator();
    for (int tooMany = known.size() - most; tooMany > 0 && oldest.hasNext(); tooMany--) {
      if (oldest.next().state().ended()) {
        oldest.remove();
      }
    }
  }

  private static String line(Submission submission) {
    return JsonMapper.shared().writeValueAsString(submission);
  }
}
