package cz.uois.cli.graph;

import java.util.List;
import java.util.Map;

/**
 * The grid that lines are led along: what is in the way at each of its points, which nets pass
 * there, and so what it costs to step onto it.
 */
final class Board {
  /** What it costs to run upon a line of another net. */
  static final int UPON_ANOTHER = 2000;

  /** The price of a wall. */
  static final int CLOSED = -1;

  private static final int STEP = 10;
  private static final int BEND = 55;
  private static final int CROSSING = 35;
  private static final int NEAR_BOX = 12;
  private static final int IN_CLUSTER = 12;
  private static final int RESERVED = 400;
  private static final int STUB = ClusterLayout.STUB;

  private final int width;
  private final int height;
  // For each point of the grid: what it costs to pass, the nets that pass it, and that bend at it.
  private final int[] toll;
  private final boolean[] wall;
  private final int[] across;
  private final int[] along;
  private final int[] corner;
  // The net whose lines may begin or end at a point, and the cluster that a point lies in.
  private final int[] reserved;
  private final int[] clusterAt;

  Board(int width, int height, Map<String, Rect> clusters, Map<String, Rect> boxes) {
    this.width = width;
    this.height = height;
    int points = width * height;
    toll = new int[points];
    wall = new boolean[points];
    across = new int[points];
    along = new int[points];
    corner = new int[points];
    reserved = new int[points];
    clusterAt = new int[points];
    int number = 0;
    for (Map.Entry<String, Rect> cluster : clusters.entrySet()) {
      cluster(cluster.getKey(), cluster.getValue(), ++number);
    }
    boxes.values().forEach(this::box);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int point(int x, int y) {
    return y * width + x;
  }

  /** Number of the cluster that a point lies in; 0 for none. */
  int clusterAt(int point) {
    return clusterAt[point];
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

  /** Keeps the signs of cardinality free of the lines of other nets. */
  void reserve(int point, Net net) {
    reserved[point] = net.number;
  }

  /** A side whose start another line took is dear, not forbidden: there may be no other. */
  int priceOfStart(int point, Net net) {
    return net.mayPass(across[point]) && net.mayPass(corner[point]) ? 0 : UPON_ANOTHER;
  }

  /** What a line pays for the step from a point to the next one. */
  int price(int at, int point, boolean horizontal, boolean bends, Net net) {
    if (wall[point]) {
      return CLOSED;
    }
    int price = STEP + toll[point];
    int cluster = clusterAt[point];
    if (cluster != 0 && cluster != net.home && cluster != net.away) {
      price += IN_CLUSTER;
    }
    if (!net.mayPass(reserved[point])) {
      price += RESERVED;
    }
    if (bends) {
      price += BEND;
      // A bend upon another line would look like a junction with it.
      if (!net.mayPass(across[at]) || !net.mayPass(along[at]) || !net.mayPass(corner[at])) {
        price += UPON_ANOTHER;
      }
    }
    int same = horizontal ? across[point] : along[point];
    int other = horizontal ? along[point] : across[point];
    if (!net.mayPass(same) || !net.mayPass(corner[point])) {
      price += UPON_ANOTHER;
    }
    // One line of a net does not cross another: it joins it.
    return net.mayPass(other) ? price : price + CROSSING;
  }

  /** A line of the net runs along these points. */
  void occupy(List<Integer> way, Net net) {
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
    }
  }

  /** The straight end of a line, where its sign stands: nothing crosses it. */
  void occupyStub(Net net, int left, int y) {
    for (int x = Math.max(0, left); x <= left + STUB && x < width; x++) {
      across[point(x, y)] = net.number;
      corner[point(x, y)] = net.number;
    }
  }

  private boolean horizontal(int one, int other) {
    return one / width == other / width;
  }
}
