package org.policygraph.drafting;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.curation.Registry;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a measure is about, as far as its own words tell: functions, instruments, target groups,
 * sectors, places. Nothing is taken from the heading above it or from the document: only half of
 * such measures are of what their heading names.
 */
final class MeasureTopics {
  /**
   * Whom it is for stands behind these; elsewhere a group is who acts or what it is compared to.
   */
  private static final Pattern FOR =
      Pattern.compile(
          "^(?:进一步|大力|积极|重点|继续|持续|全面|着力|全力|优先|加快|不断|深入|要|将|我们|还|并)*+"
              + "(?:(?:支持|鼓励|引导|指导|帮助|扶持|培育|动员|吸引|助力|资助|奖励|推动|面向|组织|对|为|促进|壮大)[和、]?)++");

  /** How far behind: the groups of a long list come first. */
  private static final int FOR_WHOM = 22;

  private static final int NO_LABELS = Integer.MAX_VALUE;

  private final TopicWords functions;
  private final TopicWords instruments;
  private final TopicWords targetGroups;
  private final TopicWords sectors;

  MeasureTopics(Registry registry) {
    this.functions = new TopicWords(registry, "function", 4);
    this.instruments = new TopicWords(registry, "instrument", NO_LABELS);
    this.targetGroups = new TopicWords(registry, "target-group", 4);
    this.sectors = new TopicWords(registry, "sector", 2);
  }

  /**
   * Puts what is told into the row of a measure.
   *
   * @param words the heading or clause that says what is done, without its number
   * @param links of its document
   */
  void tell(String words, Links links, ObjectNode row) {
    put("functions", functions.in(words), row);
    put("instruments", instruments.in(words), row);
    put("targetGroups", targetGroups.in(forWhom(words)), row);
    put("sectors", sectors.in(words), row);
    put("places", links.placesIn(words), row);
  }

  private static String forWhom(String words) {
    Matcher matcher = FOR.matcher(words);
    return matcher.find()
        ? words.substring(matcher.end(), Math.min(words.length(), matcher.end() + FOR_WHOM))
        : "";
  }

  private static void put(String field, Set<String> keys, ObjectNode row) {
    if (!keys.isEmpty()) {
      ArrayNode values = row.putArray(field);
      keys.forEach(values::add);
    }
  }
}
