package cz.uois.cli.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Finds the cheapest way over a board, one after another. */
final class WaySearch {
  private final Board board;
  // A state is a point and whether it was reached horizontally.
  private final int[] cost;
  private final int[] from;
  private final LongHeap queue = new LongHeap();
  private final List<Integer> touched = new ArrayList<>();

  WaySearch(Board board) {
    this.board = board;
    int states = 2 * board.width() * board.height();
    cost = new int[states];
    from = new int[states];
    Arrays.fill(cost, Integer.MAX_VALUE);
  }

  /** The points from one of the starts to one of the ends, or to a line of the net. */
  List<Integer> way(int[] starts, int[] ends, Net net) {
    for (int state : touched) {
      cost[state] = Integer.MAX_VALUE;
    }
    touched.clear();
    queue.clear();
    for (int start : starts) {
      reach(2 * start + 1, board.priceOfStart(start, net), -1);
    }
    while (!queue.isEmpty()) {
      long item = queue.remove();
      int state = (int) item;
      if ((item >>> 32) > cost[state]) {
        continue;
      }
      if (isGoal(state, ends, net)) {
        return wayTo(state);
      }
      int x = state / 2 % board.width();
      int y = state / 2 / board.width();
      step(state, x + 1, y, true, net);
      step(state, x - 1, y, true, net);
      step(state, x, y + 1, false, net);
      step(state, x, y - 1, false, net);
    }
    throw new IllegalStateException("a box is walled in");
  }

  private static boolean isGoal(int state, int[] ends, Net net) {
    int point = state / 2;
    return net.next.containsKey(point) || point == ends[0] || point == ends[1];
  }

  private void step(int state, int x, int y, boolean horizontal, Net net) {
    if (x < 0 || y < 0 || x >= board.width() || y >= board.height()) {
      return;
    }
    int point = board.point(x, y);
    boolean bends = ((state & 1) == 1) != horizontal;
    int price = board.price(state / 2, point, horizontal, bends, net);
    if (price != Board.CLOSED) {
      reach(2 * point + (horizontal ? 1 : 0), cost[state] + price, state);
    }
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

  private List<Integer> wayTo(int goal) {
    List<Integer> way = new ArrayList<>();
    for (int state = goal; state >= 0; state = from[state]) {
      way.add(state / 2);
    }
    Collections.reverse(way);
    return way;
  }
}
