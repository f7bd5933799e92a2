package org.policygraph.graphql;

import java.util.Objects;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a step of a chain of responsibility is known, in words. */
enum ChainReason {
  PART_OF("文件把前者列在后者之下", "the document puts the one below the other"),
  SERVES("文件中该措施服务于此目标", "in the document the measure serves this goal"),
  NAMES("文件写明其责任", "the document names it"),
  INHERITS("由上级措施承继（推断）", "inherited from the measure above (inferred)"),
  SPEAKER(
      "无人被写明，由发言人所在单位承担（兜底推断）",
      "nobody is named, so the speaker’s body answers (fallback, inferred)"),
  ISSUER("无人被写明，由发文机关承担（兜底推断）", "nobody is named, so the issuer answers (fallback, inferred)"),
  SUCCEEDED_BY("由登记簿所载机构变动推断", "inferred from a change of agencies in the registry"),
  BELONGS_TO("登记簿所载隶属关系，未载起始日期", "the registry says whom it belongs to, and not since when"),
  ISSUED_BY("文件写明其发文机关", "the document names who issued it");

  private final String zh;
  private final String en;

  ChainReason(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** Of a fallback it is the basis that tells, for the document names nobody. */
  static ChainReason of(ChainLink link) {
    String basis = link.basis();
    boolean fallback =
        link.kind().equals("NAMES")
            && basis != null
            && (basis.equals("SPEAKER") || basis.equals("ISSUER"));
    return valueOf(fallback ? Objects.requireNonNull(basis) : link.kind());
  }

  /** In zh or en, with what shows the step where the registry tells it. */
  String text(ChainLink link, String language) {
    boolean chinese = language.equals("zh");
    String known = chinese ? zh : en;
    return switch (this) {
      case SUCCEEDED_BY -> known + (chinese ? changed(link) : changedInEnglish(link));
      case BELONGS_TO -> known + (chinese ? named(link) : namedInEnglish(link));
      default -> known;
    };
  }

  private static String changed(ChainLink link) {
    String giver = name(link, Attestations.Of.GIVER, "“%s”（%s）");
    String taker = name(link, Attestations.Of.TAKER, "“%s”（%s）");
    return (link.within() == null ? "" : "；变动在此时段之内：" + link.within())
        + (link.confidence() == null ? "" : "；登记簿所载该变动的可信度为" + link.confidence())
        + (link.said() != null
            ? "，所引原文为其依据"
            : giver.isEmpty() && taker.isEmpty()
                ? "，没有原文可引"
                : "，变动本身没有原文可引；所引原文只印证机构名称："
                    + (giver.isEmpty() ? "没有文件在变动前写明前者" : "变动前写作" + giver)
                    + "，"
                    + (taker.isEmpty() ? "没有文件在变动后写明后者" : "变动后写作" + taker))
        + source(link, "zh", link.said() == null ? "；变动依据登记簿所注：" : "；登记簿注明：");
  }

  private static String changedInEnglish(ChainLink link) {
    String giver = name(link, Attestations.Of.GIVER, "“%s” (%s)");
    String taker = name(link, Attestations.Of.TAKER, "“%s” (%s)");
    return (link.within() == null ? "" : "; the change lies within " + link.within())
        + (link.confidence() == null
            ? ""
            : "; the registry gives that change a confidence of " + link.confidence())
        + (link.said() != null
            ? ", and the cited spans are what it rests on"
            : giver.isEmpty() && taker.isEmpty()
                ? ", with no text to cite"
                : "; the change itself has no text to cite, and the cited spans show names only: "
                    + (giver.isEmpty()
                        ? "no document writes the earlier one before the change"
                        : giver + " before the change")
                    + ", "
                    + (taker.isEmpty()
                        ? "no document writes the later one after it"
                        : taker + " after it"))
        + source(
            link,
            "en",
            link.said() == null
                ? "; the change rests on what the registry says: "
                : "; the registry says: ");
  }

  private static String source(ChainLink link, String language, String before) {
    return Values.localised(link.sources(), language).map(it -> before + it).orElse("");
  }

  private static String named(ChainLink link) {
    return Stream.of(
            name(link, Attestations.Of.MEMBER, "；所引文件写作“%s”（%s），印证的是机构名称，并非隶属关系本身"),
            name(
                link,
                Attestations.Of.MEMBER_LATER,
                "；此日及之前没有文件写明该机构为承担、发文、收文或发言单位，所引较晚的文件写作“%s”（%s），印证的是机构名称，并非隶属关系本身"),
            name(
                link,
                Attestations.Of.COLLECTIVE,
                "；没有文件写明该机构为承担、发文、收文或发言单位，所引文件只写明其上级“%s”（%s），印证的是上级名称，并非隶属关系本身"))
        .collect(orElse("；没有文件写明该机构或其上级为承担、发文、收文或发言单位"));
  }

  private static String namedInEnglish(ChainLink link) {
    return Stream.of(
            name(
                link,
                Attestations.Of.MEMBER,
                "; the cited document writes “%s” (%s), which attests the agency’s name, not that it"
                    + " belongs there"),
            name(
                link,
                Attestations.Of.MEMBER_LATER,
                "; no document up to the day names the agency as who answers, issues, is addressed or"
                    + " speaks, and the later one that is cited writes “%s” (%s), which attests its name, not that it belongs"
                    + " there"),
            name(
                link,
                Attestations.Of.COLLECTIVE,
                "; no document names the agency as who answers, issues, is addressed or speaks, and the"
                    + " one that is cited writes only whom it belongs to, “%s” (%s): that attests this name, not the"
                    + " membership"))
        .collect(
            orElse(
                "; no document names the agency, or whom it belongs to, as who answers, issues, is"
                    + " addressed or speaks"));
  }

  private static Collector<CharSequence, ?, String> orElse(String none) {
    return Collectors.collectingAndThen(Collectors.joining(), text -> text.isEmpty() ? none : text);
  }

  /** The name that a document writes and its day, in words; empty where no document does. */
  private static String name(ChainLink link, Attestations.Of of, String words) {
    return link.names().stream()
        .filter(it -> it.of() == of)
        .map(ChainLink.Name::writing)
        .map(it -> words.formatted(it.name(), it.date() == null ? "–" : it.date()))
        .findFirst()
        .orElse("");
  }
}
