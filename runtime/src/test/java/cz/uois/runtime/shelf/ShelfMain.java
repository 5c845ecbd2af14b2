package cz.uois.runtime.shelf;

import cz.uois.runtime.Subgraph;

/** The member as a process of its own. */
public final class ShelfMain {
  private ShelfMain() {}

  public static void main(String[] arguments) {
    Subgraph.main(Shelf.member());
  }
}
