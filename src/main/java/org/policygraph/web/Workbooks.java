package org.policygraph.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.policygraph.query.Wording;
import org.policygraph.store.Row;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Xsd;
import org.springframework.http.HttpStatus;

/**
 * Solutions as a workbook of Office Open XML: a head that stays in sight, numbers as numbers where
 * a binary float holds them exactly, all else as text, so that nothing is taken for a formula.
 */
final class Workbooks {
  private static final SpreadsheetVersion LIMITS = SpreadsheetVersion.EXCEL2007;
  private static final Set<String> NUMBERS =
      Set.of(Xsd.integer, Xsd.nonNegativeInteger, Xsd.decimal);

  /** Longer numbers are no longer the same as a binary float. */
  private static final int EXACT_DIGITS = 15;

  private static final int ROWS_IN_MEMORY = 100;
  private static final int WIDTH = 24 * 256;

  private Workbooks() {}

  /**
   * @throws ProblemException 406 where a sheet cannot hold the rows: nothing is cut off
   */
  static byte[] write(String name, List<String> columns, List<Row> rows) {
    if (rows.size() >= LIMITS.getMaxRows()) {
      throw tooLarge(
          new Wording(rows.size() + " 行", rows.size() + " rows"),
          new Wording(LIMITS.getMaxRows() - 1 + " 行", LIMITS.getMaxRows() - 1 + " rows"));
    }
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      SXSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
      head(workbook, sheet, columns);
      for (int i = 0; i < rows.size(); i++) {
        org.apache.poi.ss.usermodel.Row line = sheet.createRow(i + 1);
        for (int column = 0; column < columns.size(); column++) {
          Value value = rows.get(i).values().get(columns.get(column));
          if (value != null) {
            put(line.createCell(column), value);
          }
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void head(SXSSFWorkbook workbook, SXSSFSheet sheet, List<String> columns) {
    Font bold = workbook.createFont();
    bold.setBold(true);
    CellStyle style = workbook.createCellStyle();
    style.setFont(bold);
    org.apache.poi.ss.usermodel.Row head = sheet.createRow(0);
    for (int column = 0; column < columns.size(); column++) {
      Cell cell = head.createCell(column);
      cell.setCellValue(columns.get(column));
      cell.setCellStyle(style);
      sheet.setColumnWidth(column, WIDTH);
    }
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, columns.size() - 1));
  }

  private static void put(Cell cell, Value value) {
    String text = value.text();
    if (value instanceof Value.Literal literal && NUMBERS.contains(literal.datatype())) {
      BigDecimal number = new BigDecimal(text);
      if (number.precision() <= EXACT_DIGITS) {
        cell.setCellValue(number.doubleValue());
        return;
      }
    }
    if (text.length() > LIMITS.getMaxTextLength()) {
      throw tooLarge(
          new Wording("长 " + text.length() + " 字的文本", "a text of " + text.length()),
          new Wording(LIMITS.getMaxTextLength() + " 字", LIMITS.getMaxTextLength() + " characters"));
    }
    cell.setCellValue(text);
  }

  private static ProblemException tooLarge(Wording found, Wording limit) {
    return new ProblemException(
        HttpStatus.NOT_ACCEPTABLE,
        "工作表至多容纳 " + limit.zh() + "，而此答复有 " + found.zh() + "；请改取 CSV",
        "A sheet holds at most "
            + limit.en()
            + ", and this answer has "
            + found.en()
            + "; take it as CSV");
  }
}
