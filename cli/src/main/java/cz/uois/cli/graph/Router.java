package cz.uois.cli.graph;

import cz.uois.cli.graph.Diagram.Edge;
import cz.uois.cli.graph.Drawing.Line;
import cz.uois.cli.graph.Drawing.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
  private static final int STEP = 10;
  private static final int BEND = 55;
  private static final int CROSSING = 35;
  private static final int NEAR_BOX = 12;
  private static final int IN_CLUSTER = 12;
  private static final int RESERVED = 400;
  private static final int UPON_ANOTHER = 2000;
  private static final int NOWHERE = -1;
  private static final int STUB = ClusterLayout.STUB;

  private final int width;
  private final int height;
  private final Map<String, Rect> boxes;
  // For each point of the grid: what it costs to pass, the nets that pass it, and that bend at it.
  private final int[] toll;
  private final boolean[] wall;
  private final int[] across;
  private final int[] along;
  private final int[] corner;
  // The net whose lines may begin or end at a point, and the cluster that a point lies in.
  private final int[] reserved;
  private final int[] clusterAt;

  // The search for one way. A state is a point and whether it was reached horizontally.
  private final int[] cost;
  private final int[] from;
  private final LongHeap queue = new LongHeap();
  private final List<Integer> touched = new ArrayList<>();

  private Router(int width, int height, Map<String, Rect> clusters, Map<String, Rect> boxes) {
    this.width = width;
    this.height = height;
    this.boxes = boxes;
    int points = width * height;
    toll = new int[points];
    wall = new boolean[points];
    across = new int[points];
    along = new int[points];
    corner = new int[points];
    reserved = new int[points];
    clusterAt = new int[points];
    cost = new int[2 * points];
    from = new int[2 * points];
    Arrays.fill(cost, Integer.MAX_VALUE);
    int number = 0;
    for (Map.Entry<String, Rect> cluster : clusters.entrySet()) {
      cluster(cluster.getKey(), cluster.getValue(), ++number);
    }
    boxes.values().forEach(this::box);
  }

  /** The lines of the edges, in their order. */
  static List<Line> route(
      int width,
      int height,
      Map<String, Rect> clusters,
      Map<String, Rect> boxes,
      List<Edge> edges) {
    return new Router(width, height, clusters, boxes).route(edges);
  }

  private void cluster(String name, Rect frame, int number) {
    int title = Math.ceilDiv(TextWidth.ofBold(name, 16), Drawing.UNIT) + 2;
    for (int y = Math.max(0, frame.y()); y <= frame.bottom() && y < height; y++) {
      for (int x = Math.max(0, frame.x()); x <= frame.right() && x < width; x++) {
        int point = point(x, y);
        clusterAt[point] = number;
        boolean border =
            x == frame.x() || x == frame.right() || y == frame.y() || y == frame.bottom();
        toll[point] += border ? NEAR_BOX : 0;
        if (y > frame.y() && y < frame.y() + 4 && x > frame.x() && x < frame.x() + title) {
          wall[point] = true;
        }
      }
    }
  }

  private void box(Rect box) {
    for (int y = Math.max(0, box.y() - 1); y <= box.bottom() + 1 && y < height; y++) {
      for (int x = Math.max(0, box.x() - STUB); x <= box.right() + STUB && x < width; x++) {
        // Beside a box there are the signs of cardinality: no line runs up and down there.
        if (box.holds(Math.clamp(x, box.x(), box.right()), y)
            && x > box.x() - STUB
            && x < box.right() + STUB) {
          wall[point(x, y)] = true;
        } else {
          toll[point(x, y)] += NEAR_BOX;
        }
      }
    }
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
      order.add(new Net(order.size() + 1, net, box(any.to()), clusterAt[ends(any)[0]]));
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
        reserved[start] = net.number;
      }
      for (int end : ends(edge)) {
        reserved[end] = net.number;
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
      point(Math.min(width - 1, box.right() + STUB), y), point(Math.max(0, box.x() - STUB), y)
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

  /** Lines to one target: where each point of theirs leads next. */
  private static final class Net {
    final int number;
    final List<Edge> edges;
    final Rect target;
    final int away;
    // The cluster of the line that is led.
    int home;
    final Map<Integer, Integer> next = new HashMap<>();

    Net(int number, List<Edge> edges, Rect target, int away) {
      this.number = number;
      this.edges = edges;
      this.target = target;
      this.away = away;
    }
  }

  private Line line(Edge edge, Net net) {
    Rect source = box(edge.from());
    int rowY = source.y() + BoxSize.ofRow(edge.row());
    int headY = net.target.y() + BoxSize.ofHead(edge.required());
    int[] starts = starts(edge);
    int[] ends = ends(edge);
    net.home = clusterAt[starts[0]];
    List<Integer> way = search(starts, ends, net);
    boolean joins = net.next.containsKey(way.getLast());
    occupy(way, net, source, rowY, ends, headY);
    return new Line(edge, points(way, net, source, rowY, headY), joins ? way.size() : NOWHERE);
  }

  private List<Integer> search(int[] starts, int[] ends, Net net) {
    for (int state : touched) {
      cost[state] = Integer.MAX_VALUE;
    }
    touched.clear();
    queue.clear();
    for (int start : starts) {
      // A side whose start another line took is dear, not forbidden: there may be no other.
      int extra = free(across[start], net) && free(corner[start], net) ? 0 : UPON_ANOTHER;
      reach(2 * start + 1, extra, -1);
    }
    while (!queue.isEmpty()) {
      long item = queue.remove();
      int state = (int) item;
      if ((item >>> 32) > cost[state]) {
        continue;
      }
      if (isGoal(state, ends, net)) {
        return way(state);
      }
      int x = state / 2 % width;
      int y = state / 2 / width;
      step(state, x + 1, y, true, net);
      step(state, x - 1, y, true, net);
      step(state, x, y + 1, false, net);
      step(state, x, y - 1, false, net);
    }
    throw new IllegalStateException("a box is walled in");
  }

  private boolean isGoal(int state, int[] ends, Net net) {
    int point = state / 2;
    return net.next.containsKey(point) || point == ends[0] || point == ends[1];
  }

  private void step(int state, int x, int y, boolean horizontal, Net net) {
    if (x < 0 || y < 0 || x >= width || y >= height) {
      return;
    }
    int at = state / 2;
    int point = point(x, y);
    if (wall[point]) {
      return;
    }
    int price = STEP + toll[point];
    int cluster = clusterAt[point];
    if (cluster != 0 && cluster != net.home && cluster != net.away) {
      price += IN_CLUSTER;
    }
    if (!free(reserved[point], net)) {
      price += RESERVED;
    }
    if (((state & 1) == 1) != horizontal) {
      price += BEND;
      // A bend upon another line would look like a junction with it.
      if (!free(across[at], net) || !free(along[at], net) || !free(corner[at], net)) {
        price += UPON_ANOTHER;
      }
    }
    int same = horizontal ? across[point] : along[point];
    int other = horizontal ? along[point] : across[point];
    if (!free(same, net) || !free(corner[point], net)) {
      price += UPON_ANOTHER;
    }
    if (!free(other, net)) {
      price += CROSSING;
    }
    // One line of a net does not cross another: it joins it.
    reach(2 * point + (horizontal ? 1 : 0), cost[state] + price, state);
  }

  private void reach(int state, int total, int before) {
    if (total < cost[state]) {
      if (cost[state] == Integer.MAX_VALUE) {
        touched.add(state);
      }
      cost[state] = total;
      from[state] = before;
      queue.add(((long) total << 32) | state);
    }
  }

  private static boolean free(int owner, Net net) {
    return owner == 0 || owner == net.number;
  }

  private List<Integer> way(int goal) {
    List<Integer> way = new ArrayList<>();
    for (int state = goal; state >= 0; state = from[state]) {
      way.add(state / 2);
    }
    Collections.reverse(way);
    return way;
  }

  private void occupy(List<Integer> way, Net net, Rect source, int rowY, int[] ends, int headY) {
    for (int i = 0; i < way.size(); i++) {
      int point = way.get(i);
      boolean first = i == 0;
      boolean last = i == way.size() - 1;
      boolean before = first || horizontal(way.get(i - 1), point);
      boolean after = last ? before : horizontal(point, way.get(i + 1));
      if (before || after) {
        across[point] = net.number;
      }
      if (!before || !after) {
        along[point] = net.number;
      }
      if (before != after || first || last) {
        corner[point] = net.number;
      }
      if (!last) {
        net.next.putIfAbsent(point, way.get(i + 1));
      }
    }
    int start = way.getFirst();
    boolean right = start % width > source.x();
    stub(net, right ? source.right() : source.x() - STUB, rowY);
    int end = way.getLast();
    if (!net.next.containsKey(end) && (end == ends[0] || end == ends[1])) {
      net.next.put(end, -1);
      stub(net, end == ends[0] ? net.target.right() : net.target.x() - STUB, headY);
    }
  }

  // The straight end of a line, where its sign stands: nothing crosses it.
  private void stub(Net net, int left, int y) {
    for (int x = Math.max(0, left); x <= left + STUB && x < width; x++) {
      across[point(x, y)] = net.number;
      corner[point(x, y)] = net.number;
    }
  }

  private boolean horizontal(int one, int other) {
    return one / width == other / width;
  }

  private List<Point> points(List<Integer> way, Net net, Rect source, int rowY, int headY) {
    List<Point> points = new ArrayList<>();
    boolean right = way.getFirst() % width > source.x();
    points.add(new Point(right ? source.right() : source.x(), rowY));
    way.forEach(point -> points.add(new Point(point % width, point / width)));
    int at = way.getLast();
    for (int next = net.next.getOrDefault(at, -1); next >= 0; ) {
      points.add(new Point(next % width, next / width));
      at = next;
      next = net.next.getOrDefault(at, -1);
    }
    boolean reachesRight = at % width > net.target.x();
    points.add(new Point(reachesRight ? net.target.right() : net.target.x(), headY));
    return points;
  }

  private int point(int x, int y) {
    return y * width + x;
  }
}
