package cz.uois.cli.graph;

import cz.uois.cli.graph.Diagram.Edge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines to one target with the same sign there, which share their way from where they meet. */
final class Net {
  final int number;
  final List<Edge> edges;
  final Rect target;

  /** The cluster of the target. */
  final int away;

  /** The cluster of the line that is led. */
  int home;

  /** Where each point of its lines leads next; -1 at the target. */
  final Map<Integer, Integer> next = new HashMap<>();

  Net(int number, List<Edge> edges, Rect target, int away) {
    this.number = number;
    this.edges = edges;
    this.target = target;
    this.away = away;
  }

  /** Whether a line of this net may be where that net is. */
  boolean mayPass(int owner) {
    return owner == 0 || owner == number;
  }
}
