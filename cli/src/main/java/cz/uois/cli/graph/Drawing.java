package cz.uois.cli.graph;

import cz.uois.cli.graph.Diagram.Edge;
import java.util.List;
import java.util.Map;

/**
 * A diagram with a place for everything, on a grid.
 *
 * @param width of the whole
 * @param height of the whole
 * @param clusters frames by the name of the cluster
 * @param boxes boxes by their id
 * @param lines how the edges run, in the order of the diagram
 */
record Drawing(
    int width, int height, Map<String, Rect> clusters, Map<String, Rect> boxes, List<Line> lines) {
  /** Pixels between two lines of the grid. */
  static final int UNIT = 10;

  /**
   * How an edge runs.
   *
   * @param edge the edge
   * @param points from the row to the target; each is straight above, below or beside the next
   * @param joins number of the point where it meets another line to the same target; -1 if it meets
   *     none
   */
  record Line(Edge edge, List<Point> points, int joins) {
    Line {
      points = List.copyOf(points);
    }
  }

  /** A point of the grid. */
  record Point(int x, int y) {}
}
