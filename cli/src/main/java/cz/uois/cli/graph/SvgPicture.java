package cz.uois.cli.graph;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.graph.Diagram.Box;
import cz.uois.cli.graph.Diagram.Cluster;
import cz.uois.cli.graph.Diagram.Edge;
import cz.uois.cli.graph.Diagram.Kind;
import cz.uois.cli.graph.Diagram.Row;
import cz.uois.cli.graph.Drawing.Line;
import cz.uois.cli.graph.Drawing.Point;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An SVG without scripts and without anything from elsewhere; dark where the reader's screen is.
 */
final class SvgPicture {
  private static final int UNIT = Drawing.UNIT;
  private static final String FONT = "Helvetica, Arial, 'Liberation Sans', sans-serif";

  private final SvgWriter svg = new SvgWriter();
  private final Diagram diagram;
  private final Drawing drawing;
  private final Map<String, String> colourOf = new HashMap<>();
  private final Map<String, Box> boxOf = new HashMap<>();

  private SvgPicture(Diagram diagram) {
    this.diagram = diagram;
    this.drawing = Layout.of(diagram);
    for (int i = 0; i < diagram.clusters().size(); i++) {
      Cluster cluster = diagram.clusters().get(i);
      for (Box box : cluster.boxes()) {
        boxOf.put(box.id(), box);
        colourOf.put(box.id(), colour(cluster, i));
      }
    }
  }

  static String draw(Diagram diagram) {
    return new SvgPicture(diagram).draw();
  }

  private String draw() {
    int width = drawing.width() * UNIT;
    int height = drawing.height() * UNIT;
    svg.line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\""
            .formatted(width, height, width, height));
    svg.line(
        "     role=\"img\" aria-labelledby=\"title description\" font-family=\"" + FONT + "\">");
    svg.line(
        "<title id=\"title\">" + XmlEscapes.text("Entities of " + diagram.title()) + "</title>");
    svg.line("<desc id=\"description\">" + XmlEscapes.text(diagram.description()) + "</desc>");
    svg.line("<style>");
    svg.raw(SvgStyle.sheet());
    svg.line("</style>");
    svg.line("<rect class=\"paper\" width=\"%s\" height=\"%s\"/>".formatted(width, height));
    heading();
    for (int i = 0; i < diagram.clusters().size(); i++) {
      frame(diagram.clusters().get(i), i);
    }
    drawing.lines().forEach(this::edge);
    for (Box box : diagram.boxes()) {
      box(box);
    }
    SvgLegend.draw(svg, (drawing.height() - Layout.LEGEND) * UNIT + 20);
    svg.line("</svg>");
    return svg.toString();
  }

  private void heading() {
    int room = (drawing.width() - 12) * UNIT;
    long drawn = diagram.clusters().stream().filter(Cluster::drawn).count();
    String title = drawn == 1 ? diagram.title() : drawn + " members";
    svg.text(60, 36, "heading", TextWidth.cut(title, 22, room));
    svg.text(60, 58, "note", TextWidth.cut(diagram.description(), 12, room));
  }

  private void frame(Cluster cluster, int number) {
    Rect frame = place(drawing.clusters(), cluster.name());
    svg.line("<g class=\"" + colour(cluster, number) + "\">");
    svg.title(cluster.description());
    svg.rect(frame, 10, cluster.drawn() ? "frame" : "frame foreign");
    svg.text(frame.x() * UNIT + 14, frame.y() * UNIT + 26, "member", cluster.name());
    svg.line("</g>");
  }

  private void box(Box box) {
    Rect place = place(drawing.boxes(), box.id());
    int x = place.x() * UNIT;
    int y = place.y() * UNIT;
    int room = place.width() * UNIT - 2 * BoxSize.PAD;
    svg.line("<g class=\"" + colour(box.id()) + "\">");
    svg.title(box.description().isEmpty() ? box.id() : box.id() + ": " + box.description());
    svg.rect(place, 4, "box" + kindClass(box.kind()));
    Rect head = new Rect(place.x(), place.y(), place.width(), BoxSize.HEAD);
    if (box.rows().isEmpty()) {
      svg.rect(head, 4, "head" + kindClass(box.kind()));
    } else {
      svg.line(
          "<path class=\"head%s\" d=\"M%s %s v%s a4 4 0 0 1 4 -4 h%s a4 4 0 0 1 4 4 v%s z\"/>"
              .formatted(
                  kindClass(box.kind()),
                  x,
                  y + BoxSize.HEAD * UNIT,
                  4 - BoxSize.HEAD * UNIT,
                  place.width() * UNIT - 8,
                  BoxSize.HEAD * UNIT - 4));
    }
    svg.text(x + BoxSize.PAD, y + 17, "type", box.type());
    svg.text(x + BoxSize.PAD, y + 33, "table", TextWidth.cut(box.table(), BoxSize.FONT, room));
    if (box.kind() == Kind.LINK) {
      svg.endText(x + BoxSize.PAD + room, y + 33, "table", "link");
    }
    for (int i = 0; i < box.rows().size(); i++) {
      row(
          box.rows().get(i),
          x,
          y + (BoxSize.HEAD + BoxSize.ROW * i) * UNIT,
          room,
          i,
          box.kind() == Kind.FOREIGN);
    }
    svg.line("</g>");
  }

  private void row(Row row, int x, int y, int room, int number, boolean added) {
    svg.line("<g>");
    String with =
        row.uniqueWith().isEmpty() ? "" : ", unique with " + String.join(", ", row.uniqueWith());
    svg.title(
        row.name()
            + ": "
            + row.type()
            + (row.required() ? ", required" : "")
            + with
            + (row.description().isEmpty() ? "" : ". " + row.description()));
    if (number > 0) {
      svg.line("<path class=\"rule\" d=\"M%s %s h%s\"/>".formatted(x + 1, y, room + 14));
    }
    String name = added ? "+ " + row.name() : row.name();
    svg.text(x + BoxSize.PAD, y + 14, row.required() ? "row required" : "row", name);
    if (!row.markText().isEmpty()) {
      svg.endText(x + BoxSize.PAD + room, y + 14, "mark", row.markText());
    }
    svg.line("</g>");
  }

  private void edge(Line line) {
    Edge edge = line.edge();
    Row row = requireNonNull(boxOf.get(edge.from()), "no box").rows().get(edge.row());
    svg.line("<g class=\"edge " + colour(edge.to()) + "\">");
    svg.title(
        "%s.%s to %s: %s%s"
            .formatted(
                edge.from(),
                row.name(),
                edge.to(),
                edge.cardinality(),
                row.description().isEmpty() ? "" : ". " + row.description()));
    List<Point> points = line.points();
    svg.line("<path class=\"hit\" d=\"" + SvgPath.of(points) + "\"/>");
    svg.line("<path class=\"line\" d=\"" + SvgPath.of(points) + "\"/>");
    svg.line(
        "<path class=\"line\" d=\""
            + SvgSigns.many(points.getFirst(), points.get(1), edge)
            + "\"/>");
    SvgSigns.circle(svg, points.getFirst(), points.get(1), 16);
    Point last = points.getLast();
    Point before = points.get(points.size() - 2);
    svg.line("<path class=\"line\" d=\"" + SvgSigns.one(last, before, edge) + "\"/>");
    if (!edge.required()) {
      SvgSigns.circle(svg, last, before, 14);
    }
    if (line.joins() >= 0) {
      Point join = points.get(line.joins());
      svg.line(
          "<circle class=\"join\" cx=\"%s\" cy=\"%s\" r=\"3\"/>"
              .formatted(join.x() * UNIT, join.y() * UNIT));
    }
    svg.line("</g>");
  }

  private String colour(String id) {
    return colourOf.getOrDefault(id, "grey");
  }

  private static String colour(Cluster cluster, int number) {
    return cluster.drawn() ? "c" + number % Palette.count() : "grey";
  }

  private static String kindClass(Kind kind) {
    return switch (kind) {
      case ENTITY -> "";
      case LINK -> " link";
      case FOREIGN -> " foreign";
    };
  }

  private static Rect place(Map<String, Rect> places, String id) {
    return Optional.ofNullable(places.get(id)).orElseThrow();
  }
}
