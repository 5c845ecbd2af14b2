package cz.uois.cli.graph;

import cz.uois.cli.graph.Diagram.Box;
import cz.uois.cli.graph.Diagram.Cluster;
import cz.uois.cli.graph.Diagram.Edge;
import cz.uois.cli.graph.Diagram.Kind;
import cz.uois.cli.graph.Diagram.Mark;
import cz.uois.cli.graph.Diagram.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Mermaid's {@code erDiagram}. It has no frames around entities: with several members, or types of
 * others, the title of an entity says whose it is.
 */
final class MermaidPicture {
  private final StringBuilder out = new StringBuilder();
  private final Diagram diagram;

  private MermaidPicture(Diagram diagram) {
    this.diagram = diagram;
  }

  static String draw(Diagram diagram) {
    return new MermaidPicture(diagram).draw();
  }

  private String draw() {
    out.append("erDiagram\n");
    out.append("  accTitle: ").append(text("Entities of " + diagram.title())).append('\n');
    out.append("  accDescr: ").append(text(diagram.description())).append('\n');
    out.append("  direction LR\n");
    for (Cluster cluster : diagram.clusters()) {
      cluster.boxes().forEach(box -> box(cluster, box));
    }
    diagram.edges().forEach(this::edge);
    classes();
    return out.toString();
  }

  private void box(Cluster cluster, Box box) {
    boolean alone = diagram.clusters().stream().filter(Cluster::drawn).count() == 1;
    String whose = cluster.drawn() && alone ? "" : cluster.name() + ".";
    out.append("  ").append(id(box.id()));
    out.append("[\"").append(text(box.type() + " (" + whose + box.table() + ")")).append("\"] {\n");
    for (Row row : box.rows()) {
      out.append("    ").append(row.type()).append(' ').append(row.name()).append(keys(row));
      if (!row.uniqueWith().isEmpty()) {
        out.append(" \"unique with ");
        out.append(text(String.join(", ", row.uniqueWith()))).append('"');
      }
      out.append('\n');
    }
    out.append("  }\n");
  }

  private static String keys(Row row) {
    List<String> keys = new ArrayList<>();
    for (Mark mark : row.shownMarks()) {
      keys.add(mark.name());
    }
    return keys.isEmpty() ? "" : " " + String.join(", ", keys);
  }

  private void edge(Edge edge) {
    out.append("  ").append(id(edge.from()));
    out.append(edge.single() ? " |o--" : " }o--").append(edge.required() ? "|| " : "o| ");
    out.append(id(edge.to())).append(" : \"").append(text(edge.label())).append("\"\n");
  }

  private void classes() {
    classOf(Kind.LINK, "link", "fill:#f4f4f5");
    classOf(Kind.FOREIGN, "foreign", "fill:#e4e4e7,stroke:#999999,color:#333333");
  }

  private void classOf(Kind kind, String name, String style) {
    List<String> members =
        diagram.boxes().stream()
            .filter(box -> box.kind() == kind)
            .map(box -> id(box.id()))
            .toList();
    if (!members.isEmpty()) {
      out.append("  classDef ").append(name).append(' ').append(style).append('\n');
      out.append("  class ").append(String.join(",", members)).append(' ').append(name);
      out.append('\n');
    }
  }

  // A dot means something to Mermaid; a hyphen does not, and no name of ours has one.
  private static String id(String id) {
    return id.replace('.', '-');
  }

  /** Text that ends no string, opens no directive and is no entity of Mermaid's. */
  static String text(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(point -> {
          if (Character.isISOControl(point) || Character.isWhitespace(point)) {
            out.append(' ');
          } else if ("#\"%;{}[]<>&\\`".indexOf(point) >= 0) {
            out.append('#').append(point).append(';');
          } else {
            out.appendCodePoint(point);
          }
        });
    return out.toString();
  }
}
