package org.policygraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The document on a page is told from the page. */
class PageBodyTest {
  private static final String FACTS =
      "<table><tr><td>索引号：</td><td>011000/2021-7</td><td>发文字号：</td><td>江政发〔2021〕7号</td></tr>"
          + "<tr><td>成文日期：</td><td>2021年3月1日</td><td>发布日期：</td><td>2021年3月5日</td></tr></table>";
  private static final String TITLE = "江城市人民政府关于推进灯具产业发展的通知";
  private static final String TEXT =
      "<p>各区人民政府，市政府各部门：</p><p>一、主要目标。到2025年，全市灯具企业达到120家，灯具产量达到30万盏。</p>"
          + "<p>二、重点任务。建设灯具检测中心，支持企业共建检测中心。</p><p>江城市人民政府</p><p>2021年3月1日</p>";
  private static final String BEFORE =
      "<header><h1>江城市人民政府网</h1><p>到2030年，全市游客达到900万人次。</p></header>"
          + "<nav><a href='/'>首页</a><a href='/z'>政务公开</a></nav>"
          + "<div class='breadcrumb'>当前位置：<a href='/'>首页</a> &gt; <a href='/z'>政策</a></div>";
  private static final String BEHIND =
      "<div class='share'>分享到：<a>微信</a></div><div><a>上一篇：关于修桥的通知</a></div><div>下一篇：关于修路的通知</div>"
          + "<aside><p>到2026年，全市新建公园达到50个。</p></aside>"
          + "<div class='hotNews'><h3>热点新闻</h3><ul><li><a>全市桥梁达到88座</a></li><li><a>《江城市桥梁条例》</a></li>"
          + "<li><a>全市道路达到99条</a></li></ul></div>"
          + "<footer>主办单位：江城市人民政府办公室 备案号12345</footer>";

  private final DocumentReader reader = new DocumentReader();

  private String read(String body) throws UnreadableException {
    String page =
        "<!DOCTYPE html><html><head><title>"
            + TITLE
            + "_江城市人民政府网</title></head><body>"
            + body
            + "</body></html>";
    return text(page);
  }

  private static void onlyTheDocument(String text) {
    assertThat(text)
        .startsWith("索引号：\t011000/2021-7\t发文字号：\t江政发〔2021〕7号\n成文日期：\t2021年3月1日\t发布日期：\t2021年3月5日\n")
        .contains(TITLE + "\n各区人民政府，市政府各部门：\n", "达到120家", "江城市人民政府\n2021年3月1日\n")
        .doesNotContain("人民政府网", "900", "首页", "分享", "篇", "公园", "桥", "热点", "主办单位", "99");
  }

  @Test
  void the_text_is_taken_from_where_such_pages_keep_it() throws Exception {
    onlyTheDocument(
        read(
            BEFORE
                + FACTS
                + "<div class='wrap'><h1>"
                + TITLE
                + "</h1><div class='tools'>【打印本页】 字号：大 中 小</div><div class='TRS_Editor'>"
                + TEXT
                + "</div></div>"
                + BEHIND));
  }

  @Test
  void without_a_known_place_what_is_left_without_furniture_is_the_text() throws Exception {
    onlyTheDocument(
        read(
            BEFORE
                + "<div id='c9'>"
                + FACTS
                + "<h2>"
                + TITLE
                + "</h2>"
                + TEXT
                + "</div>"
                + BEHIND));
  }

  @Test
  void a_form_around_the_whole_page_and_a_telling_class_of_it_lose_no_text() throws Exception {
    String text =
        read(
            "<form id='aspnetForm'><div class='has-sidebar'>"
                + "<h2>"
                + TITLE
                + "</h2>"
                + TEXT
                + "</div>"
                + BEHIND
                + "</form>");

    assertThat(text).startsWith(TITLE).contains("达到120家", "2021年3月1日").doesNotContain("公园");
  }

  @Test
  void a_page_named_after_its_site_is_titled_by_its_one_heading() throws Exception {
    String page =
        "<html><head><title>政府文件</title></head><body>%s<div class='TRS_Editor'>"
            + TEXT
            + "</div></body></html>";

    assertThat(text(page.formatted("<h1>" + TITLE + "</h1>"))).startsWith(TITLE + "\n各区人民政府");
    assertThat(text(page.formatted("<h1>江城市人民政府网</h1>"))).startsWith("各区人民政府");
  }

  private String text(String page) throws UnreadableException {
    return reader.read("page.html", page.getBytes(StandardCharsets.UTF_8)).text();
  }

  @Test
  void a_body_that_stands_twice_is_read_once() throws Exception {
    String text =
        read(
            "<div class='article-content'>"
                + TEXT
                + "</div><div id='print'><div class='article-content'>"
                + TEXT
                + "</div></div>");

    assertThat(text).containsOnlyOnce("120家");
  }

  @Test
  void a_blank_between_two_fields_is_kept_and_a_line_end_of_the_source_is_not() throws Exception {
    assertThat(read("<p>牵头单位 市科技局 市财政\n  局</p>")).isEqualTo("牵头单位 市科技局 市财政局\n");
    assertThat(read("<p><span>市科技局</span>\n<span>市财政局</span></p>")).isEqualTo("市科技局 市财政局\n");
  }

  @Test
  void lines_that_begin_as_furniture_inside_a_long_text_are_text() throws Exception {
    assertThat(read("<div class='article-content'><p>分享经济企业达到30家，打印机产量达到20万台。</p></div>"))
        .contains("30家");
  }

  @Test
  void a_copy_for_small_screens_goes_with_the_title_and_the_day_above_it() throws Exception {
    String text = TEXT.repeat(3);
    String page =
        "<div class='pc'><h1>%s</h1><div class='wzy'>%s</div></div>".formatted(TITLE, text)
            + "<div class='m'><h2>%s</h2><p>发布时间：2021-03-05</p><div class='mw'>%s</div></div>"
                .formatted(TITLE, text);
    assertThat(read(page)).containsOnlyOnce(TITLE).doesNotContain("发布时间").contains("30万盏");
  }

  @Test
  void tables_that_hold_the_page_together_give_a_line_for_each_paragraph() throws Exception {
    String page =
        "<table><tr><td></td><td><table><tr><td>%s</td></tr><tr><td>%s</td></tr></table></td></tr></table>"
            .formatted(TITLE, TEXT);
    assertThat(read(page))
        .startsWith(TITLE + "\n各区人民政府，市政府各部门：\n一、主要目标。")
        .endsWith("江城市人民政府\n2021年3月1日\n");
  }

  @Test
  void a_trail_of_links_is_none_of_the_document() throws Exception {
    String trail = "<div>您现在所在的位置：<a href='/'>首页</a> &gt; <a href='/z'>政务公开</a></div>";
    assertThat(read(trail + "<div class='w'>" + TEXT + "</div>")).doesNotContain("位置");
  }
}
