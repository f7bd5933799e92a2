package org.policygraph.reading;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jspecify.annotations.Nullable;

/** The upright and level lines that are drawn on a page of a PDF, as a reader sees the page. */
final class PdfRulings extends PDFGraphicsStreamEngine {
  /** A page with more lines is a drawing. */
  private static final int MOST = 5_000;

  /** What is thinner, in points, is a line; what is shorter is none. */
  private static final double THIN = 3;

  private static final double SHORTEST = 4;

  /**
   * A line, in points from the upper left corner of the page.
   *
   * @param at its distance from the top, or of an upright one from the left
   */
  record Ruling(boolean level, double at, double from, double to) {}

  /** The operators of paths and of what holds paths. */
  private static final Set<String> DRAWING =
      Set.of(
          "q", "Q", "cm", "m", "l", "c", "v", "y", "re", "h", "S", "s", "f", "F", "f*", "B", "B*",
          "b", "b*", "n", "Do");

  private final List<Ruling> rulings = new ArrayList<>();
  private final List<Point2D.Float> path = new ArrayList<>();
  private final List<List<Point2D.Float>> paths = new ArrayList<>();
  private final Deadline deadline;
  private final PDRectangle box;
  private final int rotation;

  private PdfRulings(PDPage page, Deadline deadline) {
    super(page);
    this.deadline = deadline;
    this.box = page.getCropBox();
    this.rotation = page.getRotation();
  }

  /** None where the page is a drawing, or what it draws is broken: its text may be whole. */
  static List<Ruling> of(PDPage page, Deadline deadline) {
    PdfRulings engine = new PdfRulings(page, deadline);
    try {
      engine.processPage(page);
    } catch (IOException e) {
      return List.of();
    }
    return engine.rulings.size() > MOST ? List.of() : engine.rulings;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    deadline.check();
    if (rulings.size() <= MOST && DRAWING.contains(operator.getName())) {
      super.processOperator(operator, operands);
    }
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    moveTo((float) p0.getX(), (float) p0.getY());
    for (Point2D corner : List.of(p1, p2, p3, p0)) {
      lineTo((float) corner.getX(), (float) corner.getY());
    }
    endSubpath();
  }

  @Override
  public void moveTo(float x, float y) {
    endSubpath();
    path.add(new Point2D.Float(x, y));
  }

  @Override
  public void lineTo(float x, float y) {
    if (paths.size() + path.size() <= MOST) {
      path.add(new Point2D.Float(x, y));
    }
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    moveTo(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.isEmpty() ? new Point2D.Float() : path.get(path.size() - 1);
  }

  @Override
  public void closePath() {
    if (!path.isEmpty()) {
      Point2D.Float first = path.get(0);
      lineTo(first.x, first.y);
    }
  }

  private void endSubpath() {
    if (path.size() > 1) {
      paths.add(List.copyOf(path));
    }
    path.clear();
  }

  @Override
  public void endPath() {
    path.clear();
    paths.clear();
  }

  @Override
  public void strokePath() {
    endSubpath();
    for (List<Point2D.Float> one : paths) {
      for (int i = 1; i < one.size(); i++) {
        rule(one.get(i - 1), one.get(i));
      }
    }
    endPath();
  }

  /** Many programs fill a thin box where they mean a line. */
  @Override
  public void fillPath(int rule) {
    endSubpath();
    for (List<Point2D.Float> one : paths) {
      double left = one.stream().mapToDouble(it -> it.x).min().orElseThrow();
      double right = one.stream().mapToDouble(it -> it.x).max().orElseThrow();
      double low = one.stream().mapToDouble(it -> it.y).min().orElseThrow();
      double high = one.stream().mapToDouble(it -> it.y).max().orElseThrow();
      if (Math.min(right - left, high - low) <= THIN) {
        boolean level = right - left > high - low;
        float x = (float) (left + right) / 2;
        float y = (float) (low + high) / 2;
        rule(
            new Point2D.Float(level ? (float) left : x, level ? y : (float) low),
            new Point2D.Float(level ? (float) right : x, level ? y : (float) high));
      }
    }
    endPath();
  }

  @Override
  public void fillAndStrokePath(int rule) {
    strokePath();
  }

  private void rule(Point2D.Float from, Point2D.Float to) {
    Point2D.Double a = seen(from);
    Point2D.Double b = seen(to);
    double wide = Math.abs(a.x - b.x);
    double high = Math.abs(a.y - b.y);
    if (Math.min(wide, high) < 1 && Math.max(wide, high) >= SHORTEST) {
      rulings.add(
          wide > high
              ? new Ruling(true, (a.y + b.y) / 2, Math.min(a.x, b.x), Math.max(a.x, b.x))
              : new Ruling(false, (a.x + b.x) / 2, Math.min(a.y, b.y), Math.max(a.y, b.y)));
    }
  }

  /** Where a point is on the page as it is turned for the reader. */
  private Point2D.Double seen(Point2D.Float point) {
    double x = point.x - box.getLowerLeftX();
    double y = point.y - box.getLowerLeftY();
    return switch (rotation) {
      case 90 -> new Point2D.Double(y, x);
      case 180 -> new Point2D.Double(box.getWidth() - x, y);
      case 270 -> new Point2D.Double(box.getHeight() - y, box.getWidth() - x);
      default -> new Point2D.Double(x, box.getHeight() - y);
    };
  }

  // What is pictured draws no lines.

  @Override
  public void drawImage(PDImage image) {}

  @Override
  public void clip(int rule) {}

  @Override
  public void shadingFill(@Nullable COSName shading) {}
}
