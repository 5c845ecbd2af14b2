package cz.uois.cli.graph;

import cz.uois.cli.graph.ClusterLayout.Placed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives everything in a diagram its place. */
final class Layout {
  /** Room on the right. */
  private static final int BESIDE = 6;

  /** Room for the legend. */
  static final int LEGEND = 14;

  private static final int LEAST_WIDTH = 74;

  private Layout() {}

  static Drawing of(Diagram diagram) {
    List<Placed> placed = Placement.of(diagram);
    Map<String, Rect> clusters = new LinkedHashMap<>();
    Map<String, Rect> boxes = new LinkedHashMap<>();
    for (int i = 0; i < placed.size(); i++) {
      clusters.put(diagram.clusters().get(i).name(), placed.get(i).frame());
      boxes.putAll(placed.get(i).boxes());
    }
    Rect whole = Placement.bounds(placed);
    int width = Math.max(LEAST_WIDTH, whole.right() + BESIDE);
    int height = whole.bottom() + 3;
    return new Drawing(
        width,
        height + LEGEND,
        clusters,
        boxes,
        Router.route(width, height, clusters, boxes, diagram.edges()));
  }
}
