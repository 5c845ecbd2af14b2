package cz.uois.cli.graph;

import cz.uois.cli.graph.Diagram.Box;
import cz.uois.cli.graph.Diagram.Cluster;
import cz.uois.cli.graph.Diagram.Edge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the boxes of one cluster stand, with its upper left corner at the origin. */
final class ClusterLayout {
  /** Room for the title above the boxes. */
  static final int TITLE = 5;

  /** Lines leave and reach a box straight for so long: there is the sign of cardinality. */
  static final int STUB = 2;

  private static final int SIDE = 5;
  private static final int BELOW = 3;
  private static final int GAP = 3;

  private final List<Box> boxes;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Rect[] places;
  private final List<Edge> edges = new ArrayList<>();

  private ClusterLayout(Cluster cluster, List<Edge> all) {
    boxes = cluster.boxes();
    places = new Rect[boxes.size()];
    for (int i = 0; i < boxes.size(); i++) {
      numbers.put(boxes.get(i).id(), i);
      places[i] = BoxSize.of(boxes.get(i));
    }
    for (Edge edge : all) {
      if (numbers.containsKey(edge.from()) && numbers.containsKey(edge.to())) {
        edges.add(edge);
      }
    }
  }

  /**
   * The places of the boxes by their id.
   *
   * @param edges all edges of the diagram
   * @param limit how high a column of boxes should become at most
   */
  static Placed of(Cluster cluster, List<Edge> edges, int limit) {
    return new ClusterLayout(cluster, edges).place(cluster, limit);
  }

  /**
   * A cluster and its boxes.
   *
   * @param frame the whole
   * @param boxes by their id, within the frame
   */
  record Placed(Rect frame, Map<String, Rect> boxes) {
    /** The same with a frame of that width, its boxes in the middle. */
    Placed widened(int width) {
      Placed centred = moved((width - frame.width()) / 2, 0);
      return new Placed(new Rect(0, 0, width, frame.height()), centred.boxes());
    }

    /** The same, elsewhere. */
    Placed moved(int dx, int dy) {
      Map<String, Rect> moved = new LinkedHashMap<>();
      boxes.forEach((id, box) -> moved.put(id, box.moved(dx, dy)));
      return new Placed(frame.moved(dx, dy), moved);
    }
  }

  private Placed place(Cluster cluster, int limit) {
    int[] heights = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      heights[i] = places[i].height() + GAP;
    }
    List<List<Integer>> columns = Layers.of(heights, arcs(), limit);
    int x = SIDE;
    for (int c = 0; c < columns.size(); c++) {
      int width = 0;
      for (int i : columns.get(c)) {
        width = Math.max(width, places[i].width());
      }
      int y = TITLE;
      for (int i : columns.get(c)) {
        // Boxes of a column share a width: the gutter beside them is straight.
        places[i] = new Rect(x, y, width, places[i].height());
        y = places[i].bottom() + GAP;
      }
      x += width + 2 * STUB + 2 + tracks(columns, c);
    }
    align(columns);
    return finished(cluster);
  }

  private List<int[]> arcs() {
    return edges.stream().map(edge -> new int[] {number(edge.from()), number(edge.to())}).toList();
  }

  // Targets that lines go to through the gutter right of a column; lines to one target share a
  // track.
  private int tracks(List<List<Integer>> columns, int gutter) {
    int[] column = new int[places.length];
    for (int c = 0; c < columns.size(); c++) {
      for (int i : columns.get(c)) {
        column[i] = c;
      }
    }
    return (int)
        edges.stream()
            .filter(edge -> {
              int from = column[number(edge.from())];
              int to = column[number(edge.to())];
              return Math.min(from, to) <= gutter && Math.max(from, to) >= gutter;
            })
            .map(edge -> edge.to() + edge.required())
            .distinct()
            .count();
  }

  private int number(String id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("no box " + id + " in the cluster");
    }
    return number;
  }

  // Each box moves towards what it is tied to, as far as its neighbours in the column let it.
  private void align(List<List<Integer>> columns) {
    int height = 0;
    for (Rect place : places) {
      height = Math.max(height, place.bottom());
    }
    for (int round = 0; round < 8; round++) {
      for (List<Integer> column : round % 2 == 0 ? columns : columns.reversed()) {
        int free = height;
        int[] lowest = new int[column.size()];
        for (int k = column.size() - 1; k >= 0; k--) {
          lowest[k] = free - places[column.get(k)].height();
          free = lowest[k] - GAP;
        }
        int top = TITLE;
        for (int k = 0; k < column.size(); k++) {
          int i = column.get(k);
          int y = Math.clamp(wanted(i), top, Math.max(top, lowest[k]));
          places[i] = new Rect(places[i].x(), y, places[i].width(), places[i].height());
          top = places[i].bottom() + GAP;
        }
      }
    }
  }

  // The upper border with which most lines of the box would be straight.
  private int wanted(int i) {
    List<Integer> tops = new ArrayList<>();
    for (Edge edge : edges) {
      int from = number(edge.from());
      int to = number(edge.to());
      int shift = BoxSize.ofRow(edge.row()) - BoxSize.ofHead(edge.required());
      if (from == i && to != i) {
        tops.add(places[to].y() - shift);
      } else if (to == i && from != i) {
        tops.add(places[from].y() + shift);
      }
    }
    tops.sort(null);
    return tops.isEmpty() ? places[i].y() : tops.get((tops.size() - 1) / 2);
  }

  private Placed finished(Cluster cluster) {
    int top = Integer.MAX_VALUE;
    for (Rect place : places) {
      top = Math.min(top, place.y());
    }
    int title = Math.ceilDiv(TextWidth.ofBold(cluster.name(), 16), Drawing.UNIT) + 4;
    int width = title;
    int height = TITLE;
    Map<String, Rect> placed = new LinkedHashMap<>();
    for (int i = 0; i < places.length; i++) {
      Rect box = places[i].moved(0, TITLE - top);
      placed.put(boxes.get(i).id(), box);
      width = Math.max(width, box.right() + SIDE);
      height = Math.max(height, box.bottom());
    }
    return new Placed(new Rect(0, 0, width, height + BELOW), placed);
  }
}
