package cz.uois.cli.graph;

import cz.uois.cli.graph.Diagram.Box;
import cz.uois.cli.graph.Diagram.Cluster;
import cz.uois.cli.graph.Diagram.Edge;
import cz.uois.cli.graph.Diagram.Kind;
import cz.uois.cli.graph.Diagram.Row;
import cz.uois.cli.graph.Drawing.Line;
import cz.uois.cli.graph.Drawing.Point;
import java.util.ArrayList;
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

  private final StringBuilder out = new StringBuilder();
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
    line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\""
            .formatted(width, height, width, height));
    line("     role=\"img\" aria-labelledby=\"title description\" font-family=\"" + FONT + "\">");
    line("<title id=\"title\">" + XmlEscapes.text("Entities of " + diagram.title()) + "</title>");
    line("<desc id=\"description\">" + XmlEscapes.text(diagram.description()) + "</desc>");
    line("<style>");
    out.append(SvgStyle.sheet());
    line("</style>");
    line("<rect class=\"paper\" width=\"%s\" height=\"%s\"/>".formatted(width, height));
    heading();
    for (int i = 0; i < diagram.clusters().size(); i++) {
      frame(diagram.clusters().get(i), i);
    }
    drawing.lines().forEach(this::edge);
    for (Box box : diagram.boxes()) {
      box(box);
    }
    legend();
    line("</svg>");
    return out.toString();
  }

  private void heading() {
    int room = (drawing.width() - 12) * UNIT;
    long drawn = diagram.clusters().stream().filter(Cluster::drawn).count();
    String title = drawn == 1 ? diagram.title() : drawn + " members";
    text(60, 36, "heading", TextWidth.cut(title, 22, room));
    text(60, 58, "note", TextWidth.cut(diagram.description(), 12, room));
  }

  private void frame(Cluster cluster, int number) {
    Rect frame = place(drawing.clusters(), cluster.name());
    line("<g class=\"" + colour(cluster, number) + "\">");
    title(cluster.description());
    rect(frame, 10, cluster.drawn() ? "frame" : "frame foreign");
    text(frame.x() * UNIT + 14, frame.y() * UNIT + 26, "member", cluster.name());
    line("</g>");
  }

  private void box(Box box) {
    Rect place = place(drawing.boxes(), box.id());
    int x = place.x() * UNIT;
    int y = place.y() * UNIT;
    int room = place.width() * UNIT - 2 * BoxSize.PAD;
    line("<g class=\"" + colour(box.id()) + "\">");
    title(box.description().isEmpty() ? box.id() : box.id() + ": " + box.description());
    rect(place, 4, "box" + kindClass(box.kind()));
    Rect head = new Rect(place.x(), place.y(), place.width(), BoxSize.HEAD);
    if (box.rows().isEmpty()) {
      rect(head, 4, "head" + kindClass(box.kind()));
    } else {
      line(
          "<path class=\"head%s\" d=\"M%s %s v%s a4 4 0 0 1 4 -4 h%s a4 4 0 0 1 4 4 v%s z\"/>"
              .formatted(
                  kindClass(box.kind()),
                  x,
                  y + BoxSize.HEAD * UNIT,
                  4 - BoxSize.HEAD * UNIT,
                  place.width() * UNIT - 8,
                  BoxSize.HEAD * UNIT - 4));
    }
    text(x + BoxSize.PAD, y + 17, "type", box.type());
    text(x + BoxSize.PAD, y + 33, "table", TextWidth.cut(box.table(), BoxSize.FONT, room));
    if (box.kind() == Kind.LINK) {
      endText(x + BoxSize.PAD + room, y + 33, "table", "link");
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
    line("</g>");
  }

  private void row(Row row, int x, int y, int room, int number, boolean added) {
    line("<g>");
    String with =
        row.uniqueWith().isEmpty() ? "" : ", unique with " + String.join(", ", row.uniqueWith());
    title(
        row.name()
            + ": "
            + row.type()
            + (row.required() ? ", required" : "")
            + with
            + (row.description().isEmpty() ? "" : ". " + row.description()));
    if (number > 0) {
      line("<path class=\"rule\" d=\"M%s %s h%s\"/>".formatted(x + 1, y, room + 14));
    }
    String name = added ? "+ " + row.name() : row.name();
    text(x + BoxSize.PAD, y + 14, row.required() ? "row required" : "row", name);
    if (!row.markText().isEmpty()) {
      endText(x + BoxSize.PAD + room, y + 14, "mark", row.markText());
    }
    line("</g>");
  }

  private void edge(Line line) {
    Edge edge = line.edge();
    Row row = boxOf(edge.from()).rows().get(edge.row());
    line("<g class=\"edge " + colour(edge.to()) + "\">");
    title(
        "%s.%s to %s: %s%s"
            .formatted(
                edge.from(),
                row.name(),
                edge.to(),
                edge.cardinality(),
                row.description().isEmpty() ? "" : ". " + row.description()));
    List<Point> points = line.points();
    line("<path class=\"hit\" d=\"" + SvgPath.of(points) + "\"/>");
    line("<path class=\"line\" d=\"" + SvgPath.of(points) + "\"/>");
    line("<path class=\"line\" d=\"" + manyEnd(points.getFirst(), points.get(1), edge) + "\"/>");
    circle(points.getFirst(), points.get(1), 16);
    Point last = points.getLast();
    Point before = points.get(points.size() - 2);
    line("<path class=\"line\" d=\"" + oneEnd(last, before, edge) + "\"/>");
    if (!edge.required()) {
      circle(last, before, 14);
    }
    if (line.joins() >= 0) {
      Point join = points.get(line.joins());
      line(
          "<circle class=\"join\" cx=\"%s\" cy=\"%s\" r=\"3\"/>"
              .formatted(join.x() * UNIT, join.y() * UNIT));
    }
    line("</g>");
  }

  // A crow's foot with its toes at the box, or a bar.
  private static String manyEnd(Point box, Point next, Edge edge) {
    int way = next.x() > box.x() ? 1 : -1;
    int x = box.x() * UNIT;
    int y = box.y() * UNIT;
    return edge.single()
        ? "M%s %s v12".formatted(x + 8 * way, y - 6)
        : "M%s %s L%s %s L%s %s".formatted(x, y - 6, x + 12 * way, y, x, y + 6);
  }

  private static String oneEnd(Point box, Point before, Edge edge) {
    int way = before.x() > box.x() ? 1 : -1;
    int x = box.x() * UNIT;
    int y = box.y() * UNIT;
    String bar = "M%s %s v10".formatted(x + 7 * way, y - 5);
    return edge.required() ? bar + " M%s %s v10".formatted(x + 12 * way, y - 5) : bar;
  }

  private void circle(Point box, Point next, int distance) {
    int way = next.x() > box.x() ? 1 : -1;
    line(
        "<circle class=\"none\" cx=\"%s\" cy=\"%s\" r=\"4\"/>"
            .formatted(box.x() * UNIT + distance * way, box.y() * UNIT));
  }

  private void legend() {
    int y = (drawing.height() - Layout.LEGEND) * UNIT + 20;
    List<String> lines = new ArrayList<>();
    lines.add("PK primary key · FK foreign key · UK unique · U+ unique together with others");
    lines.add(
        "bold: required · + field added by this member · every table also has who made and changed"
            + " it, and when");
    for (int i = 0; i < lines.size(); i++) {
      text(60, y + 60 + i * 18, "note", lines.get(i));
    }
    sign(60, y + 8, false, true, "many to exactly one");
    sign(300, y + 8, false, false, "many to at most one");
    sign(60, y + 32, true, true, "at most one to exactly one");
    sign(300, y + 32, true, false, "at most one to at most one");
  }

  private void sign(int x, int y, boolean single, boolean required, String meaning) {
    Edge edge = new Edge("", 0, "", "", single, required);
    Point left = new Point(x / UNIT, y / UNIT);
    Point right = new Point(x / UNIT + 6, y / UNIT);
    line(
        "<g class=\"edge grey\" transform=\"translate(%s %s)\">"
            .formatted(x - left.x() * UNIT, y - left.y() * UNIT));
    line(
        "<path class=\"line\" d=\"%s %s %s\"/>"
            .formatted(
                SvgPath.of(List.of(left, right)),
                manyEnd(left, right, edge),
                oneEnd(right, left, edge)));
    circle(left, right, 16);
    if (!required) {
      circle(right, left, 14);
    }
    line("</g>");
    text(x + 72, y + 4, "note", meaning);
  }

  private Box boxOf(String id) {
    return Optional.ofNullable(boxOf.get(id)).orElseThrow();
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

  private void rect(Rect rect, int radius, String cssClass) {
    line(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>"
            .formatted(
                cssClass,
                rect.x() * UNIT,
                rect.y() * UNIT,
                rect.width() * UNIT,
                rect.height() * UNIT,
                radius));
  }

  private void title(String text) {
    if (!text.isEmpty()) {
      line("<title>" + XmlEscapes.text(text) + "</title>");
    }
  }

  private void text(int x, int y, String cssClass, String text) {
    line(
        "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
            .formatted(cssClass, x, y, XmlEscapes.text(text)));
  }

  private void endText(int x, int y, String cssClass, String text) {
    line(
        "<text class=\"%s\" text-anchor=\"end\" x=\"%s\" y=\"%s\">%s</text>"
            .formatted(cssClass, x, y, XmlEscapes.text(text)));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
