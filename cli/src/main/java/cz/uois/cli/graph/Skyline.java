package cz.uois.cli.graph;

import java.util.Arrays;
import java.util.List;

/**
 * Packs rectangles into a strip of a given width, one after the other, each as high up as there is
 * room for it, and then as far to the left.
 */
final class Skyline {
  private final int[] filled;

  private Skyline(int width) {
    filled = new int[width];
  }

  /**
   * The places of the rectangles, by their numbers.
   *
   * @param sizes their sizes, none wider than the strip
   * @param order the numbers, in the order of packing
   */
  static Rect[] pack(List<Rect> sizes, List<Integer> order, int width) {
    Skyline skyline = new Skyline(width);
    Rect[] places = new Rect[sizes.size()];
    for (int i : order) {
      places[i] = skyline.put(sizes.get(i));
    }
    return places;
  }

  private Rect put(Rect size) {
    int bestX = 0;
    int bestY = Integer.MAX_VALUE;
    for (int x = 0; x + size.width() <= filled.length; x++) {
      // Beside another rectangle, or at the border: nowhere else can be better.
      if (x > 0 && filled[x] == filled[x - 1]) {
        continue;
      }
      int y = 0;
      for (int i = x; i < x + size.width() && y < bestY; i++) {
        y = Math.max(y, filled[i]);
      }
      if (y < bestY) {
        bestY = y;
        bestX = x;
      }
    }
    Arrays.fill(filled, bestX, bestX + size.width(), bestY + size.height());
    return new Rect(bestX, bestY, size.width(), size.height());
  }
}
