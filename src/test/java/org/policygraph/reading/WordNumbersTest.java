package org.policygraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Numbers that the word processor counts itself. */
class WordNumbersTest {
  private static final STNumberFormat.Enum CHINESE = STNumberFormat.CHINESE_COUNTING_THOUSAND;

  private final XWPFDocument document = new XWPFDocument();
  private final CTAbstractNum levels = CTAbstractNum.Factory.newInstance();

  private void level(int level, STNumberFormat.Enum format, String text) {
    CTLvl lvl = levels.addNewLvl();
    lvl.setIlvl(BigInteger.valueOf(level));
    lvl.addNewStart().setVal(BigInteger.ONE);
    lvl.addNewNumFmt().setVal(format);
    lvl.addNewLvlText().setVal(text);
  }

  private BigInteger list() {
    levels.setAbstractNumId(BigInteger.ONE);
    return document
        .createNumbering()
        .addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(levels)));
  }

  private void paragraph(BigInteger list, int level, String words) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setNumID(list);
    paragraph.setNumILvl(BigInteger.valueOf(level));
    paragraph.createRun().setText(words);
  }

  private String read() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    return new DocumentReader().read("d.docx", out.toByteArray()).text();
  }

  @Test
  void numbers_are_written_as_they_are_set() throws Exception {
    level(0, CHINESE, "%1、");
    level(1, CHINESE, "（%2）");
    level(2, STNumberFormat.DECIMAL, "%3.");
    level(3, STNumberFormat.DECIMAL_ENCLOSED_CIRCLE, "%4");
    BigInteger list = list();
    paragraph(list, 0, "换灯");
    paragraph(list, 1, "老城");
    paragraph(list, 1, "新城");
    paragraph(list, 2, "大街");
    paragraph(list, 3, "灯杆");
    paragraph(list, 0, "修灯");

    assertThat(read()).isEqualTo("一、换灯\n（一）老城\n（二）新城\n1. 大街\n① 灯杆\n二、修灯\n");
  }

  @Test
  void chinese_numbers_go_on_above_ten() throws Exception {
    level(0, CHINESE, "第%1条　");
    BigInteger list = list();
    for (int i = 0; i < 101; i++) {
      paragraph(list, 0, "换灯");
    }

    assertThat(read().lines().map(line -> line.substring(0, line.indexOf('条') + 1)))
        .contains("第九条", "第十条", "第十一条", "第二十条", "第二十一条", "第九十九条", "第100条");
  }

  @Test
  void numbers_in_arabic_digits_need_no_marks() throws Exception {
    level(0, STNumberFormat.DECIMAL, "%1.");
    paragraph(list(), 0, "换灯");

    assertThat(read()).isEqualTo("1. 换灯\n");
  }

  @Test
  void numbers_that_a_paragraph_has_by_its_style_are_written() throws Exception {
    level(0, CHINESE, "%1、");
    level(1, CHINESE, "（%2）");
    levels.getLvlArray(1).addNewPStyle().setVal("part");
    BigInteger list = list();
    style("chapter", null, list);
    style("part", "chapter", null);
    style("plain", null, null);
    styled("chapter", "换灯");
    styled("part", "老城");
    styled("part", "新城");
    styled("plain", "灯要亮。");
    styled("chapter", "修灯");
    styled("chapter", "附注").setNumID(BigInteger.ZERO);

    assertThat(read()).isEqualTo("一、换灯\n（一）老城\n（二）新城\n灯要亮。\n二、修灯\n附注\n");
  }

  private void style(String id, @Nullable String base, @Nullable BigInteger list) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    if (base != null) {
      style.addNewBasedOn().setVal(base);
    }
    if (list != null) {
      style.addNewPPr().addNewNumPr().addNewNumId().setVal(list);
    }
    document.createStyles().addStyle(new XWPFStyle(style));
  }

  private XWPFParagraph styled(String style, String words) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    paragraph.createRun().setText(words);
    return paragraph;
  }
}
