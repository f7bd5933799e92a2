package org.policygraph.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** A PDF with Chinese words in a font that every reader has, set where a test tells. */
final class ChinesePdf implements AutoCloseable {
  private final PDDocument document = new PDDocument();
  private StringBuilder marks = new StringBuilder();

  /** Words with their foot so many points from the lower left corner of the page. */
  ChinesePdf words(double x, double y, double size, String words) {
    String signs = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_16BE));
    return mark("BT /F1 %.1f Tf %.1f %.1f Td <%s> Tj ET\n", size, x, y, signs);
  }

  /** Lines one below the other. */
  ChinesePdf lines(double x, double y, double size, String... lines) {
    for (int i = 0; i < lines.length; i++) {
      words(x, y - i * size * 1.5, size, lines[i]);
    }
    return this;
  }

  ChinesePdf line(double x1, double y1, double x2, double y2) {
    return mark("%.1f %.1f m %.1f %.1f l S\n", x1, y1, x2, y2);
  }

  private ChinesePdf mark(String operators, Object... values) {
    marks.append(String.format(Locale.ROOT, operators, values));
    return this;
  }

  /** Ends a page. */
  ChinesePdf page() throws IOException {
    PDPage page = new PDPage();
    PDStream content = new PDStream(document);
    try (OutputStream out = content.createOutputStream()) {
      out.write(marks.toString().getBytes(StandardCharsets.US_ASCII));
    }
    page.setContents(content);
    PDResources resources = new PDResources();
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F1"), font());
    resources.getCOSObject().setItem(COSName.FONT, fonts);
    page.setResources(resources);
    document.addPage(page);
    marks = new StringBuilder();
    return this;
  }

  private static COSDictionary font() {
    COSDictionary signs = named("Font", "STSong-Light");
    signs.setName(COSName.SUBTYPE, "CIDFontType0");
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("GB1"));
    system.setInt(COSName.SUPPLEMENT, 4);
    signs.setItem(COSName.CIDSYSTEMINFO, system);
    signs.setInt(COSName.DW, 1000);
    COSArray narrow = new COSArray();
    for (int number : new int[] {1, 95, 500}) {
      narrow.add(COSInteger.get(number));
    }
    signs.setItem(COSName.W, narrow);
    COSDictionary description = new COSDictionary();
    description.setName(COSName.TYPE, "FontDescriptor");
    description.setName(COSName.FONT_NAME, "STSong-Light");
    signs.setItem(COSName.FONT_DESC, description);
    COSDictionary font = named("Font", "STSong-Light");
    font.setName(COSName.SUBTYPE, "Type0");
    font.setName(COSName.ENCODING, "UniGB-UCS2-H");
    COSArray descendants = new COSArray();
    descendants.add(signs);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    return font;
  }

  private static COSDictionary named(String type, String font) {
    COSDictionary named = new COSDictionary();
    named.setName(COSName.TYPE, type);
    named.setName(COSName.BASE_FONT, font);
    return named;
  }

  byte[] bytes() throws IOException {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.save(out);
      return out.toByteArray();
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
