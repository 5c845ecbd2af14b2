package cz.uois.cli.graph;

import java.util.List;

/**
 * The colours of a member, each readable on paper and on a dark screen.
 *
 * @param line lines and frames on a light ground
 * @param fill titles on a light ground
 * @param darkLine lines and frames on a dark ground
 * @param darkFill titles on a dark ground
 */
record Palette(String line, String fill, String darkLine, String darkFill) {
  /** What belongs to nobody drawn. */
  static final Palette GREY = new Palette("#7a7a7a", "#eeeeee", "#9a9a9a", "#333333");

  private static final List<Palette> ALL =
      List.of(
          new Palette("#1f5fa8", "#dbe8f7", "#7fb2ec", "#1c3552"),
          new Palette("#a8491f", "#f8e3d8", "#ec9d78", "#52291a"),
          new Palette("#2e7a3d", "#dcf0e0", "#7ccb8c", "#1d4226"),
          new Palette("#8a2f86", "#f3def2", "#d98bd5", "#47204a"),
          new Palette("#8a6d00", "#f6edc8", "#d9bd4e", "#43380d"),
          new Palette("#00737a", "#d3eff0", "#5cc8cf", "#0b3f43"),
          new Palette("#b0253f", "#f9dce1", "#f08a9d", "#551b28"),
          new Palette("#5a45b0", "#e5e0f7", "#a899ee", "#2d2559"),
          new Palette("#5b7300", "#eaf1cf", "#afc95a", "#313d0c"),
          new Palette("#7a4a2b", "#efe3da", "#cfa385", "#402a1b"),
          new Palette("#44546a", "#e1e6ee", "#a3b4cc", "#2a3444"));

  /** The colours of the member at that place; they come again when there are many. */
  static Palette of(int number) {
    return ALL.get(number % ALL.size());
  }

  /** How many different ones there are. */
  static int count() {
    return ALL.size();
  }
}
