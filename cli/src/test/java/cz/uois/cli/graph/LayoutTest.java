package cz.uois.cli.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.fixture.Members;
import cz.uois.cli.graph.Drawing.Line;
import cz.uois.cli.graph.Drawing.Point;
import cz.uois.cli.model.Member;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What makes a drawing readable, whatever it shows. */
final class LayoutTest {
  private static final List<Member> MEMBERS =
      Members.university().stream().map(Members::of).toList();
  private static final Drawing UNIVERSITY = drawing(MEMBERS);

  @Test
  void putsNoBoxUponAnother() {
    assertEquals(List.of(), overlapping(UNIVERSITY.boxes()));
  }

  @Test
  void putsNoMemberUponAnother() {
    assertEquals(List.of(), overlapping(UNIVERSITY.clusters()));
  }

  @Test
  void keepsBoxesInTheFrameOfTheirMember() {
    for (Member member : MEMBERS) {
      Rect frame = UNIVERSITY.clusters().get(member.name());
      member
          .entities()
          .forEach(entity -> {
            Rect box = UNIVERSITY.boxes().get(member.name() + "." + entity.table());
            assertEquals(
                "true true",
                frame.holds(box.x(), box.y()) + " " + frame.holds(box.right(), box.bottom()),
                entity.table());
          });
    }
  }

  @Test
  void leadsNoLineThroughABox() {
    TreeSet<String> through = new TreeSet<>();
    for (Line line : UNIVERSITY.lines()) {
      List<Point> points = line.points();
      for (Point point : points.subList(1, points.size() - 1)) {
        UNIVERSITY
            .boxes()
            .forEach((id, box) -> {
              if (box.holds(point.x(), point.y())) {
                through.add(line.edge() + " through " + id);
              }
            });
      }
    }
    assertEquals(new TreeSet<>(), through);
  }

  @Test
  void letsLinesToDifferentTargetsCrossButNotRunUponEachOther() {
    assertEquals(List.of(), upon(UNIVERSITY));
    for (Path folder : Members.all()) {
      assertEquals(List.of(), upon(drawing(List.of(Members.of(folder)))), folder.toString());
    }
  }

  @Test
  void leadsEveryLineFromItsRowToItsTarget() {
    for (Line line : UNIVERSITY.lines()) {
      Rect from = UNIVERSITY.boxes().get(line.edge().from());
      Rect to = UNIVERSITY.boxes().get(line.edge().to());
      Point first = line.points().getFirst();
      Point last = line.points().getLast();
      assertEquals(from.y() + BoxSize.ofRow(line.edge().row()), first.y());
      assertEquals(to.y() + BoxSize.ofHead(line.edge().required()), last.y());
      assertEquals(true, first.x() == from.x() || first.x() == from.right());
      assertEquals(true, last.x() == to.x() || last.x() == to.right());
    }
  }

  private static Drawing drawing(List<Member> members) {
    return Layout.of(DiagramMaker.diagram(members, Columns.KEYS));
  }

  private static List<String> overlapping(Map<String, Rect> rects) {
    List<String> found = new ArrayList<>();
    rects.forEach((one, a) ->
        rects.forEach((other, b) -> {
          boolean apart =
              a.right() < b.x() || b.right() < a.x() || a.bottom() < b.y() || b.bottom() < a.y();
          if (one.compareTo(other) < 0 && !apart) {
            found.add(one + " and " + other);
          }
        }));
    return found;
  }

  // Every step of the grid belongs to lines of one target and sign.
  private static List<String> upon(Drawing drawing) {
    Map<String, String> owners = new HashMap<>();
    List<String> found = new ArrayList<>();
    for (Line line : drawing.lines()) {
      String net = line.edge().to() + " " + line.edge().required();
      for (int i = 1; i < line.points().size(); i++) {
        String step = step(line.points().get(i - 1), line.points().get(i));
        String owner = owners.putIfAbsent(step, net);
        if (owner != null && !owner.equals(net)) {
          found.add(step + ": " + owner + " and " + net);
        }
      }
    }
    return found;
  }

  private static String step(Point one, Point other) {
    boolean forward = one.x() < other.x() || one.y() < other.y();
    return forward ? one + " " + other : other + " " + one;
  }
}
