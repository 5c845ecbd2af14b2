package cz.uois.products;

import cz.uois.runtime.Subgraph;

/** Starts the member; the environment says how (see README.md). */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Subgraph.main(ProductsSubgraph.MEMBER);
  }
}
