package cz.uois.cli.graph;

import cz.uois.cli.graph.Drawing.Point;
import java.util.ArrayList;
import java.util.List;

/** A line of the grid as the path of an SVG, its corners rounded. */
final class SvgPath {
  private static final int RADIUS = 4;

  private SvgPath() {}

  static String of(List<Point> points) {
    List<Point> corners = corners(points);
    StringBuilder out = new StringBuilder();
    out.append('M').append(at(corners.getFirst(), 0, 0));
    for (int i = 1; i < corners.size() - 1; i++) {
      Point corner = corners.get(i);
      Point before = corners.get(i - 1);
      Point after = corners.get(i + 1);
      out.append(" L").append(towards(corner, before));
      out.append(" Q").append(at(corner, 0, 0)).append(' ').append(towards(corner, after));
    }
    return out.append(" L").append(at(corners.getLast(), 0, 0)).toString();
  }

  private static List<Point> corners(List<Point> points) {
    List<Point> corners = new ArrayList<>();
    for (Point point : points) {
      int size = corners.size();
      if (size > 0 && corners.getLast().equals(point)) {
        continue;
      }
      if (size > 1 && straight(corners.get(size - 2), corners.getLast(), point)) {
        corners.removeLast();
      }
      corners.add(point);
    }
    return corners;
  }

  private static boolean straight(Point one, Point two, Point three) {
    return (one.x() == two.x() && two.x() == three.x())
        || (one.y() == two.y() && two.y() == three.y());
  }

  private static String towards(Point corner, Point other) {
    return at(
        corner,
        RADIUS * Integer.signum(other.x() - corner.x()),
        RADIUS * Integer.signum(other.y() - corner.y()));
  }

  private static String at(Point point, int dx, int dy) {
    return (point.x() * Drawing.UNIT + dx) + " " + (point.y() * Drawing.UNIT + dy);
  }
}
