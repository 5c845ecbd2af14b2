package cz.uois.cli.workspace;

import java.nio.file.Files;
import java.nio.file.LinkOption;

/** Where what its author wrote goes before uois removes or replaces it; nothing there is lost. */
final class Attic {
  static final String FOLDER = ".uois/attic/";

  private final Tree tree;

  Attic(Tree tree) {
    this.tree = tree;
  }

  /** Where a file is kept: under its own path, or the first numbered one that is free. */
  String place(String path) {
    String place = FOLDER + path;
    for (int number = 1; isTaken(place); number++) {
      place = FOLDER + path + "." + number;
    }
    return place;
  }

  private boolean isTaken(String place) {
    return Files.exists(tree.resolve(place), LinkOption.NOFOLLOW_LINKS);
  }
}
