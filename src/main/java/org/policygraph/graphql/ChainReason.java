package org.policygraph.graphql;

import java.util.Objects;

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
    boolean fallback = basis != null && (basis.equals("SPEAKER") || basis.equals("ISSUER"));
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
    return (link.confidence() == null ? "" : "；登记簿所载该变动的可信度为" + link.confidence())
        + (link.said() == null ? "，没有原文可引" : "，所引原文为其依据")
        + source(link, "zh", "；登记簿注明：");
  }

  private static String changedInEnglish(ChainLink link) {
    return (link.confidence() == null
            ? ""
            : "; the registry gives that change a confidence of " + link.confidence())
        + (link.said() == null
            ? ", with no text to cite"
            : ", and the cited spans are what it rests on")
        + source(link, "en", "; the registry says: ");
  }

  private static String source(ChainLink link, String language, String before) {
    return Values.localised(link.sources(), language).map(it -> before + it).orElse("");
  }

  private static String named(ChainLink link) {
    Namings.Writing writing = link.writing();
    return writing == null
        ? "；此日及之前没有文件在引文中写明该机构"
        : "；所引文件写作“" + writing.name() + "”，印证的是机构名称，并非隶属关系本身";
  }

  private static String namedInEnglish(ChainLink link) {
    Namings.Writing writing = link.writing();
    return writing == null
        ? "; no document up to the day names the agency in a cited span"
        : "; the cited document writes “"
            + writing.name()
            + "”, which attests the agency’s name, not that it belongs there";
  }
}
