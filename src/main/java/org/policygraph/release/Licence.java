package org.policygraph.release;

/** What may be done with the data. The program has a licence of its own. */
public final class Licence {
  public static final String NAME = "CC BY 4.0";
  public static final String IRI = "https://creativecommons.org/licenses/by/4.0/";

  /** Identifier of the SPDX list of licences. */
  static final String SPDX = "CC-BY-4.0";

  private Licence() {}

  /** The text that goes with a release. */
  static String notice(Release release) {
    return """
        %s
        Licence of this data: Creative Commons Attribution 4.0 International (%s), %s
        Who uses it names its source: one of the citation files beside this one says how.
        The licence covers the graph: statements, figures, names, titles and short fragments with their places.
        The source texts are no part of the release, and their rights stay with those who have them.

        本数据采用知识共享署名 4.0 国际许可协议（%s），%s
        使用时请注明来源，引用格式见同一文件夹中的引用文件。
        许可范围为本图谱：陈述、数值、名称、标题及附位置的简短片段；政策文件原文不在本版本之内，其权利归各权利人所有。
        """
        .formatted(release.iri(), Licence.SPDX, Licence.IRI, Licence.SPDX, Licence.IRI);
  }
}
