package cz.uois.cli.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Puts numbered things into columns, so that arcs lead from left to right, and orders each column
 * so that few arcs cross: the first steps of Sugiyama's method.
 */
final class Layers {
  private static final int SWEEPS = 12;

  private final int count;
  private final List<List<Integer>> next = new ArrayList<>();
  private final List<List<Integer>> previous = new ArrayList<>();

  private Layers(int count, List<int[]> arcs) {
    this.count = count;
    for (int i = 0; i < count; i++) {
      next.add(new ArrayList<>());
      previous.add(new ArrayList<>());
    }
    for (int[] arc : withoutCycles(arcs)) {
      next.get(arc[0]).add(arc[1]);
      previous.get(arc[1]).add(arc[0]);
    }
  }

  /**
   * The columns from left to right, each from top to bottom.
   *
   * @param heights how much room each thing takes in its column
   * @param arcs pairs of numbers; loops and repetitions do not matter
   * @param limit how high a column may become before it is divided
   */
  static List<List<Integer>> of(int[] heights, List<int[]> arcs, int limit) {
    Layers layers = new Layers(heights.length, arcs);
    List<List<Integer>> columns = layers.columns();
    layers.order(columns);
    List<List<Integer>> divided = divide(columns, heights, limit);
    layers.order(divided);
    return divided;
  }

  // An arc that would close a cycle is turned round.
  private List<int[]> withoutCycles(List<int[]> arcs) {
    List<List<Integer>> successors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      successors.add(new ArrayList<>());
    }
    List<int[]> kept = new ArrayList<>();
    for (int[] arc : arcs) {
      if (arc[0] == arc[1]) {
        continue;
      }
      boolean closes = reaches(successors, arc[1], arc[0], new boolean[count]);
      int from = closes ? arc[1] : arc[0];
      int to = closes ? arc[0] : arc[1];
      if (!successors.get(from).contains(to)) {
        successors.get(from).add(to);
        kept.add(new int[] {from, to});
      }
    }
    return kept;
  }

  private static boolean reaches(List<List<Integer>> arcs, int from, int to, boolean[] seen) {
    if (from == to) {
      return true;
    }
    seen[from] = true;
    for (int child : arcs.get(from)) {
      if (!seen[child] && reaches(arcs, child, to, seen)) {
        return true;
      }
    }
    return false;
  }

  private List<List<Integer>> columns() {
    int[] column = new int[count];
    for (int round = 0; round < count; round++) {
      for (int i = 0; i < count; i++) {
        for (int target : next.get(i)) {
          column[target] = Math.max(column[target], column[i] + 1);
        }
      }
    }
    // Near what it points to, rather than all the way left.
    for (int round = 0; round < count; round++) {
      for (int i = 0; i < count; i++) {
        if (!next.get(i).isEmpty()) {
          column[i] =
              next.get(i).stream().mapToInt(target -> column[target]).min().orElseThrow() - 1;
        }
      }
    }
    int columns = Arrays.stream(column).max().orElse(0) + 1;
    List<List<Integer>> out = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      out.add(new ArrayList<>());
    }
    for (int i = 0; i < count; i++) {
      boolean alone = next.get(i).isEmpty() && previous.get(i).isEmpty();
      out.get(alone ? shortest(out) : column[i]).add(i);
    }
    return out;
  }

  private static int shortest(List<List<Integer>> columns) {
    int best = 0;
    for (int c = 1; c < columns.size(); c++) {
      if (columns.get(c).size() < columns.get(best).size()) {
        best = c;
      }
    }
    return best;
  }

  private void order(List<List<Integer>> columns) {
    double[] place = new double[count];
    number(columns, place);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean rightward = sweep % 2 == 0;
      List<List<Integer>> neighbours = rightward ? previous : next;
      for (List<Integer> column : rightward ? columns : columns.reversed()) {
        double[] wanted = place.clone();
        for (int i : column) {
          wanted[i] =
              neighbours.get(i).stream().mapToDouble(n -> place[n]).average().orElse(place[i]);
        }
        column.sort(Comparator.<Integer>comparingDouble(i -> wanted[i]).thenComparing(i -> i));
        number(List.of(column), place);
      }
    }
  }

  // As parts of the column's length, so that columns of different lengths compare.
  private static void number(List<List<Integer>> columns, double[] place) {
    for (List<Integer> column : columns) {
      for (int i = 0; i < column.size(); i++) {
        place[column.get(i)] = (i + 0.5) / column.size();
      }
    }
  }

  private static List<List<Integer>> divide(List<List<Integer>> columns, int[] heights, int limit) {
    List<List<Integer>> out = new ArrayList<>();
    for (List<Integer> column : columns) {
      int total = column.stream().mapToInt(i -> heights[i]).sum();
      int parts = Math.min(column.size(), Math.max(1, Math.ceilDiv(total, limit)));
      int share = Math.ceilDiv(total, Math.max(1, parts));
      List<Integer> part = new ArrayList<>();
      int filled = 0;
      for (int i : column) {
        if (!part.isEmpty() && filled + heights[i] / 2 > share) {
          out.add(part);
          part = new ArrayList<>();
          filled = 0;
        }
        part.add(i);
        filled += heights[i];
      }
      if (!part.isEmpty()) {
        out.add(part);
      }
    }
    return out;
  }
}
