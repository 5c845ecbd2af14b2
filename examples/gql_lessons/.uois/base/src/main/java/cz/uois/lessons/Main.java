package cz.uois.lessons;

import cz.uois.runtime.Subgraph;

/** Starts the member; the environment says how (see README.md). */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Subgraph.main(LessonsSubgraph.MEMBER);
  }
}
