package cz.uois.cli.graph;

/** A rectangle on the grid of a drawing; see {@link Drawing}. */
record Rect(int x, int y, int width, int height) {
  int right() {
    return x + width;
  }

  int bottom() {
    return y + height;
  }

  Rect moved(int dx, int dy) {
    return new Rect(x + dx, y + dy, width, height);
  }

  boolean holds(int px, int py) {
    return px >= x && px <= right() && py >= y && py <= bottom();
  }
}
