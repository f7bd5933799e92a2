package org.policygraph.release;

/** How a release is cited; the names are those of the contract. */
public enum CitationStyle {
  BIBTEX("citation.bib", "application/x-bibtex", "BibTeX"),
  CSL_JSON("citation.json", "application/vnd.citationstyles.csl+json", "CSL-JSON"),
  GB_T_7714("citation.txt", "text/plain;charset=UTF-8", "GB/T 7714—2015");

  final String file;
  final String mediaType;
  private final String words;

  CitationStyle(String file, String mediaType, String words) {
    this.file = file;
    this.mediaType = mediaType;
    this.words = words;
  }

  /** What people call it. */
  public String words() {
    return words;
  }
}
