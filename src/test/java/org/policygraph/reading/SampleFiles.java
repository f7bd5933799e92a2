package org.policygraph.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Small files of the kinds that are read. */
final class SampleFiles {
  private SampleFiles() {}

  static byte[] word() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("一、换灯。");
      XWPFTable table = document.createTable(1, 2);
      table.getRow(0).getCell(0).setText("指标");
      table.getRow(0).getCell(1).setText("目标");
      document.write(out);
      return out.toByteArray();
    }
  }

  /** A word document whose main part is exchanged. */
  static byte[] withBody(String body, String doctype) throws IOException {
    return withBody(body, 1, doctype);
  }

  /** With the body so many times. */
  static byte[] withBody(String body, int times, String doctype) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(word()));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals("word/document.xml")) {
          String xml =
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                  + doctype
                  + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                  + "<w:body>";
          zip.write(xml.getBytes(StandardCharsets.UTF_8));
          byte[] once = body.getBytes(StandardCharsets.UTF_8);
          for (int i = 0; i < times; i++) {
            zip.write(once);
          }
          zip.write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
        } else {
          in.transferTo(zip);
        }
      }
    }
    return out.toByteArray();
  }

  static byte[] pdf(String... lines) throws IOException {
    return pages(List.of(lines));
  }

  static byte[] withPart(byte[] word, String name, String content) throws IOException {
    return withPart(word, name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** A word document with a further part, in the place of one of its name. */
  static byte[] withPart(byte[] word, String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(word));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().equals(name)) {
          zip.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(zip);
        }
      }
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  /** A page for each list of lines. */
  @SafeVarargs
  static byte[] pages(List<String>... pages) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (List<String> lines : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          for (int i = 0; i < lines.size(); i++) {
            content.beginText();
            content.newLineAtOffset(72, 700 - 100 * i);
            content.showText(lines.get(i));
            content.endText();
          }
        }
      }
      document.save(out);
      return out.toByteArray();
    }
  }
}
