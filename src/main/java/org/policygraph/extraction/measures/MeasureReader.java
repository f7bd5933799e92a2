package org.policygraph.extraction.measures;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.outline.AgencyHeadings;
import org.policygraph.extraction.outline.ConditionHeadings;
import org.policygraph.extraction.outline.HeadedBlocks;
import org.policygraph.extraction.outline.Item;
import org.policygraph.extraction.outline.LedParagraphs;
import org.policygraph.extraction.outline.Notes;
import org.policygraph.extraction.outline.PlainHeadings;
import org.policygraph.extraction.outline.PlainMeasures;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.outline.Stages;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.text.Spans;

/**
 * Measures: chapters of tasks, their numbered items, and the pieces of an item that have a bracket
 * of responsible agencies of their own.
 */
public final class MeasureReader {
  /** Chapters that say why and what for, not what is done. */
  private static final Pattern AIMS =
      Pattern.compile(
          "总体要求|总体思路|总体目标|指导思想|原则$|基本原则|主要原则|工作原则|工作目标|主要目标|发展目标|目标任务$|基本情况|主要成绩|发展现状|存在(?:的)?(?:主要|突出)?(?:问题|不足|短板|困难)"
              + "|名词解释|回顾|^前言$|现状$|^.{0,6}现状(?:[与和及、]|分析|评估)|^.{0,4}技术(?:要求|标准|规范|指标)|^适用范围|^主要内容|指标(?:体系|一览表|表)?$|组成单位$|规划目标$|目标要求|目标指标|预期目标|行动目标|工作思路|(?:编制|起草|制定)背景|(?:执行|实施|完成)情况$|^.{0,4}目标$|(?:远景|前景|未来)?展望$|^(?:发展|工作|现实|产业)?基础(?:[与和及、].{0,8})?$|工作要求$|^.{0,6}(?:面临|形势|背景|总则|附则)");

  /** 一、到2023年，…: a sentence of aims. */
  private static final Pattern TIME_ALONE =
      Pattern.compile(
          "(?:到|至|自|从)?(?:19|20)\\d\\d年(?:底|末|起|以来)?[，,]?|本(?:通知|办法|措施|规划|方案|意见|细则|规定|条例|政策)自.*");

  /** Whose points are tasks, told with —— too. */
  private static final Pattern TASKS =
      Pattern.compile("任务|措施|举措|行动|工程|重点|工作|内容|推进|加强|建设|落实|实施|开展|推动|完善|强化");

  /** ——实施“清湖”工程 names what is done wherever it stands. */
  private static final Pattern PROGRAMME =
      Pattern.compile(
          "(?:组织|全面|深入|大力|持续|启动)*(?:实施|开展|推进)[^，,。；;]{0,6}“[^”]{2,16}”[^，,。；;]{0,12}(?:工程|行动|计划|活动|项目)");

  private static final Pattern CALLED = Pattern.compile("[^，,。；;：:]{2,16}(?:工程|行动|计划|专项|项目|体系)");

  /** 中医类人才政策: the rule for one sort of people or firms. */
  private static final Pattern POLICY = Pattern.compile(".{2,20}政策");

  private static final Pattern GLOSSARY =
      Pattern.compile("^.{0,4}(?:名词|术语|用语|缩略语)(?:解释|注释|说明|释义)?$");

  private static final Pattern ABOUT = Pattern.compile("^关于");

  /** 我们有品牌, 是…的需要: what is, not what is done; 首先请某局长介绍: who speaks. */
  private static final Pattern STATE =
      Pattern.compile("^(?:我们|我市|我省|我区|我县)?(?:还)?(?:有|是|请|具有|拥有|存在|面临|没有|成立于)");

  /** 八个坚持：一是坚持… lists the points of a doctrine. */
  private static final String DOCTRINE = "坚持";

  /** Cells of an indicator table are short; a task told in a row is not. */
  private static final Pattern TOLD = Pattern.compile("[^\\t\\n]*\\t[^\\n]*[一-鿿、，“”]{15}");

  private static final int TITLE_LINES = 6;

  private static final Pattern TASKS_TITLE =
      Pattern.compile("[^。：:]{2,50}(?:重点工作|任务|工作要点|工作安排|民生实事)(?:清单|分解表?|分工表?|一览表)?(?:的通知)?");

  private static final Pattern LEAD = Pattern.compile("\\s*[一-鿿]{2,6}[：:]\\s*");

  private MeasureReader() {}

  public static List<Draft.Measure> read(
      PolicyText text, List<Draft.Responsibility> responsibilities) {
    List<Draft.Measure> measures = new ArrayList<>();
    Map<Item, List<Span>> covered = covered(text, responsibilities);
    Stages stages = new Stages(text);
    PlainHeadings headings = PlainHeadings.of(text, null);
    Spans notes = Notes.of(text.text(), text.lines());
    // 一、招商引资 is a subject of a report, and one of the tasks that a title calls so
    boolean tasks =
        text.lines().stream()
            .filter(it -> !it.furniture())
            .limit(TITLE_LINES)
            .anyMatch(it -> TASKS_TITLE.matcher(it.span().of(text.text())).matches());
    for (Item item : text.outline().items()) {
      if (notes.holds(item.sign().start())) {
        continue;
      }
      measures.addAll(duties(text, stages, item, covered.getOrDefault(item, List.of())));
      boolean measure =
          isMeasure(text, item) || assigned(text, item, covered) || answered(text, item, covered);
      if (!measure || explains(text.text(), headings, item)) {
        continue;
      }
      Span heading = heading(text.text(), item, covered.getOrDefault(item, List.of()));
      if (covered.containsKey(item)
          || !ChapterNames.isOnlyName(
              item.heading().of(text.text()),
              !tasks && item.parent() == null && item.marker() != Marker.ARTICLE)) {
        measures.add(
            new Draft.Measure(
                new Span(item.sign().start(), heading.end()),
                label(heading.of(text.text())),
                item.level(),
                stages.of(item),
                item.marker() == Marker.PLAIN ? Confidence.MEDIUM : Confidence.HIGH));
      }
      measures.addAll(segments(text, stages, item, covered.getOrDefault(item, List.of())));
      if (!POLICY.matcher(item.heading().of(text.text())).matches()) {
        measures.addAll(PlainMeasures.paragraphs(text, stages, item, item.level() + 1));
      }
    }
    measures.addAll(PlainMeasures.closing(text));
    measures.addAll(RowTasks.of(text, responsibilities));
    measures.addAll(LedParagraphs.read(text, stages));
    measures.addAll(blocks(text, stages, responsibilities));
    if (measures.isEmpty()) {
      measures.addAll(PlainMeasures.headings(text, stages));
    }
    return MeasureTexts.told(text, inOrder(measures));
  }

  /**
   * The headings of parts that numbers nothing and that a line of those who answer for it closes.
   */
  private static List<Draft.Measure> blocks(
      PolicyText text, Stages stages, List<Draft.Responsibility> responsibilities) {
    List<Span> statements =
        responsibilities.stream().map(Draft.Responsibility::span).distinct().toList();
    List<Draft.Measure> measures = new ArrayList<>();
    List<HeadedBlocks.Block> blocks = HeadedBlocks.of(text, statements).all();
    boolean chapters = blocks.stream().anyMatch(it -> it.headings().size() > 1);
    for (HeadedBlocks.Block block : blocks) {
      List<Span> headings = block.headings();
      for (int i = 0; i < headings.size(); i++) {
        Span heading = headings.get(i);
        boolean last = i == headings.size() - 1;
        if (last || PlainMeasures.acts(text.text(), heading)) {
          measures.add(
              new Draft.Measure(
                  heading,
                  heading.of(text.text()),
                  last && chapters ? 2 : 1,
                  stages.of(heading),
                  Confidence.MEDIUM));
        }
      }
    }
    return measures;
  }

  /** Whether a row of a table names a task that agencies of the same row answer for. */
  private static boolean assigned(PolicyText text, Item item, Map<Item, List<Span>> covered) {
    List<Span> tasks = covered.getOrDefault(item, List.of());
    return item.marker() == Marker.ROW
        && heading(text.text(), item, tasks).length() > 1
        && tasks.stream()
            .anyMatch(
                it ->
                    it.start() <= item.heading().start() && it.end() > item.heading().start()
                        || behindCategory(text.text(), item, it));
  }

  /**
   * What a part is called: in a row with its category before it the task that agencies answer for.
   */
  private static Span heading(String text, Item item, List<Span> covered) {
    return covered.stream()
        .filter(it -> behindCategory(text, item, it))
        .findFirst()
        .map(it -> new Span(it.start(), cellEnd(text, it)))
        .orElse(item.heading());
  }

  /** Whether a task is a later cell of the line that a row begins in: 1 → 灯会 → 增设灯台 → 市甲局. */
  private static boolean behindCategory(String text, Item item, Span task) {
    return item.marker() == Marker.ROW
        && task.start() > item.heading().end()
        && task.end() <= item.span().end()
        && text.charAt(task.start() - 1) == '\t'
        && text.substring(item.heading().end(), task.start()).indexOf('\n') < 0;
  }

  private static int cellEnd(String text, Span cell) {
    int end = cell.start();
    while (end < cell.end() && "\t\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /**
   * Whether somebody answers for an item, also for an aim: 1.产值增长6%。牵头单位:…; for a point with a dash
   * where what is told begins with it: ——设立基金。(市甲局牵头).
   */
  private static boolean answered(PolicyText text, Item item, Map<Item, List<Span>> covered) {
    List<Span> told = covered.getOrDefault(item, List.of());
    return item.marker() != Marker.ROW
        && (item.marker() != Marker.DASH
            || told.stream().anyMatch(it -> it.start() == item.heading().start()))
        && text.outline().agencies().at(item.sign().start()) == null
        && item.parent() != null
        && told.stream().anyMatch(it -> it.overlaps(item.span()));
  }

  /** Whether a part stands in a list of terms behind the text: 名词解释 without a number of its own. */
  private static boolean explains(String text, PlainHeadings headings, Item item) {
    Item root = item;
    while (root.parent() != null) {
      root = root.parent();
    }
    Span above = headings.above(root.span().start());
    return above != null && GLOSSARY.matcher(above.of(text)).find();
  }

  /** Whether a part of the outline is a measure: no aim, no principle, not inside one. */
  static boolean isMeasure(PolicyText text, Item item) {
    if (item.marker() == Marker.DASH && !orders(text, item)) {
      return false;
    }
    if (!says(text, item) || text.outline().agencies().at(item.sign().start()) != null) {
      return false;
    }
    for (Item part = item; part != null; part = part.parent()) {
      String heading = part.heading().of(text.text());
      boolean both = GoalCues.andTasks(heading);
      boolean none = AIMS.matcher(heading).find() || ConditionHeadings.is(heading);
      if (part == item && both || !both && none) {
        return false;
      }
    }
    return item.heading().length() > 1
        && !TIME_ALONE.matcher(item.heading().of(text.text())).matches();
  }

  /**
   * —— 开展巡查 under a heading of tasks, alone on that level: what is done begins the line, or it is
   * called a programme (——碧水工程。) like the points beside it.
   */
  private static boolean orders(PolicyText text, Item item) {
    Item part = item.parent();
    if (PROGRAMME
        .matcher(text.text())
        .region(item.heading().start(), item.heading().end())
        .lookingAt()) {
      return true;
    }
    return part != null
        && part.marker() != Marker.DASH
        && part.marker().compareTo(Marker.ARABIC) < 0
        && TASKS.matcher(part.heading().of(text.text())).find()
        && (PlainMeasures.acts(text.text(), item.heading())
            || CALLED.matcher(item.heading().of(text.text())).matches());
  }

  /**
   * Whether the heading itself can be a measure: no statement, no point of a doctrine, no
   * indicator.
   */
  private static boolean says(PolicyText text, Item item) {
    String heading = item.heading().of(text.text());
    return switch (item.marker()) {
      case ORDINAL, WORD, SPOKEN -> !STATE.matcher(heading).find() && !heading.startsWith(DOCTRINE);
      case ARTICLE -> PlainMeasures.leads(text.text(), item);
      case PLAIN ->
          PlainMeasures.acts(text.text(), item.heading())
              || TASKS.matcher(heading).find()
              || POLICY.matcher(heading).matches()
              || item.parent() != null
                  && TASKS.matcher(item.parent().heading().of(text.text())).find();
      case ROW ->
          TOLD.matcher(text.text()).region(item.heading().start(), item.span().end()).lookingAt();
      default -> true;
    };
  }

  /** In the order of the text, one at a place. */
  private static List<Draft.Measure> inOrder(List<Draft.Measure> measures) {
    Map<Integer, Draft.Measure> byStart = new TreeMap<>();
    measures.forEach(it -> byStart.putIfAbsent(it.span().start(), it));
    return List.copyOf(byStart.values());
  }

  /** The pieces that the brackets of each item cover, in the order of the text. */
  private static Map<Item, List<Span>> covered(
      PolicyText text, List<Draft.Responsibility> responsibilities) {
    Map<Item, List<Span>> covered = new IdentityHashMap<>();
    for (Draft.Responsibility responsibility : responsibilities) {
      Item item = text.outline().at(responsibility.span().start()).orElse(null);
      if (item != null) {
        List<Span> spans = covered.computeIfAbsent(item, key -> new ArrayList<>());
        if (spans.isEmpty() || !spans.get(spans.size() - 1).equals(responsibility.covers())) {
          spans.add(responsibility.covers());
        }
      }
    }
    return covered;
  }

  /** The paragraphs below an agency's heading: each says what it does. */
  private static List<Draft.Measure> duties(
      PolicyText text, Stages stages, Item item, List<Span> covered) {
    AgencyHeadings.Heading heading = text.outline().agencies().at(item.sign().start());
    if (heading == null || heading.items() != null) {
      return List.of();
    }
    return covered.stream()
        .flatMap(
            it ->
                text.lines().stream()
                    .map(Line::span)
                    .filter(it::overlaps)
                    .map(line -> new Span(Math.max(it.start(), line.start()), line.end())))
        .map(line -> segment(text.text(), line))
        .map(
            it ->
                new Draft.Measure(
                    it, it.of(text.text()), item.level() + 1, stages.of(it), Confidence.MEDIUM))
        .toList();
  }

  /** What stands between the brackets of one item, where it has several. */
  private static List<Draft.Measure> segments(
      PolicyText text, Stages stages, Item item, List<Span> covered) {
    if (covered.size() < 2) {
      return List.of();
    }
    return covered.stream()
        .filter(
            it ->
                text.outline().at(it.start()).map(Item::sign).map(Span::start).orElse(-1)
                    != it.start())
        .map(span -> segment(text.text(), span))
        // The first piece may be the heading itself.
        .filter(it -> it.start() >= item.heading().end() && it.length() > 1)
        .map(
            it ->
                new Draft.Measure(
                    it, it.of(text.text()), item.level() + 1, stages.of(it), Confidence.MEDIUM))
        .toList();
  }

  /** The first clause of a piece, without a label before it (具体措施：). */
  private static Span segment(String text, Span piece) {
    Matcher lead = LEAD.matcher(text).region(piece.start(), piece.end());
    int start = lead.lookingAt() ? lead.end() : piece.start();
    int end = start;
    while (end < piece.end() && "，,。；;\t\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return new Span(start, end);
  }

  private static String label(String heading) {
    return ABOUT.matcher(heading.strip()).replaceFirst("");
  }
}
