package cz.uois.cli.graph;

/** The style sheet of an SVG: colours stand here alone. */
final class SvgStyle {
  private static final String FIXED =
      """
      text { fill: #1d1d1f }
      .heading { font-size: 22px; font-weight: bold }
      .note { font-size: 12px; fill: #55555a }
      .member { font-size: 16px; font-weight: bold }
      .type { font-size: %spx; font-weight: bold }
      .table, .row { font-size: %spx }
      .table { fill: #55555a }
      .required { font-weight: bold }
      .mark { font-size: %spx; fill: #66666b }
      .paper { fill: #ffffff }
      .frame { fill: none; stroke-width: 1.5 }
      .box { fill: #ffffff; stroke-width: 1.2 }
      .head { stroke-width: 1.2 }
      .frame.foreign, .box.foreign, .head.foreign { stroke-dasharray: 5 3 }
      g .head.link { fill: #f4f4f5 }
      .rule { stroke: #e3e3e6; fill: none }
      .line { fill: none; stroke-width: 1.4; stroke-linecap: round }
      .hit { fill: none; stroke: #000000; stroke-opacity: 0; stroke-width: 9 }
      .none { fill: #ffffff; stroke-width: 1.4 }
      .edge:hover .line { stroke-width: 3 }
      """
          .formatted(BoxSize.TITLE_FONT, BoxSize.FONT, BoxSize.MARK_FONT);
  private static final String DARK =
      """
      text { fill: #ececf0 }
      .note, .table { fill: #b4b4bc }
      .mark { fill: #a0a0a8 }
      .paper, .box, .none { fill: #18181b }
      g .head.link { fill: #26262b }
      .rule { stroke: #34343a }
      """;

  private SvgStyle() {}

  static String sheet() {
    StringBuilder out = new StringBuilder(FIXED);
    colours(out, "", false);
    out.append("@media (prefers-color-scheme: dark) {\n");
    DARK.lines().forEach(line -> out.append("  ").append(line).append('\n'));
    colours(out, "  ", true);
    return out.append("}\n").toString();
  }

  private static void colours(StringBuilder out, String indent, boolean dark) {
    for (int i = 0; i < Palette.count(); i++) {
      colour(out, indent, "c" + i, Palette.of(i), dark);
    }
    colour(out, indent, "grey", Palette.GREY, dark);
  }

  private static void colour(
      StringBuilder out, String indent, String name, Palette palette, boolean dark) {
    String line = dark ? palette.darkLine() : palette.line();
    String fill = dark ? palette.darkFill() : palette.fill();
    out.append(indent)
        .append(
            ".%s .frame, .%s .box, .%s .head, .%s .line, .%s .none { stroke: %s }\n"
                .formatted(name, name, name, name, name, line));
    out.append(indent).append(".%s .head { fill: %s }\n".formatted(name, fill));
    out.append(indent).append(".%s .member, .%s .join { fill: %s }\n".formatted(name, name, line));
  }
}
