package cz.uois.cli.graph;

import cz.uois.cli.graph.Diagram.Box;
import cz.uois.cli.graph.Diagram.Cluster;
import cz.uois.cli.graph.Diagram.Edge;
import cz.uois.cli.graph.Diagram.Kind;
import cz.uois.cli.graph.Diagram.Row;

/** Graphviz: a node for each entity with a table as its label, a cluster for each member. */
final class DotPicture {
  private final StringBuilder out = new StringBuilder();
  private final Diagram diagram;

  private DotPicture(Diagram diagram) {
    this.diagram = diagram;
  }

  static String draw(Diagram diagram) {
    return new DotPicture(diagram).draw();
  }

  private String draw() {
    line(0, "digraph " + quoted(diagram.title()) + " {");
    line(1, "graph [rankdir=LR, nodesep=0.3, ranksep=0.9, fontname=\"Helvetica\", tooltip=");
    line(2, quoted(diagram.description()) + "]");
    line(1, "node [shape=plain, fontname=\"Helvetica\", fontsize=11]");
    line(1, "edge [dir=both, color=\"#555555\", arrowsize=0.8]");
    for (int i = 0; i < diagram.clusters().size(); i++) {
      cluster(diagram.clusters().get(i), i);
    }
    diagram.edges().forEach(this::edge);
    line(0, "}");
    return out.toString();
  }

  private void cluster(Cluster cluster, int number) {
    line(1, "subgraph " + quoted("cluster_" + cluster.name()) + " {");
    line(2, "label=" + quoted(cluster.name()) + "; tooltip=" + quoted(cluster.description()));
    line(
        2,
        cluster.drawn()
            ? "style=rounded; color=\"" + Palette.of(number).line() + "\""
            : "style=\"rounded,dashed\"; color=\"#999999\"");
    cluster.boxes().forEach(box -> box(box, cluster.drawn() ? Palette.of(number) : Palette.GREY));
    line(1, "}");
  }

  private void box(Box box, Palette colours) {
    StringBuilder label = new StringBuilder();
    label.append(
        "<<table border=\"0\" cellborder=\"1\" cellspacing=\"0\" cellpadding=\"3\" color=\"");
    label.append(colours.line()).append("\"><tr><td port=\"head\" bgcolor=\"");
    label.append(box.kind() == Kind.ENTITY ? colours.fill() : "#f4f4f4").append("\"><b>");
    label.append(XmlEscapes.text(box.type())).append("</b><br/>");
    label.append(XmlEscapes.text(box.table())).append("</td></tr>");
    for (int i = 0; i < box.rows().size(); i++) {
      Row row = box.rows().get(i);
      label.append("<tr><td align=\"left\" port=\"r").append(i).append("\">");
      label.append(box.kind() == Kind.FOREIGN ? "+ " : "").append(XmlEscapes.text(row.name()));
      if (!row.markText().isEmpty()) {
        label.append(" <font color=\"#777777\">").append(row.markText()).append("</font>");
      }
      label.append("</td></tr>");
    }
    label.append("</table>>");
    line(2, quoted(box.id()) + " [tooltip=" + quoted(box.description()) + ", label=" + label + "]");
  }

  private void edge(Edge edge) {
    line(
        1,
        "%s:r%s -> %s:head [arrowtail=%s, arrowhead=%s, tooltip=%s]"
            .formatted(
                quoted(edge.from()),
                edge.row(),
                quoted(edge.to()),
                edge.single() ? "teeodot" : "crowodot",
                edge.required() ? "teetee" : "teeodot",
                quoted(edge.label() + ": " + edge.cardinality())));
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }

  /** A quoted string; a backslash would begin an escape of Graphviz', an ampersand an entity. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(point -> {
          switch (point) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '&' -> out.append("&amp;");
            default -> {
              boolean blank = Character.isISOControl(point) || Character.isWhitespace(point);
              out.appendCodePoint(blank ? ' ' : point);
            }
          }
        });
    return out.append('"').toString();
  }
}
