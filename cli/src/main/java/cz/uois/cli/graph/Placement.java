package cz.uois.cli.graph;

import cz.uois.cli.graph.ClusterLayout.Placed;
import cz.uois.cli.graph.Diagram.Cluster;
import cz.uois.cli.graph.Diagram.Edge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Where the clusters stand: packed, those near each other that many lines join. A single member
 * stands on the left, what it refers to on the right.
 */
final class Placement {
  private static final int ABOVE = 8;
  private static final int MARGIN = 6;
  private static final int BETWEEN_ROWS = 6;
  private static final int ROUNDS = 2500;
  private static final double PAPER = Math.sqrt(2);

  private final List<Cluster> clusters;
  private final List<Placed> placed = new ArrayList<>();
  private final int betweenColumns;
  private final List<Edge> edges;
  // Number of lines between two clusters.
  private final int[][] ties;

  private Placement(Diagram diagram) {
    clusters = diagram.clusters();
    edges = diagram.edges();
    long drawn = clusters.stream().filter(Cluster::drawn).count();
    for (Cluster cluster : clusters) {
      placed.add(shaped(cluster, diagram.edges()));
    }
    ties = ties(diagram);
    long targets =
        diagram.edges().stream().map(edge -> edge.to() + edge.required()).distinct().count();
    betweenColumns = 6 + (int) Math.min(10, targets / (drawn == 1 ? 1 : 3));
  }

  /** Every cluster with its boxes, in the order of the diagram. */
  static List<Placed> of(Diagram diagram) {
    Placement placement = new Placement(diagram);
    return diagram.clusters().stream().filter(Cluster::drawn).count() == 1
        ? placement.besides()
        : placement.grid();
  }

  // In columns so high that the frame is most like a sheet of paper.
  private static Placed shaped(Cluster cluster, List<Edge> edges) {
    Placed best = ClusterLayout.of(cluster, edges, 40);
    for (int limit = 60; limit <= 240; limit += 20) {
      Placed next = ClusterLayout.of(cluster, edges, limit);
      boolean better =
          cluster.drawn()
              ? unlikePaper(next.frame()) < unlikePaper(best.frame())
              : next.frame().width() < best.frame().width();
      if (better) {
        best = next;
      }
    }
    return best;
  }

  private int[][] ties(Diagram diagram) {
    Map<String, Integer> clusterOf = new HashMap<>();
    for (int i = 0; i < clusters.size(); i++) {
      for (Diagram.Box box : clusters.get(i).boxes()) {
        clusterOf.put(box.id(), i);
      }
    }
    int[][] out = new int[clusters.size()][clusters.size()];
    for (Edge edge : diagram.edges()) {
      Integer from = clusterOf.get(edge.from());
      Integer to = clusterOf.get(edge.to());
      if (from == null || to == null) {
        throw new IllegalStateException("an edge without a box: " + edge);
      }
      out[from][to]++;
    }
    return out;
  }

  private List<Placed> besides() {
    List<Integer> rest = new ArrayList<>();
    for (int i = 1; i < placed.size(); i++) {
      rest.add(i);
    }
    rest.sort(Comparator.comparingInt(this::pull));
    List<Placed> best = at(List.of(List.of(0)));
    double error = Double.MAX_VALUE;
    int all = height(rest);
    for (int columns = 1; columns <= rest.size(); columns++) {
      List<List<Integer>> order = new ArrayList<>();
      order.add(List.of(0));
      order.addAll(columns(rest, Math.max(highest(rest), all / columns)));
      List<Placed> places = at(order);
      double wrong = unlikePaper(bounds(places));
      if (wrong < error) {
        error = wrong;
        best = places;
      }
    }
    return best;
  }

  // How far down the lines to a cluster begin, on the average.
  private int pull(int cluster) {
    return (int)
        edges.stream()
            .filter(edge ->
                clusters.get(cluster).boxes().stream().anyMatch(box -> box.id().equals(edge.to())))
            .mapToInt(edge ->
                Optional.ofNullable(placed.getFirst().boxes().get(edge.from()))
                    .map(box -> 10 * (box.y() + BoxSize.ofRow(edge.row())))
                    .orElse(0))
            .average()
            .orElse(0);
  }

  private int highest(List<Integer> some) {
    return some.stream().mapToInt(i -> placed.get(i).frame().height()).max().orElse(0);
  }

  private static double unlikePaper(Rect whole) {
    double ratio = (double) whole.width() / whole.height() / PAPER;
    return Math.max(ratio, 1 / ratio);
  }

  private List<Placed> grid() {
    List<Integer> order = new ArrayList<>();
    int area = 0;
    int widest = 0;
    for (int i = 0; i < placed.size(); i++) {
      order.add(i);
      Rect size = padded(i);
      area += size.width() * size.height();
      widest = Math.max(widest, size.width());
    }
    order.sort(Comparator.comparingInt((Integer i) -> -placed.get(i).frame().height()));
    int square = (int) Math.sqrt(area * PAPER);
    List<Placed> best = List.of();
    long least = Long.MAX_VALUE;
    for (int percent = 95; percent <= 125; percent += 10) {
      int width = Math.max(widest, square * percent / 100);
      List<Placed> found = packed(search(order, width), width);
      if (cost(found) < least) {
        least = cost(found);
        best = found;
      }
    }
    return best;
  }

  // A cluster with the gutters that are its share.
  private Rect padded(int cluster) {
    Rect frame = placed.get(cluster).frame();
    return new Rect(0, 0, frame.width() + betweenColumns, frame.height() + BETWEEN_ROWS);
  }

  private List<Placed> packed(List<Integer> order, int width) {
    List<Rect> sizes = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      sizes.add(padded(i));
    }
    Rect[] places = Skyline.pack(sizes, order, width);
    List<Placed> out = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      out.add(placed.get(i).moved(MARGIN + places[i].x(), ABOVE + places[i].y()));
    }
    return out;
  }

  // Exchanges and moves at random, with a fixed seed: the same members, the same picture.
  private List<Integer> search(List<Integer> start, int width) {
    List<Integer> current = new ArrayList<>(start);
    List<Integer> best = List.copyOf(current);
    long cost = cost(packed(current, width));
    long least = cost;
    Random random = new Random(1);
    for (int round = 0; round < ROUNDS && start.size() > 2; round++) {
      List<Integer> next = new ArrayList<>(current);
      int a = random.nextInt(next.size());
      int b = random.nextInt(next.size());
      if (random.nextBoolean()) {
        Collections.swap(next, a, b);
      } else {
        int moved = next.get(a);
        next.subList(a, a + 1).clear();
        next.add(b, moved);
      }
      long changed = cost(packed(next, width));
      long patience = least / 50 * (ROUNDS - round) / ROUNDS;
      if (changed <= cost + patience) {
        current = next;
        cost = changed;
        if (cost < least) {
          least = cost;
          best = List.copyOf(current);
        }
      }
    }
    return best;
  }

  // The length of all lines, and how large and how unlike a sheet of paper the whole is.
  private long cost(List<Placed> at) {
    long length = 0;
    for (int i = 0; i < ties.length; i++) {
      for (int k = 0; k < ties.length; k++) {
        if (i != k && ties[i][k] > 0) {
          length += ties[i][k] * (long) distance(at.get(i).frame(), at.get(k).frame());
        }
      }
    }
    Rect whole = bounds(at);
    return (long) (length + 60L * (whole.width() + whole.height()) * unlikePaper(whole));
  }

  // Twice the distance of their middles.
  private static int distance(Rect one, Rect other) {
    return Math.abs(one.x() + one.right() - other.x() - other.right())
        + Math.abs(one.y() + one.bottom() - other.y() - other.bottom());
  }

  private List<List<Integer>> columns(List<Integer> order, int limit) {
    List<List<Integer>> columns = new ArrayList<>();
    List<Integer> column = new ArrayList<>();
    int filled = 0;
    for (int i : order) {
      int height = placed.get(i).frame().height();
      if (!column.isEmpty() && filled + height > limit) {
        columns.add(column);
        column = new ArrayList<>();
        filled = 0;
      }
      column.add(i);
      filled += height + BETWEEN_ROWS;
    }
    if (!column.isEmpty()) {
      columns.add(column);
    }
    return columns;
  }

  // The columns side by side, each in the middle.
  private List<Placed> at(List<List<Integer>> columns) {
    int highest = columns.stream().mapToInt(this::height).max().orElse(0);
    Placed[] out = new Placed[placed.size()];
    int x = MARGIN;
    for (List<Integer> column : columns) {
      int width = column.stream().mapToInt(i -> placed.get(i).frame().width()).max().orElse(0);
      int gap = (highest - height(column)) / (column.size() + 1);
      int y = ABOVE + gap;
      for (int i : column) {
        out[i] = placed.get(i).widened(width).moved(x, y);
        y = out[i].frame().bottom() + BETWEEN_ROWS + gap;
      }
      x += width + betweenColumns;
    }
    return Arrays.asList(out);
  }

  private int height(List<Integer> column) {
    int height = -BETWEEN_ROWS;
    for (int i : column) {
      height += placed.get(i).frame().height() + BETWEEN_ROWS;
    }
    return height;
  }

  static Rect bounds(List<Placed> placed) {
    int right = 0;
    int bottom = 0;
    for (Placed one : placed) {
      right = Math.max(right, one.frame().right());
      bottom = Math.max(bottom, one.frame().bottom());
    }
    return new Rect(0, 0, right, bottom);
  }
}
