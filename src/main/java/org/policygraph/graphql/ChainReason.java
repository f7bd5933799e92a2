package org.policygraph.graphql;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
  static ChainReason of(String kind, @Nullable String basis) {
    boolean fallback = basis != null && (basis.equals("SPEAKER") || basis.equals("ISSUER"));
    return valueOf(fallback ? Objects.requireNonNull(basis) : kind);
  }

  /**
   * @param source what the registry says of where it has this from; null where it does not
   */
  String text(String language, @Nullable String source) {
    boolean chinese = language.equals("zh");
    String known = source == null ? "" : (chinese ? "；登记簿注明：" : "; the registry says: ") + source;
    return (chinese ? zh : en) + known;
  }
}
