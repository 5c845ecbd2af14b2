package cz.uois.cli.graph;

/** The languages that pictures are written in. */
public enum Picture {
  /** Mermaid's {@code erDiagram}, which GitHub and GitLab draw. */
  MERMAID,
  /** Graphviz. */
  DOT,
  /** For browsers and paper. */
  SVG;

  /** The picture as text. */
  public String draw(Diagram diagram) {
    return switch (this) {
      case MERMAID -> MermaidPicture.draw(diagram);
      case DOT -> DotPicture.draw(diagram);
      case SVG -> SvgPicture.draw(diagram);
    };
  }
}
