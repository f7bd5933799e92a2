package org.policygraph.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A release as a reference of a paper or an audit file. */
public final class Citation {
  private static final String TITLE =
      "Policy Graph: statements of policy documents, each with its evidence";
  private static final String CHINESE_TITLE = "政策图谱: 政策文件的陈述及其原文依据";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Citation() {}

  /**
   * @param day on which it is cited: all three styles name it
   * @return without a line's end after the last line
   */
  public static String of(Release release, CitationStyle style, LocalDate day) {
    return switch (style) {
      case BIBTEX -> bibTex(release, day);
      case CSL_JSON -> cslJson(release, day);
      case GB_T_7714 -> gbT7714(release, day);
    };
  }

  /** An entry that plain BibTeX takes too, which knows no data sets. */
  private static String bibTex(Release release, LocalDate day) {
    LocalDate date = release.date();
    return """
        @misc{policygraph-%s,
          author       = {{%s}},
          title        = {{%s}},
          howpublished = {Data set, N-Quads},
          version      = {%s, revision %d},
          year         = {%d},
          month        = %s,
          day          = {%d},
          url          = {%s},
          urldate      = {%s},
          note         = {%s. SHA-256: %s}
        }"""
        .formatted(
            release.name(),
            escaped(release.publisher()),
            escaped(TITLE),
            date,
            release.number(),
            date.getYear(),
            date.getMonth().name().toLowerCase(Locale.ROOT).substring(0, 3),
            date.getDayOfMonth(),
            release.iri(),
            day,
            escaped(Licence.NAME),
            release.dump().sha256());
  }

  /** A text as TeX reads it: what would be a command stands for itself. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '{', '}', '&', '%', '$', '#', '_' -> escaped.append('\\').appendCodePoint(c);
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  /** A list of one item, as reference managers read it (CSL data, schema 1.0.2). */
  private static String cslJson(Release release, LocalDate day) {
    Map<String, Object> item = new TreeMap<>();
    item.put("id", "policygraph-" + release.name());
    item.put("type", "dataset");
    item.put("title", TITLE);
    item.put("author", List.of(Map.of("literal", release.publisher())));
    item.put("publisher", release.publisher());
    item.put("issued", date(release.date()));
    item.put("accessed", date(day));
    item.put("version", release.date() + ", revision " + release.number());
    item.put("medium", "N-Quads");
    item.put("URL", release.iri());
    item.put("note", Licence.NAME + ". SHA-256: " + release.dump().sha256());
    return JSON.writeValueAsString(List.of(item));
  }

  private static Map<String, Object> date(LocalDate day) {
    return Map.of(
        "date-parts", List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
  }

  /** GB/T 7714—2015, 8.8: an electronic resource; DS/OL is a data set online. */
  private static String gbT7714(Release release, LocalDate day) {
    return "%s. %s: %s版, 修订号%d[DS/OL]. (%s)[%s]. %s."
        .formatted(
            release.publisher().replaceFirst("[.．。]+$", ""),
            CHINESE_TITLE,
            release.date(),
            release.number(),
            release.date(),
            day,
            release.iri());
  }
}
