package cz.uois.cli.graph;

import cz.uois.cli.graph.Diagram.Edge;
import cz.uois.cli.graph.Drawing.Point;

/** The signs of cardinality at the ends of a line. */
final class SvgSigns {
  private static final int UNIT = Drawing.UNIT;

  private SvgSigns() {}

  /** A crow's foot with its toes at the box, or a bar. */
  static String many(Point box, Point next, Edge edge) {
    int way = next.x() > box.x() ? 1 : -1;
    int x = box.x() * UNIT;
    int y = box.y() * UNIT;
    return edge.single()
        ? "M%s %s v12".formatted(x + 8 * way, y - 6)
        : "M%s %s L%s %s L%s %s".formatted(x, y - 6, x + 12 * way, y, x, y + 6);
  }

  /** One bar, or two where it is required. */
  static String one(Point box, Point before, Edge edge) {
    int way = before.x() > box.x() ? 1 : -1;
    int x = box.x() * UNIT;
    int y = box.y() * UNIT;
    String bar = "M%s %s v10".formatted(x + 7 * way, y - 5);
    return edge.required() ? bar + " M%s %s v10".formatted(x + 12 * way, y - 5) : bar;
  }

  /** The circle of what may be absent. */
  static void circle(SvgWriter svg, Point box, Point next, int distance) {
    int way = next.x() > box.x() ? 1 : -1;
    svg.line(
        "<circle class=\"none\" cx=\"%s\" cy=\"%s\" r=\"4\"/>"
            .formatted(box.x() * UNIT + distance * way, box.y() * UNIT));
  }
}
