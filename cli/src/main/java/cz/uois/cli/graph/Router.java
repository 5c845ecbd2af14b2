package cz.uois.cli.graph;

import cz.uois.cli.graph.Diagram.Edge;
import cz.uois.cli.graph.Drawing.Line;
import cz.uois.cli.graph.Drawing.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Leads lines around boxes, along the grid, as the wires of a circuit board are led: each the
 * cheapest way that those before it left. Lines to the same target with the same sign there are one
 * net and share their way from where they meet. Lines of different nets cross, but never run upon
 * each other while there is another way.
 */
final class Router {
  private static final int NOWHERE = -1;
  private static final int STUB = ClusterLayout.STUB;

  private final Map<String, Rect> boxes;
  private final Board board;
  private final WaySearch search;

  private Router(Map<String, Rect> boxes, Board board) {
    this.boxes = boxes;
    this.board = board;
    this.search = new WaySearch(board);
  }

  /** The lines of the edges, in their order. */
  static List<Line> route(
      int width,
      int height,
      Map<String, Rect> clusters,
      Map<String, Rect> boxes,
      List<Edge> edges) {
    return new Router(boxes, new Board(width, height, clusters, boxes)).route(edges);
  }

  private List<Line> route(List<Edge> edges) {
    Map<String, List<Edge>> nets = new LinkedHashMap<>();
    for (Edge edge : edges) {
      nets.computeIfAbsent(edge.to() + " " + edge.required(), _ -> new ArrayList<>()).add(edge);
    }
    List<Net> order = new ArrayList<>();
    for (List<Edge> net : nets.values()) {
      net.sort(Comparator.comparingInt(this::distance));
      Edge any = net.getFirst();
      order.add(new Net(order.size() + 1, net, box(any.to()), board.clusterAt(ends(any)[0])));
    }
    order.forEach(this::reserve);
    // Short ways first: long ones have more choice.
    order.sort(Comparator.comparingInt(net -> distance(net.edges.getLast())));
    Map<Edge, Line> lines = new HashMap<>();
    for (Net net : order) {
      for (Edge edge : net.edges) {
        lines.put(edge, line(edge, net));
      }
    }
    return edges.stream()
        .map(edge -> lines.getOrDefault(edge, new Line(edge, List.of(), NOWHERE)))
        .toList();
  }

  // The signs of cardinality stay free of other lines.
  private void reserve(Net net) {
    for (Edge edge : net.edges) {
      for (int start : starts(edge)) {
        board.reserve(start, net);
      }
      for (int end : ends(edge)) {
        board.reserve(end, net);
      }
    }
  }

  // Right and left of the row, beyond the sign of cardinality.
  private int[] starts(Edge edge) {
    Rect source = box(edge.from());
    return beside(source, source.y() + BoxSize.ofRow(edge.row()));
  }

  private int[] ends(Edge edge) {
    Rect target = box(edge.to());
    return beside(target, target.y() + BoxSize.ofHead(edge.required()));
  }

  private int[] beside(Rect box, int y) {
    return new int[] {
      board.point(Math.min(board.width() - 1, box.right() + STUB), y),
      board.point(Math.max(0, box.x() - STUB), y)
    };
  }

  private Rect box(String id) {
    Rect box = boxes.get(id);
    if (box == null) {
      throw new IllegalStateException("no place for " + id);
    }
    return box;
  }

  private int distance(Edge edge) {
    Rect from = box(edge.from());
    Rect to = box(edge.to());
    int dx = Math.max(0, Math.max(from.x() - to.right(), to.x() - from.right()));
    return dx + Math.abs(from.y() + BoxSize.ofRow(edge.row()) - to.y());
  }

  private Line line(Edge edge, Net net) {
    Rect source = box(edge.from());
    int rowY = source.y() + BoxSize.ofRow(edge.row());
    int headY = net.target.y() + BoxSize.ofHead(edge.required());
    int[] starts = starts(edge);
    int[] ends = ends(edge);
    net.home = board.clusterAt(starts[0]);
    List<Integer> way = search.way(starts, ends, net);
    boolean joins = net.next.containsKey(way.getLast());
    join(way, net, source, rowY, ends, headY);
    return new Line(edge, points(way, net, source, rowY, headY), joins ? way.size() : NOWHERE);
  }

  private void join(List<Integer> way, Net net, Rect source, int rowY, int[] ends, int headY) {
    board.occupy(way, net);
    for (int i = 0; i < way.size() - 1; i++) {
      net.next.putIfAbsent(way.get(i), way.get(i + 1));
    }
    boolean right = x(way.getFirst()) > source.x();
    board.occupyStub(net, right ? source.right() : source.x() - STUB, rowY);
    int end = way.getLast();
    if (!net.next.containsKey(end) && (end == ends[0] || end == ends[1])) {
      net.next.put(end, -1);
      board.occupyStub(net, end == ends[0] ? net.target.right() : net.target.x() - STUB, headY);
    }
  }

  private List<Point> points(List<Integer> way, Net net, Rect source, int rowY, int headY) {
    List<Point> points = new ArrayList<>();
    boolean right = x(way.getFirst()) > source.x();
    points.add(new Point(right ? source.right() : source.x(), rowY));
    way.forEach(point -> points.add(new Point(x(point), y(point))));
    int at = way.getLast();
    for (int next = net.next.getOrDefault(at, -1); next >= 0; ) {
      points.add(new Point(x(next), y(next)));
      at = next;
      next = net.next.getOrDefault(at, -1);
    }
    boolean reachesRight = x(at) > net.target.x();
    points.add(new Point(reachesRight ? net.target.right() : net.target.x(), headY));
    return points;
  }

  private int x(int point) {
    return point % board.width();
  }

  private int y(int point) {
    return point / board.width();
  }
}
