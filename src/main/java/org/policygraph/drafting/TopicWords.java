package org.policygraph.drafting;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policygraph.curation.Registry;
import org.policygraph.packaged.WordFile;

/**
 * The topics of one scheme that words tell: those of {@code topic-words.txt} and the labels of the
 * registry. Only topics that the registry has are told.
 */
final class TopicWords {
  private static final String NONE = "-";
  private static final String ALONE = "alone";

  /**
   * @param topics their keys
   * @param alone whether it tells them only where no other word tells any
   */
  private record Told(List<String> topics, boolean alone) {}

  private final LongestWords<Told> words = new LongestWords<>();

  /**
   * @param scheme such as {@code target-group}
   * @param shortest how many signs a label of the registry must have to count as a word
   */
  TopicWords(Registry registry, String scheme, int shortest) {
    Map<String, List<String>> known = registry.labels(scheme);
    known.forEach(
        (key, labels) ->
            labels.stream()
                .filter(it -> it.length() >= shortest)
                .forEach(it -> words.add(it, new Told(List.of(key), false))));
    for (List<String> entry : WordFile.read(TopicWords.class, "topic-words")) {
      if (entry.get(0).equals(scheme)) {
        List<String> topics =
            Arrays.stream(entry.get(1).split(" ", -1))
                .filter(it -> !it.equals(NONE) && known.containsKey(it))
                .toList();
        Told told = new Told(topics, entry.size() > 3 && entry.get(3).equals(ALONE));
        Arrays.stream(entry.get(2).split(" ", -1)).forEach(it -> words.add(it, told));
      }
    }
  }

  /** Keys of the topics that are told, in the order of their words. */
  Set<String> in(String text) {
    Set<String> topics = new LinkedHashSet<>();
    Set<String> alone = new LinkedHashSet<>();
    words.in(text).forEach(it -> (it.alone ? alone : topics).addAll(it.topics));
    return topics.isEmpty() ? alone : topics;
  }
}
