package cz.uois.cli.graph;

import cz.uois.cli.graph.Diagram.Edge;
import cz.uois.cli.graph.Drawing.Point;
import java.util.ArrayList;
import java.util.List;

/** What the signs of a picture mean. */
final class SvgLegend {
  private static final int UNIT = Drawing.UNIT;

  private SvgLegend() {}

  static void draw(SvgWriter svg, int y) {
    List<String> lines = new ArrayList<>();
    lines.add("PK primary key · FK foreign key · UK unique · U+ unique together with others");
    lines.add(
        "bold: required · + field added by this member · every table also has who made and changed"
            + " it, and when");
    for (int i = 0; i < lines.size(); i++) {
      svg.text(60, y + 60 + i * 18, "note", lines.get(i));
    }
    sign(svg, 60, y + 8, false, true, "many to exactly one");
    sign(svg, 300, y + 8, false, false, "many to at most one");
    sign(svg, 60, y + 32, true, true, "at most one to exactly one");
    sign(svg, 300, y + 32, true, false, "at most one to at most one");
  }

  private static void sign(
      SvgWriter svg, int x, int y, boolean single, boolean required, String meaning) {
    Edge edge = new Edge("", 0, "", "", single, required);
    Point left = new Point(x / UNIT, y / UNIT);
    Point right = new Point(x / UNIT + 6, y / UNIT);
    svg.line(
        "<g class=\"edge grey\" transform=\"translate(%s %s)\">"
            .formatted(x - left.x() * UNIT, y - left.y() * UNIT));
    svg.line(
        "<path class=\"line\" d=\"%s %s %s\"/>"
            .formatted(
                SvgPath.of(List.of(left, right)),
                SvgSigns.many(left, right, edge),
                SvgSigns.one(right, left, edge)));
    SvgSigns.circle(svg, left, right, 16);
    if (!required) {
      SvgSigns.circle(svg, right, left, 14);
    }
    svg.line("</g>");
    svg.text(x + 72, y + 4, "note", meaning);
  }
}
